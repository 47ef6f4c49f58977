import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'

/** How people fared with one of the two wordings; somebody counts once, however many mails she got. */
export interface MailTestCounts {
  readonly variant: 'A' | 'B'
  readonly people: number
  readonly mails: number
  /** Of these openings or links are counted. */
  readonly measured: number
  readonly opened: number
  readonly clicked: number
  readonly replied: number
  readonly complained: number
  readonly bounced: number
}

export interface MailTestFault {
  readonly locale: string
  readonly said: string
  readonly at: Date
}

/** What came of a test so far, A first; people who were written to in other words by mistake of those do not count. */
export async function mailTestCounts(read: Read, testId: string): Promise<MailTestCounts[]> {
  const found = await query<MailTestCounts>(
    read,
    `select variant, count(*)::int as people, sum(mails)::int as mails, count(*) filter (where measured)::int as measured,
       count(*) filter (where opened)::int as opened, count(*) filter (where clicked)::int as clicked,
       count(*) filter (where replied)::int as replied, count(*) filter (where complained)::int as complained,
       count(*) filter (where bounced)::int as bounced
     from (
       select t.variant, t.unit, count(*) as mails, coalesce(bool_or(r.is_measured), false) as measured,
         bool_or(r.opened_at is not null) as opened, bool_or(r.clicked_at is not null) as clicked,
         bool_or(r.replied_at is not null) as replied, bool_or(r.complained_at is not null) as complained,
         bool_or(r.bounced_at is not null) as bounced
       from messaging.mail_test_send t
       join messaging.send s on s.id = t.send_id and s.state = 'sent'
       left join messaging.reading r on r.send_id = t.send_id
       where t.test_id = $1 group by t.variant, t.unit) as hers
     group by variant`,
    [testId],
  )
  return (['A', 'B'] as const).map((variant) => found.find((one) => one.variant === variant) ?? { variant, ...none })
}

const none = { people: 0, mails: 0, measured: 0, opened: 0, clicked: 0, replied: 0, complained: 0, bounced: 0 }

/** Words of this mail that could not be written out, the latest first; at most 20. */
export const mailFaults = (read: Read, template: string): Promise<MailTestFault[]> =>
  query<MailTestFault>(
    read,
    'select locale, said, at from messaging.mail_test_fault where template = $1 order by at desc limit 20',
    [template],
  )
