import { add, type Money, sum, zero } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { restock } from '../inventory/index.ts'
import {
  type By,
  getOrder,
  happened,
  type LineToRefund,
  lockOrder,
  moveFulfilment,
  type Order,
  refundOrder,
  worthOf,
} from '../orders/index.ts'
import { takeAdvanceBack } from './advance.ts'
import { returnCredited, returnReceived } from './events.ts'
import { LineNotInOrder, MoreThanSent, NothingCameBack, ReturnUnknown } from './refusals.ts'
import { findReturn, type LineReceived, type Return } from './return.ts'
import { leftToSend, type SentLine, sentLines } from './sent-line.ts'

export interface GoodsReceived {
  readonly returnId: string
  /** What came back, which may be other than what was asked for. */
  readonly lines: readonly LineReceived[]
  /** Of what was paid for delivery, also given back. */
  readonly delivery?: Money | undefined
  /** False when no money goes back, e.g. for an exchange settled otherwise. */
  readonly refund: boolean
  readonly by: By
}

/**
 * Records that goods came back: what can be sold again goes on the shelf, and the money goes back for what was not
 * refunded before. With the last unit the order is returned.
 *
 * What was given before the goods came counts; for what of that did not come it is taken back.
 *
 * Once a return: again changes nothing.
 *
 * @throws {ReturnUnknown}
 * @throws {NothingCameBack}
 * @throws {LineNotInOrder}, {MoreThanSent} naming the line
 * @throws {RefundTooLarge} when more would go back than was paid
 */
export async function receiveReturn(tx: Tx, received: GoodsReceived): Promise<Return> {
  const found = await findReturn(tx, received.returnId)
  if (!found) throw new ReturnUnknown()
  const order = await lockOrder(tx, found.orderId)
  const known = (await findReturn(tx, found.id))!
  if (known.received) return known
  checkLines(order, await sentLines(tx, order.id), received.lines)

  const { refundId, credited } = await giveBack(tx, order, known, received)
  await writeReceived(tx, known, received, refundId)
  await takeAdvanceBack(tx, known, shortOf(known, received.lines), received.by)
  await settle(tx, order.id, received.by)
  const { id: orderId, profileId } = order
  await tx.publish(returnReceived({ returnId: known.id, orderId, profileId, ...(refundId ? { refundId } : {}) }))
  if (credited) await tx.publish(returnCredited({ returnId: known.id, orderId, profileId, amount: credited }))
  const data = { returnId: known.id, lines: received.lines }
  await happened(tx, { orderId, kind: 'return-received', by: received.by, data })
  return (await findReturn(tx, known.id))!
}

function checkLines(order: Order, sent: ReadonlyMap<string, SentLine>, lines: readonly LineReceived[]): void {
  if (lines.length === 0) throw new NothingCameBack()
  const taken = new Map<string, number>()
  lines.forEach(({ lineId, quantity }, index) => {
    if (!order.lines.some((line) => line.id === lineId)) throw new LineNotInOrder(`lines.${index}.lineId`)
    const own = sent.get(lineId)
    const out = (own ? own.sent - own.back : 0) - (taken.get(lineId) ?? 0)
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > out) {
      throw new MoreThanSent(`lines.${index}.quantity`, out)
    }
    taken.set(lineId, (taken.get(lineId) ?? 0) + quantity)
  })
}

/**
 * Units whose price went back already, and gifts, only go on the shelf; the refund puts the others there.
 *
 * Money for what is owed in money, credit for the rest.
 */
async function giveBack(tx: Tx, order: Order, goods: Return, received: GoodsReceived): Promise<GivenBack> {
  const owed = received.refund ? unitsOwed(order, goods, received.lines) : []
  const credited = await giveCredit(tx, goods, owed, received.by)
  const money = owed.filter(({ settle }) => settle === 'refund')
  const delivery = (received.refund && received.delivery) || zero(order.currency)
  // Credit may have been given for units of the same line just now, so that what others are worth is asked anew.
  const worth = add(worthOfAll(credited ? await getOrder(tx, order.id) : order, money), delivery)
  const refunded = worth.amount > 0 ? money.map(({ settle: _, ...line }) => line) : []
  await restockRest(tx, order, received, refunded)
  if (worth.amount === 0) return { credited }
  const key = `return:${received.returnId}`
  const { by } = received
  const { refundId } = await refundOrder(tx, {
    orderId: order.id,
    lines: refunded,
    delivery,
    reason: 'returned',
    by,
    key,
  })
  return { refundId, credited }
}

interface GivenBack {
  readonly refundId?: string
  readonly credited: Money | undefined
}

