import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Those of the orders of which money went back because they were fraud. One query. */
export async function ordersRefundedAsFraud(read: Read, orderIds: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ id: string }>(
    read,
    `select distinct order_id as id from orders.refund
     where order_id = any($1::uuid[]) and cause = 'fraud' and refused_at is null`,
    [orderIds],
  )
  return new Set(rows.map(({ id }) => id))
}
