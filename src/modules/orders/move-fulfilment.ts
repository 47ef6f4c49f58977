import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { lockOrder } from './find-order.ts'
import { happened } from './happening.ts'
import { canMoveFulfilment, type FulfilmentState, isSecured } from './life.ts'
import type { By, Order } from './order.ts'
import { MoveNotPossible, NotPaidYet, OrderIsCancelled } from './refusals.ts'

/**
 * Records how far the goods are: being packed, shipped, delivered, returned.
 *
 * The same state again changes nothing.
 *
 * @returns the order as it now is
 * @throws {OrderUnknown}
 * @throws {OrderIsCancelled}
 * @throws {MoveNotPossible} when the goods cannot go from where they are to there (`life.ts`)
 * @throws {NotPaidYet} when packing or shipping would begin before the money is there or promised
 */
export async function moveFulfilment(tx: Tx, move: { orderId: string; to: FulfilmentState; by: By }): Promise<Order> {
  const order = await lockOrder(tx, move.orderId)
  if (order.fulfilmentState === move.to) return order
  if (order.cancellation) throw new OrderIsCancelled()
  if (!canMoveFulfilment(order.fulfilmentState, move.to)) throw new MoveNotPossible(order.fulfilmentState, move.to)
  const leaving = order.fulfilmentState === 'open' || order.fulfilmentState === 'packing'
  if (leaving && move.to !== 'open' && !isSecured(order.paymentState)) throw new NotPaidYet()

  await query(tx, 'update orders."order" set fulfilment_state = $2 where id = $1', [order.id, move.to])
  await happened(tx, { orderId: order.id, kind: move.to, by: move.by })
  return { ...order, fulfilmentState: move.to }
}
