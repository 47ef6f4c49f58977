import { eraseRows, type PersonalData, sectionOf } from '../../../kernel/personal-data.ts'

export const approvalPersonal: PersonalData = {
  sections: [
    sectionOf(
      'messages-looked-at',
      `select id::text as key, to_jsonb(a) - 'letter' - 'author' - 'decided_by' as row
       from messaging.approval_item a where profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'messages-looked-at',
      text: 'delete from messaging.approval_item where profile_id = any($1::uuid[])',
    }),
  ],
}
