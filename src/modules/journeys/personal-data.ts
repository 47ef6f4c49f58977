import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'
import { endErased } from './runs/join-runs.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'journeys',
      `select r.id::text as key, jsonb_build_object('journey', j.name, 'entered', r.entered_at, 'ended', r.ended_at,
         'ending', r.ending, 'broughtInBy', r.data, 'toldAs', r.told_as, 'steps', (select jsonb_agg(jsonb_build_object('step', step,
           'at', at, 'outcome', outcome) order by visit) from journeys.visit v where v.run_id = r.id)) as row
       from journeys.run r join journeys.journey j on j.id = r.journey_id
       where r.person_id = any($1::uuid[]) or r.profile_id = any($1::uuid[])`,
    ),
    sectionOf(
      'tasks-about-her',
      `select id::text as key, jsonb_build_object('text', text, 'for', for_whom, 'at', created_at, 'done', done_at) as row
       from journeys.task where person_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => {
    const rows = await endErased(tx, person.profileIds)
    return [
      { what: 'journeys', rows, kept: 'that somebody took which steps, for the figures' },
      await eraseRows(tx, person, {
        what: 'tasks-about-her',
        text: `update journeys.task set text = '' where person_id = any($1::uuid[]) and text <> ''`,
      }),
      await eraseRows(tx, person, {
        what: 'calls-about-her',
        text: `delete from journeys.call where run_id in (
          select id from journeys.run where person_id = any($1::uuid[]))`,
      }),
    ]
  },
}
