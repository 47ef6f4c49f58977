import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Nobody says any more that what should have come longer ago has arrived. */
const longestAwaited = days(60)

const mostCounted = 10_000

/** How many orders should have arrived in the last sixty days and have not, up to 10,000. */
export async function countLateOrders(read: Read): Promise<number> {
  const [row] = await query<{ late: number }>(
    read,
    `select count(*)::int as late from (
       select from fulfilment.promise where due_at > $1 and due_at <= $2 and arrived_at is null limit ${mostCounted}) n`,
    [later(read.now, -longestAwaited), read.now],
  )
  return row!.late
}
