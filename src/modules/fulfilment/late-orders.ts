import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Nobody says any more that what should have come longer ago has arrived. */
const longestAwaited = days(60)

const mostCounted = 10_000

const late = `
  select order_id as "orderId" from fulfilment.promise
  where due_at > $1 and due_at <= $2 and arrived_at is null order by due_at limit ${mostCounted}`

const period = (read: Read) => [later(read.now, -longestAwaited), read.now]

/** The orders that `countLateOrders` counts, the longest awaited first; one query. */
export async function lateOrders(read: Read): Promise<string[]> {
  return (await query<{ orderId: string }>(read, late, period(read))).map(({ orderId }) => orderId)
}

/** How many orders should have arrived in the last sixty days and have not, up to 10,000. */
export async function countLateOrders(read: Read): Promise<number> {
  const [row] = await query<{ late: number }>(read, `select count(*)::int as late from (${late}) n`, period(read))
  return row!.late
}
