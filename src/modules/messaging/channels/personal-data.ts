import { eraseRows, type PersonalData, sectionOf } from '../../../kernel/personal-data.ts'

/** What channels beside mail hold of people. */
export const channelsPersonal: PersonalData = {
  sections: [
    sectionOf(
      'messages-written',
      'select id::text as key, to_jsonb(h) as row from messaging.heard h where profile_id = any($1::uuid[])',
    ),
    sectionOf(
      'platforms',
      `select adapter || ' ' || address as key, to_jsonb(a) as row from messaging.platform_address a
       where profile_id = any($1::uuid[])`,
    ),
    sectionOf(
      'devices',
      `select id::text as key, to_jsonb(p) - 'endpoint_hash' - 'auth' as row from messaging.push_subscription p
       where profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'messages-written',
      text: 'delete from messaging.heard where profile_id = any($1::uuid[])',
    }),
    await eraseRows(tx, person, {
      what: 'platforms',
      text: 'delete from messaging.platform_address where profile_id = any($1::uuid[])',
    }),
    await eraseRows(tx, person, {
      what: 'start-links',
      text: 'delete from messaging.start_link_used where profile_id = any($1::uuid[])',
    }),
    await eraseRows(tx, person, {
      what: 'devices',
      text: 'delete from messaging.push_subscription where profile_id = any($1::uuid[])',
    }),
    await eraseRows(tx, person, {
      what: 'phone-proofs',
      text: 'delete from messaging.phone_proof where profile_id = any($1::uuid[]) or asked_by = any($1::uuid[])',
    }),
  ],
}
