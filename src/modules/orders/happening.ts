import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { By } from './order.ts'

/** What may stand in an order's timeline; pages put it in words. */
export type HappeningKind =
  | 'placed'
  | 'authorised'
  | 'paid'
  | 'voided'
  | 'refunded'
  | 'refund-refused'
  | 'credited'
  | 'credit-taken-back'
  | 'exchanged'
  | 'return-received'
  | 'return-overdue'
  | 'packing'
  | 'open'
  | 'partially-shipped'
  | 'shipped'
  | 'delivered'
  | 'returned'
  | 'cancelled'
  | 'address-changed'
  | 'cancel-requested'
  | 'return-requested'
  | 'request-answered'
  | 'note'

export interface Happening {
  readonly id: string
  readonly kind: HappeningKind
  readonly by: By
  /** Amounts, reasons, the text of a note: what the words need. */
  readonly data: Readonly<Record<string, unknown>>
  readonly at: Date
}

/** What happened to the order so far, oldest first; at most the first 500. */
export function timelineOf(read: Read, orderId: string): Promise<Happening[]> {
  return query<Happening>(
    read,
    'select id, kind, by, data, at from orders.happening where order_id = $1 order by at, id limit 500',
    [orderId],
  )
}

export async function happened(
  tx: Tx,
  what: { orderId: string; kind: HappeningKind; by: By; data?: Record<string, unknown> },
): Promise<void> {
  await query(tx, 'insert into orders.happening (id, order_id, kind, by, data, at) values ($1, $2, $3, $4, $5, $6)', [
    tx.newId(),
    what.orderId,
    what.kind,
    what.by,
    JSON.stringify(what.data ?? {}),
    tx.now,
  ])
}
