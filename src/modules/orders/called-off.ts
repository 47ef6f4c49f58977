import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { ordersRefundedAsFraud } from './refunded-as-fraud.ts'

/** Those of the orders that were cancelled, or of which money went back because they were fraud. Two queries. */
export async function ordersCalledOff(read: Read, orderIds: readonly string[]): Promise<Set<string>> {
  if (orderIds.length === 0) return new Set()
  const cancelled = await query<{ id: string }>(
    read,
    'select order_id as id from orders.order_cancellation where order_id = any($1::uuid[])',
    [orderIds],
  )
  return new Set([...(await ordersRefundedAsFraud(read, orderIds)), ...cancelled.map(({ id }) => id)])
}
