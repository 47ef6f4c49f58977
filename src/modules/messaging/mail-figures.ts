import { days as msOfDays, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** How the mails of one name fared in some days, in mails. */
export interface MailFigures {
  readonly template: string
  readonly sent: number
  /** By a person; whoever followed a link counts as well. */
  readonly opened: number
  readonly openedByMachine: number
  readonly clicked: number
  readonly clickedByMachine: number
  readonly unsubscribed: number
  readonly complained: number
  readonly bounced: number
  readonly replied: number
}

/** How mails fared that left in the last days, by name. */
export const mailFigures = (read: Read, { days }: { days: number }): Promise<MailFigures[]> =>
  query<MailFigures>(
    read,
    `select template, count(*)::int as sent, count(opened_at)::int as opened,
       count(opened_by_machine_at)::int as "openedByMachine", count(clicked_at)::int as clicked,
       count(clicked_by_machine_at)::int as "clickedByMachine",
       count(coalesce(send.unsubscribed_at, reading.unsubscribed_at))::int as unsubscribed,
       count(complained_at)::int as complained, count(bounced_at)::int as bounced, count(replied_at)::int as replied
     from messaging.send left join messaging.reading on reading.send_id = send.id
     where sent_at >= $1 and state = 'sent' and channel = 'email' and not is_test
     group by template order by template`,
    [later(read.now, -msOfDays(days))],
  )
