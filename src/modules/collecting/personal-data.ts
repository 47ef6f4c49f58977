import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'told-events',
      `select id::text as key, to_jsonb(e) as row from collecting.event e where profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'told-events',
      text: 'delete from collecting.event where profile_id = any($1::uuid[])',
    }),
    // Whoever is met by the same ids later is somebody new.
    await eraseRows(tx, person, {
      what: 'met-by',
      text: 'delete from collecting.met where profile_id = any($1::uuid[])',
    }),
  ],
}
