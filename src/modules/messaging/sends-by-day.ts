import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** How many messages one automation wrote on a day, tests apart. */
export interface SendsOfDay {
  readonly id: string
  /** In the time zone asked for: `2026-11-28`. */
  readonly on: string
  readonly sends: number
}

/** How many messages these journeys or campaigns wrote, day by day; days without any are absent. One query. */
export const sendsByDay = (
  read: Read,
  asked: { kind: 'journey' | 'campaign'; ids: readonly string[]; from: Date; to: Date; timeZone: string },
): Promise<SendsOfDay[]> =>
  query<SendsOfDay>(
    read,
    `select automation_id as id, to_char(created_at at time zone $5, 'YYYY-MM-DD') as "on", count(*)::int as sends
     from messaging.send
     where automation_kind = $1 and automation_id = any($2::text[]) and created_at >= $3 and created_at < $4
       and not is_test
     group by 1, 2 order by 2, 1`,
    [asked.kind, asked.ids, asked.from, asked.to, asked.timeZone],
  )
