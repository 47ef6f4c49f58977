import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { cancelOrder } from './cancel-order.ts'
import { orderRequestAnswered } from './events.ts'
import { lockOrder } from './find-order.ts'
import { happened } from './happening.ts'
import type { By } from './order.ts'
import { RequestUnknown } from './refusals.ts'
import { type OrderRequest, requestOf, type RequestRow, select } from './request.ts'

/**
 * Staff says yes or no to what the shopper asked for. Yes to a cancellation cancels the order; yes to a return lets
 * the goods come back, and the money follows when they have been looked at.
 *
 * Answering again changes nothing: the first answer stands.
 *
 * @throws {RequestUnknown}
 * @throws {AlreadyShipped} when a cancellation is accepted after the parcel has left
 */
export async function answerRequest(
  tx: Tx,
  answer: { requestId: string; accepted: boolean; by: By },
): Promise<OrderRequest> {
  const [found] = await query<RequestRow>(tx, `${select} where id = $1`, [answer.requestId])
  if (!found) throw new RequestUnknown()
  const order = await lockOrder(tx, found.order_id)
  const [row] = await query<RequestRow>(
    tx,
    `update orders.request set answered_at = $2, answered_by = $3, accepted = $4
     where id = $1 and answered_at is null returning *`,
    [answer.requestId, tx.now, answer.by, answer.accepted],
  )
  if (!row) return requestOf((await query<RequestRow>(tx, `${select} where id = $1`, [answer.requestId]))[0]!)

  const data = { kind: row.kind, accepted: answer.accepted }
  await happened(tx, { orderId: order.id, kind: 'request-answered', by: answer.by, data })
  const { id: orderId, profileId, checkoutId } = order
  await tx.publish(orderRequestAnswered({ orderId, profileId, checkoutId, requestId: row.id, ...data }))
  if (row.kind === 'cancel' && answer.accepted) {
    await cancelOrder(tx, { orderId, reason: row.reason, by: answer.by })
  }
  return requestOf(row)
}
