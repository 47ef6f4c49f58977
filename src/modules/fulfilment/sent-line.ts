import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Order, OrderLine } from '../orders/index.ts'

/** How much of an order line has left, and how much of that came back. */
export interface SentLine {
  readonly sent: number
  readonly back: number
}

const untouched: SentLine = { sent: 0, back: 0 }

/** By line; lines of which nothing has left are absent. */
export async function sentLines(read: Read, orderId: string): Promise<Map<string, SentLine>> {
  const rows = await query<{ line_id: string; sent: number; back: number }>(
    read,
    'select line_id, sent, back from fulfilment.sent_line where order_id = $1',
    [orderId],
  )
  return new Map(rows.map(({ line_id, ...units }) => [line_id, units]))
}

/**
 * Units of a line still to be sent. What was refunded before it came back is not sent any more; what is not sent by
 * parcel at all has nothing left.
 */
export function unitsLeft(
  line: Pick<OrderLine, 'quantity' | 'refunded' | 'requiresDelivery'>,
  { sent, back }: SentLine = untouched,
): number {
  if (!line.requiresDelivery) return 0
  return Math.max(0, line.quantity - sent - Math.max(0, line.refunded - back))
}

/** Units still to be sent, by line; lines with none are absent. */
export async function leftToSend(read: Read, order: Order): Promise<Map<string, number>> {
  const sent = await sentLines(read, order.id)
  const left = order.lines.map((line) => [line.id, unitsLeft(line, sent.get(line.id))] as const)
  return new Map(left.filter(([, units]) => units > 0))
}
