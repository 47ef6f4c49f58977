import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'consents',
      `select lpad(position::text, 20, '0') as key, to_jsonb(e) as row from consent.entry e
       where profile_id = any($1::uuid[])`,
    ),
    sectionOf(
      'suppressions',
      `select channel || ' ' || encode(address_hash, 'hex') as key,
         jsonb_build_object('channel', channel, 'reason', reason, 'at', at, 'evidence', evidence) as row
       from consent.suppression where profile_id = any($1::uuid[])`,
    ),
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'consents',
      kept: 'What was agreed to and when: the proof that the law asks for, without where it came from.',
      text: `update consent.entry set evidence = '{}', reason = case when reason is not null then 'erased' end,
          wording = case when source = 'staff' then null else wording end
        where profile_id = any($1::uuid[]) and (evidence <> '{}' or reason <> 'erased')`,
    }),
    await eraseRows(tx, person, {
      what: 'consent-links',
      text: 'delete from consent.confirmation where profile_id = any($1::uuid[])',
    }),
    await eraseRows(tx, person, {
      what: 'suppressions',
      kept: 'A hash of the address, so that nobody writes to it again.',
      text: `update consent.suppression set evidence = '{}', profile_id = null where profile_id = any($1::uuid[])`,
    }),
  ],
}