/** What she wants as store credit and has not been given before. */
async function giveCredit(tx: Tx, goods: Return, owed: readonly Owed[], by: By): Promise<Money | undefined> {
  const lines = owed
    .filter(({ settle }) => settle === 'credit')
    .map(({ lineId, quantity }) => ({ lineId, quantity, restock: false }))
  if (lines.length === 0) return undefined
  const order = await getOrder(tx, goods.orderId)
  if (worthOfAll(order, lines).amount === 0) return undefined
  const about = { orderId: order.id, reason: 'returned', by, key: `return-credit:${goods.id}` }
  return (await refundOrder(tx, { ...about, lines, asCredit: true })).amount
}

interface Owed extends LineToRefund {
  readonly settle: 'refund' | 'credit'
}

/** Of each line received, the units whose price has not gone back yet; those of the advance come first. */
function unitsOwed(order: Order, goods: Return, lines: readonly LineReceived[]): Owed[] {
  const left = new Map(order.lines.map((line) => [line.id, line.quantity - line.refunded]))
  const given = new Map(goods.advanced.map(({ lineId, quantity }) => [lineId, quantity]))
  return lines.flatMap(({ lineId, quantity, restock, settle }) => {
    const wanted = settle ?? (choiceOf(goods, lineId) === 'refund' ? 'refund' : 'credit')
    if (wanted === 'nothing') return []
    const before = Math.min(quantity, given.get(lineId) ?? 0)
    given.set(lineId, (given.get(lineId) ?? 0) - before)
    const units = Math.min(quantity - before, left.get(lineId)!)
    left.set(lineId, left.get(lineId)! - units)
    return units > 0 ? { lineId, quantity: units, restock, settle: wanted } : []
  })
}

const choiceOf = (goods: Return, lineId: string) =>
  goods.lines.find((line) => line.lineId === lineId)?.choice ?? 'refund'

/** Units for which something was given before and that did not come, or not so that anything is given for them. */
function shortOf(goods: Return, lines: readonly LineReceived[]): { lineId: string; quantity: number }[] {
  return goods.advanced.flatMap(({ lineId, quantity }) => {
    const came = lines.filter((line) => line.lineId === lineId && line.settle !== 'nothing')
    const short = quantity - came.reduce((all, line) => all + line.quantity, 0)
    return short > 0 ? { lineId, quantity: short } : []
  })
}

function worthOfAll(order: Order, owed: readonly Pick<LineToRefund, 'lineId' | 'quantity'>[]): Money {
  const units = Map.groupBy(owed, ({ lineId }) => lineId)
  const worths = order.lines.map((line) => {
    const count = (units.get(line.id) ?? []).reduce((all, { quantity }) => all + quantity, 0)
    return count > 0 ? worthOf(line, count) : zero(order.currency)
  })
  return sum(worths, order.currency)
}

async function restockRest(
  tx: Tx,
  order: Order,
  received: GoodsReceived,
  refunded: readonly LineToRefund[],
): Promise<void> {
  const units = new Map<string, number>()
  const count = (lines: readonly LineReceived[], sign: 1 | -1) => {
    for (const line of lines.filter(({ restock }) => restock)) {
      const { variantId } = order.lines.find(({ id }) => id === line.lineId)!
      units.set(variantId, (units.get(variantId) ?? 0) + sign * line.quantity)
    }
  }
  count(received.lines, 1)
  count(refunded, -1)
  const lines = [...units].flatMap(([variantId, quantity]) => (quantity > 0 ? { variantId, quantity } : []))
  if (lines.length > 0) await restock(tx, { orderId: order.id, lines, reason: 'restocked', by: received.by })
}

async function writeReceived(
  tx: Tx,
  known: Return,
  received: GoodsReceived,
  refundId: string | undefined,
): Promise<void> {
  await query(
    tx,
    `with back as (
       select line_id, sum(quantity)::int as units
       from jsonb_to_recordset($5::jsonb) as l("lineId" uuid, quantity int), lateral (select "lineId" as line_id) n
       group by 1
     ), counted as (
       update fulfilment.sent_line s set back = s.back + back.units from back where s.line_id = back.line_id
     )
     update fulfilment."return" set received_by = $2, received_at = $3, refund_id = $4, received_lines = $5 where id = $1`,
    [known.id, received.by, tx.now, refundId ?? null, JSON.stringify(received.lines)],
  )
}

/** When all that had left is back and nothing more will leave, the order is returned. */
async function settle(tx: Tx, orderId: string, by: By): Promise<void> {
  const order = await getOrder(tx, orderId)
  const sent = [...(await sentLines(tx, orderId)).values()]
  const left = await leftToSend(tx, order)
  if (left.size === 0 && sent.every((line) => line.back === line.sent)) {
    await moveFulfilment(tx, { orderId, to: 'returned', by })
  }
}
