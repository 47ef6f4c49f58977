import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { MailPurpose } from './send.ts'

/** A message that left, and what is known to have become of it by people. */
export interface MessageFate {
  readonly sendId: string
  readonly profileId: string | null
  readonly purpose: MailPurpose
  /** Whose rules of advertising held; null of what is none. */
  readonly country: string | null
  readonly sentAt: Date
  /** Whether openings or links of it are counted at all. */
  readonly isMeasured: boolean
  /** Whoever followed a link has opened it. */
  readonly isOpened: boolean
  readonly isClicked: boolean
}

/** These messages, as far as they have left; tests that staff sent themselves are absent. One query. */
export const messageFates = (read: Read, sendIds: readonly string[]): Promise<MessageFate[]> =>
  query<MessageFate>(
    read,
    `select send.id as "sendId", profile_id as "profileId", purpose, country, sent_at as "sentAt",
       coalesce(is_measured, false) as "isMeasured", opened_at is not null or clicked_at is not null as "isOpened",
       clicked_at is not null as "isClicked"
     from messaging.send left join messaging.reading on reading.send_id = send.id
     where send.id = any($1::uuid[]) and sent_at is not null and not is_test
     order by send.id`,
    [sendIds],
  )
