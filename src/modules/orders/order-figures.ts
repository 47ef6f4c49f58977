import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { statusConditions } from './list-orders.ts'
import type { StaffStatus } from './status.ts'

/** More than this are not counted: who has so many to pack needs no exact figure. */
export const mostCounted = 10_000

/** How many orders have each of these statuses, up to 10,000 of each; one query. */
export async function countOrdersByStatus(
  read: Read,
  statuses: readonly StaffStatus[],
): Promise<Map<StaffStatus, number>> {
  const counts = statuses.map(
    (status) =>
      `(select count(*) from (select from orders."order" o where ${statusConditions[status]} limit ${mostCounted}) n)
       as "${status}"`,
  )
  const [row] = await query<Record<StaffStatus, number>>(read, `select ${counts.join(', ')}`)
  return new Map(statuses.map((status) => [status, row![status]]))
}
