import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { orderRequestMade } from './events.ts'
import { lockOrderByToken } from './find-order.ts'
import { happened } from './happening.ts'
import { canCancel } from './life.ts'
import type { Order } from './order.ts'
import { reasonOf } from './reason.ts'
import {
  AlreadyShipped,
  LineUnknown,
  MoreThanBought,
  NotDeliveredYet,
  OrderIsCancelled,
  RequestIsOpen,
} from './refusals.ts'
import { type OrderRequest, type RequestKind, requestOf, type RequestRow } from './request.ts'

export interface RequestToMake {
  /** From the order's own link. */
  readonly token: string
  readonly kind: RequestKind
  /** One of the words that the page offers. */
  readonly reason: string
  readonly comment?: string | undefined
  /** For a return: what comes back; all of it when left out. */
  readonly lines?: OrderRequest['lines'] | undefined
}

/**
 * Asks staff, in the shopper's name, to cancel what is being packed or to take goods back.
 *
 * @throws {OrderUnknown} when the link is wrong
 * @throws {OrderIsCancelled}
 * @throws {AlreadyShipped} to cancel what has left: ask for a return
 * @throws {NotDeliveredYet} to return what has not left: cancel
 * @throws {LineUnknown}, {MoreThanBought} when a line does not fit
 * @throws {ReasonMissing}
 * @throws {RequestIsOpen} when the same was asked and not answered yet
 */
export async function makeRequest(tx: Tx, make: RequestToMake): Promise<OrderRequest> {
  const order = await lockOrderByToken(tx, make.token)
  if (order.cancellation) throw new OrderIsCancelled()
  if (make.kind === 'cancel' && !canCancel(order.fulfilmentState)) throw new AlreadyShipped(order.fulfilmentState)
  if (make.kind === 'return' && canCancel(order.fulfilmentState)) throw new NotDeliveredYet()
  const reason = reasonOf(make.reason)
  const lines = make.kind === 'return' ? linesOf(order, make.lines) : []

  const [row] = await query<RequestRow>(
    tx,
    `insert into orders.request (id, order_id, kind, reason, comment, lines, at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (order_id, kind) where answered_at is null do nothing returning *`,
    [
      tx.newId(),
      order.id,
      make.kind,
      reason,
      make.comment?.trim().slice(0, 2_000) || null,
      JSON.stringify(lines),
      tx.now,
    ],
  )
  if (!row) throw new RequestIsOpen()
  await happened(tx, { orderId: order.id, kind: `${make.kind}-requested`, by: 'shopper', data: { reason, lines } })
  const { id: orderId, profileId, checkoutId } = order
  await tx.publish(orderRequestMade({ orderId, profileId, checkoutId, requestId: row.id, kind: make.kind, reason }))
  return requestOf(row)
}

function linesOf(order: Order, wished: RequestToMake['lines']) {
  const kept = order.lines.map((line) => ({ lineId: line.id, quantity: line.quantity - line.refunded }))
  if (!wished || wished.length === 0) return kept.filter((line) => line.quantity > 0)
  return wished.map((wish, index) => {
    const { lineId, quantity } = wish
    const line = kept.find((candidate) => candidate.lineId === lineId)
    if (!line) throw new LineUnknown(`lines.${index}.lineId`)
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > line.quantity) {
      throw new MoreThanBought(`lines.${index}.quantity`, line.quantity)
    }
    return wish
  })
}
