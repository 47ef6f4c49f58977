import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'
import { actsForReader } from './acts-for-reader.ts'
import { approvalPersonal } from './approval/personal-data.ts'
import { channelsPersonal } from './channels/personal-data.ts'
import { personalOfReadings } from './personal-data-of-readings.ts'

/** What stands where the address of somebody was who is erased. */
export const erasedAddress = 'erased@erased.invalid'

/** A row of `messaging.send`, as far as it decides who may read it. */
interface HeldSend {
  readonly template: string
  readonly automation_id: string | null
}

/** Staff see that such a message left, but could act as her with its words. */
const withoutDoors = (send: HeldSend) =>
  actsForReader({ template: send.template, automationId: send.automation_id })
    ? { ...send, body_text: null, link: null }
    : send

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'mails',
      `select id::text as key, to_jsonb(s) - 'html' - 'unsubscribe_url' - 'last_error' - 'claim' - 'claimed_until' as row
       from messaging.send s where profile_id = any($1::uuid[])`,
      withoutDoors,
    ),
    sectionOf(
      'messages-held-back',
      `select key, to_jsonb(h) - 'details' as row from messaging.held h where profile_id = any($1::uuid[])`,
    ),
    sectionOf(
      'digest-items',
      `select key, to_jsonb(d) as row from messaging.digest_item d where profile_id = any($1::uuid[])`,
    ),
    sectionOf(
      'contact-wishes',
      `select id::text as key, to_jsonb(p) as row from messaging.preference p where profile_id = any($1::uuid[])`,
    ),
    ...approvalPersonal.sections,
    ...channelsPersonal.sections,
    ...personalOfReadings.sections,
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'mails',
      kept: 'That a mail was sent, when and of which kind; neither address nor words.',
      text: `update messaging.send set recipient = '${erasedAddress}', subject = '', html = '', body_text = '',
          last_error = null, link = case when link is not null then '' end,
          unsubscribe_url = case when unsubscribe_url is not null then '' end,
          state = case when state in ('queued', 'held') then 'refused' else state end
        where profile_id = any($1::uuid[]) and recipient <> '${erasedAddress}'`,
    }),
    await eraseRows(tx, person, {
      what: 'messages-held-back',
      text: 'delete from messaging.held where profile_id = any($1::uuid[])',
    }),
    await eraseRows(tx, person, {
      what: 'digest-items',
      text: 'delete from messaging.digest_item where profile_id = any($1::uuid[])',
    }),
    await eraseRows(tx, person, {
      what: 'contact-wishes',
      kept: 'How much she wanted to hear; not where she said so.',
      text: `update messaging.preference set evidence = '{}' where profile_id = any($1::uuid[]) and evidence <> '{}'`,
    }),
    ...(await approvalPersonal.erase!(tx, person)),
    ...(await channelsPersonal.erase!(tx, person)),
    ...(await personalOfReadings.erase!(tx, person)),
  ],
}
