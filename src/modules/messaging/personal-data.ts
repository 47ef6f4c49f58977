import { eraseRows, type PersonalData, sectionOf } from '../../kernel/personal-data.ts'
import { personalOfReadings } from './personal-data-of-readings.ts'

export const personal: PersonalData = {
  sections: [
    sectionOf(
      'mails',
      `select id::text as key, to_jsonb(s) - 'html' - 'unsubscribe_url' - 'last_error' as row from messaging.send s
       where profile_id = any($1::uuid[])`,
    ),
    ...personalOfReadings.sections,
  ],
  erase: async (tx, person) => [
    await eraseRows(tx, person, {
      what: 'mails',
      kept: 'That a mail was sent, when and of which kind; neither address nor words.',
      text: `update messaging.send set recipient = 'erased@erased.invalid', subject = '', html = '', body_text = '',
          last_error = null, unsubscribe_url = case when unsubscribe_url is not null then '' end,
          state = case when state = 'queued' then 'refused' else state end
        where profile_id = any($1::uuid[]) and recipient <> 'erased@erased.invalid'`,
    }),
    ...(await personalOfReadings.erase!(tx, person)),
  ],
}
