import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'price-groups',
      `select profile_id || ' ' || group_key as key, jsonb_build_object('group', group_key) as row
       from pricing.group_member where profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'price-groups',
      text: 'delete from pricing.group_member where profile_id = any($1::uuid[])',
    }),
  ],
}
