import { type PersonalData, sectionOf } from '../../kernel/personal-data.ts'
import { query } from '../../kernel/query.ts'
import { removePeople } from './remove-people.ts'
import { keepRules } from './segment.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'segments',
      `select m.segment_id::text as key, jsonb_build_object('segment', s.name, 'since', m.since) as row
       from segments.membership m join segments.segment s on s.id = m.segment_id
       where m.person_id = any($1::uuid[]) and s.archived_at is null`,
    ),
    sectionOf(
      'what-segments-count',
      `select seq || ' ' || about as key, to_jsonb(h) - 'person_id' as row from segments.happening h
       where profile_id = any($1::uuid[]) and person_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, { profileIds }) => {
    await keepRules(tx)
    await removePeople(tx, profileIds, { isAnnounced: false })
    const gone = await query(tx, 'delete from segments.happening where person_id = any($1::uuid[]) returning 1', [
      profileIds,
    ])
    return [{ what: 'what-segments-count', rows: gone.length }]
  },
}
