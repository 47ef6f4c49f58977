import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'figures',
      `select profile_id::text as key, to_jsonb(b) || jsonb_build_object('spend', (select jsonb_agg(to_jsonb(s)) from
         habits.spend s where s.profile_id = b.profile_id)) as row
       from habits.buyer b where profile_id = any($1::uuid[])`,
    ),
    sectionOf(
      'what-she-buys-again',
      `select profile_id || ' ' || product_id as key, to_jsonb(s) as row from habits.supply s
       where profile_id = any($1::uuid[])`,
    ),
    sectionOf(
      'told-of-running-out',
      `select profile_id || ' ' || product_id || ' ' || last_at as key, to_jsonb(o) - 'reorder_key' as row
       from habits.running_out o where profile_id = any($1::uuid[])`,
    ),
    sectionOf(
      'last-seen',
      `select profile_id::text as key, to_jsonb(p) as row from habits.presence p where profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, { what: 'last-seen', text: removing('presence') }),
    await eraseRows(tx, person, { what: 'what-she-buys-again', text: removing('supply') }),
    await eraseRows(tx, person, { what: 'figures', text: removing('buyer') }),
    await eraseRows(tx, person, { what: 'told-of-running-out', text: removing('running_out') }),
    await eraseRows(tx, person, { what: 'spend', text: removing('spend') }),
  ],
}

const removing = (table: string): string => `delete from habits.${table} where profile_id = any($1::uuid[])`
