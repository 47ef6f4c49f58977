import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'

const ofHers = 'where profile_id = any($1::uuid[])'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'advocate',
      `select id::text as key, to_jsonb(m) - 'profile_id' - 'person_id' - 'invited_by' - 'ended_by'
         || jsonb_build_object(
           'rewards', coalesce((select jsonb_agg(to_jsonb(r) - 'by' - 'membership_id' order by at) from advocates.reward r
             where membership_id = m.id), '[]'),
           'brought', (select count(*) from advocates.brought b where membership_id = m.id and cancelled_at is null and not is_own)) as row
       from advocates.membership m ${ofHers}`,
    ),
    sectionOf(
      'advocate-deeds',
      `select kind || ' ' || subject as key, jsonb_build_object('kind', kind, 'times', times, 'at', at) as row
       from advocates.deed ${ofHers}`,
    ),
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, { what: 'advocate-deeds', text: `delete from advocates.deed ${ofHers}` }),
    await eraseRows(tx, person, {
      what: 'advocate-score',
      text: 'delete from advocates.standing where person_id = any($1::uuid[])',
    }),
    await eraseRows(tx, person, { what: 'advocate', text: `delete from advocates.membership ${ofHers}` }),
  ],
}
