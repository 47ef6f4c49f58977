import { days, later } from '../../kernel/clock.ts'
import type { Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import {
  type By,
  canCancel,
  cancelOrder,
  findOrder,
  happened,
  lockOrder,
  type Order,
  refundOrder,
  takeCreditBack,
} from '../orders/index.ts'
import { shopSettings } from '../shop/index.ts'
import { returnCredited, returnExchanged } from './events.ts'
import { placeExchange } from './place-exchange.ts'
import { worthOfLines } from './return-offer.ts'
import { findReturn, type LineComingBack, type Return } from './return.ts'

/**
 * Gives what she chose before the goods are here: their worth as store credit, and for an exchange an order that this
 * credit pays. From then on the goods are awaited until a day; `takeAdvanceBack` undoes it when they do not come.
 *
 * For a return that was just accepted.
 */
export async function giveAdvance(tx: Tx, goods: Return, by: By): Promise<void> {
  const order = await lockOrder(tx, goods.orderId)
  const lines = advanceable(order, goods.lines)
  const worth = worthOfLines(order, lines)
  if (worth.amount === 0 || worth.amount > order.captured.amount - order.refunded.amount) return
  const { id: orderId, profileId } = order
  const units = lines.map(({ lineId, quantity }) => ({ lineId, quantity }))
  const back = units.map((line) => ({ ...line, restock: false }))
  const key = `return-advance:${goods.id}`
  await refundOrder(tx, { orderId, lines: back, reason: 'returned', by, key, asCredit: true })
  const exchange = await exchangeFor(tx, order, goods, lines)

  const { returns } = await shopSettings(tx)
  await query(tx, `update fulfilment."return" set advanced = $2, exchange_order_id = $3, due_at = $4 where id = $1`, [
    goods.id,
    JSON.stringify(units),
    exchange?.id ?? null,
    later(tx.now, days(returns.parcelDays)),
  ])
  const about = { returnId: goods.id, orderId, profileId }
  if (exchange) await tx.publish(returnExchanged({ ...about, exchangeOrderId: exchange.id }))
  const credited = worthOfLines(
    order,
    lines.filter(({ choice }) => choice === 'credit'),
  )
  if (credited.amount > 0) await tx.publish(returnCredited({ ...about, amount: credited }))
}

/** Units whose price went back meanwhile have nothing left to give. */
const advanceable = (order: Order, lines: readonly LineComingBack[]): LineComingBack[] =>
  lines.flatMap((line) => {
    if (line.choice !== 'credit' && line.choice !== 'exchange') return []
    const { quantity, refunded } = order.lines.find(({ id }) => id === line.lineId)!
    const units = Math.min(line.quantity, quantity - refunded)
    return units > 0 ? { ...line, quantity: units } : []
  })

async function exchangeFor(
  tx: Tx,
  order: Order,
  goods: Return,
  lines: readonly LineComingBack[],
): Promise<Order | undefined> {
  const wanted = lines.filter(({ choice }) => choice === 'exchange')
  if (wanted.length === 0) return undefined
  const exchange = await placeExchange(tx, { order, goods, lines: wanted })
  const data = { returnId: goods.id, orderId: exchange.id, number: exchange.number }
  await happened(tx, { orderId: order.id, kind: 'exchanged', by: 'system', data })
  return exchange
}

/**
 * Undoes the advance for units that did not come, or not as promised: an exchange of which nothing came back is called
 * off if it has not left, and the credit is taken back as far as she still has it.
 *
 * For a locked order; once per return and key.
 *
 * @returns what she had spent already, for staff to see
 */
export async function takeAdvanceBack(
  tx: Tx,
  goods: Return,
  missing: readonly { readonly lineId: string; readonly quantity: number }[],
  by: By,
): Promise<Money | undefined> {
  if (missing.length === 0) return undefined
  await callOffExchange(tx, goods, missing, by)
  const key = goods.id
  const { missing: spent } = await takeCreditBack(tx, { orderId: goods.orderId, lines: missing, key, by })
  await query(tx, `update fulfilment."return" set advanced = '[]', due_at = null where id = $1`, [goods.id])
  return spent
}

async function callOffExchange(
  tx: Tx,
  goods: Return,
  missing: readonly { readonly lineId: string; readonly quantity: number }[],
  by: By,
): Promise<void> {
  const exchange = goods.exchangeOrderId && (await findOrder(tx, goods.exchangeOrderId))
  if (!exchange || exchange.cancellation || !canCancel(exchange.fulfilmentState)) return
  const exchanged = goods.lines.filter(({ choice }) => choice === 'exchange')
  const isMissing = ({ lineId, quantity }: LineComingBack) =>
    missing.some((line) => line.lineId === lineId && line.quantity >= quantity)
  if (!exchanged.every(isMissing)) return
  await cancelOrder(tx, { orderId: exchange.id, reason: 'The goods to be exchanged did not come back', by })
}

/** The return as it is now. */
export const reread = async (tx: Tx, { id }: Pick<Return, 'id'>): Promise<Return> => (await findReturn(tx, id))!
