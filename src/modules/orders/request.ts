import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

export type RequestKind = 'cancel' | 'return'

/** Units to be sent back; why, and what she wants for them, in the words of `fulfilment`. */
export interface LineAsked {
  readonly lineId: string
  readonly quantity: number
  readonly reason?: string | undefined
  readonly choice?: 'refund' | 'credit' | 'exchange' | undefined
  readonly variantId?: string | undefined
}

/** Something the shopper asked for that staff decides. */
export interface OrderRequest {
  readonly id: string
  readonly orderId: string
  readonly kind: RequestKind
  readonly reason: string
  readonly comment: string | undefined
  /** What she wants to send back; empty for a cancellation. */
  readonly lines: readonly LineAsked[]
  readonly at: Date
  /** Absent while nobody has answered. */
  readonly answer: { readonly accepted: boolean; readonly by: string; readonly at: Date } | undefined
}

/** All that the shopper has asked for about one order, latest first. */
export async function requestsOf(read: Read, orderId: string): Promise<OrderRequest[]> {
  const rows = await query<RequestRow>(read, `${select} where order_id = $1 order by at desc, id desc`, [orderId])
  return rows.map(requestOf)
}

/** Requests that wait for an answer, oldest first, at most 100. */
export async function listOpenRequests(read: Read): Promise<OrderRequest[]> {
  const rows = await query<RequestRow>(read, `${select} where answered_at is null order by at, id limit 100`)
  return rows.map(requestOf)
}

export interface RequestRow {
  id: string
  order_id: string
  kind: RequestKind
  reason: string
  comment: string | null
  lines: OrderRequest['lines']
  at: Date
  answered_at: Date | null
  answered_by: string | null
  accepted: boolean | null
}

export const select =
  'select id, order_id, kind, reason, comment, lines, at, answered_at, answered_by, accepted from orders.request'

export const requestOf = (row: RequestRow): OrderRequest => ({
  id: row.id,
  orderId: row.order_id,
  kind: row.kind,
  reason: row.reason,
  comment: row.comment ?? undefined,
  lines: row.lines,
  at: row.at,
  answer: row.answered_at ? { accepted: row.accepted!, by: row.answered_by!, at: row.answered_at } : undefined,
})
