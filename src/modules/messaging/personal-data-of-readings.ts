import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'

/** What became of her mails, and what she answered. */
export const personalOfReadings: PersonalData = {
  sections: [
    sectionOf(
      'mail-answers',
      `select id::text as key, to_jsonb(r) - 'message_id' as row from messaging.reply r where profile_id = any($1::uuid[])`,
    ),
    sectionOf(
      'mail-readings',
      `select send_id::text as key, to_jsonb(r) as row from messaging.reading r
       where send_id in (select id from messaging.send where profile_id = any($1::uuid[]))`,
    ),
    sectionOf(
      'mail-visits',
      `select id::text as key, to_jsonb(v) - 'visitor' as row from messaging.visit v
       where send_id in (select id from messaging.send where profile_id = any($1::uuid[]))`,
    ),
    sectionOf(
      'mail-reports',
      `select id::text as key, to_jsonb(r) - 'address_hash' as row from messaging.report r
       where profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'mail-answers',
      text: 'delete from messaging.reply where profile_id = any($1::uuid[])',
    }),
    await eraseRows(tx, person, {
      what: 'mail-visits',
      text: `delete from messaging.visit
        where send_id in (select id from messaging.send where profile_id = any($1::uuid[]))`,
    }),
    await eraseRows(tx, person, {
      what: 'mail-reports',
      kept: 'That a mail came back, when and from which provider of mailboxes; nothing that leads to her.',
      text: `update messaging.report set profile_id = null, address_hash = null, said = null
        where profile_id = any($1::uuid[])`,
    }),
  ],
}
