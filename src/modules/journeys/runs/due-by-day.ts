import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'

/** How many people of a journey wait until a day for their next step. */
export interface DueOfDay {
  readonly id: string
  /** In the time zone asked for: `2026-11-28`. */
  readonly on: string
  readonly people: number
}

/** How many people wait until which day, by journey; those held out are not among them. One query. */
export const dueByDay = (read: Read, asked: { from: Date; to: Date; timeZone: string }): Promise<DueOfDay[]> =>
  query<DueOfDay>(
    read,
    `select journey_id as id, to_char(due_at at time zone $3, 'YYYY-MM-DD') as "on", count(*)::int as people
     from journeys.run where state = 'active' and due_at >= $1 and due_at < $2 and not is_held_out
     group by 1, 2 order by 2, 1`,
    [asked.from, asked.to, asked.timeZone],
  )
