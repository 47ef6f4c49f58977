import { days, later } from '../../kernel/clock.ts'
import { translated } from '../../kernel/locale.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { linesComingBack } from '../fulfilment/index.ts'
import { type Order, ordersById, ordersRefundedAsFraud } from '../orders/index.ts'
import { shopSettings } from '../shop/index.ts'
import type { AskChannel, ReviewAsker } from './ask.ts'
import { askAbout, type Due, longestWaitMs } from './ask-about.ts'
import { reviewsOfLines } from './find-review.ts'
import { stopAsking, type StopReason } from './stop-asking.ts'

/** Orders that are asked about in one transaction. */
const ordersAtOnce = 20

/** Sends what is due, until nothing is: first messages, then reminders. */
export async function sendRequests(edge: Edge, askers: readonly ReviewAsker[]): Promise<void> {
  for (const round of [1, 2] as const) {
    while ((await edge.inTransaction((tx) => sendSome(tx, askers, round))) === ordersAtOnce);
  }
}

/**
 * Asks about some orders whose lines are all due: one message an order, on the first channel that reaches her, in the
 * order that the shop chose. Whether to ask
 * at all is looked at now, at the moment of sending: lines that were reviewed, sent back, refunded or called off are
 * asked about no more, nor is what has been due for a month: after an upgrade that reads the orders of years, or a worker
 * that stood still for weeks, nobody wants to hear of it.
 *
 * @returns how many orders were looked at
 */
export async function sendSome(tx: Tx, askers: readonly ReviewAsker[], round: 1 | 2): Promise<number> {
  const { reviews } = await shopSettings(tx)
  if (!reviews.ask || (round === 2 && reviews.remindAfterDays === 0)) return 0
  const before = later(tx.now, round === 1 ? 0 : -days(reviews.remindAfterDays))
  const due = await query<Due>(tx, round === 1 ? firstDue : remindersDue, [before, ordersAtOnce, tx.now])
  const orderIds = [...new Set(due.map(({ orderId }) => orderId))]
  if (orderIds.length === 0) return 0
  const orders = await ordersById(tx, orderIds)
  const stops = await stopsOf(tx, due, orders)
  const late = round === 1 ? due.filter(({ dueAt }) => later(dueAt, longestWaitMs) < tx.now) : []
  stops.push(...late.map(({ lineId }) => ({ lineId, because: 'withheld' as const })))
  await stopAsking(tx, stops)

  const stopped = new Set(stops.map(({ lineId }) => lineId))
  const open = due.filter(({ lineId }) => !stopped.has(lineId))
  for (const order of orders.values()) {
    const lines = open.filter(({ orderId }) => orderId === order.id)
    if (lines.length === 0) continue
    const incentive = translated(reviews.incentive, order.locale) || undefined
    await askAbout(tx, inOrder(askers, round === 1 ? reviews.askBy : reviews.remindBy), {
      ...{ order, round, lines, incentive },
    })
  }
  return orderIds.length
}

const inOrder = (askers: readonly ReviewAsker[], by: readonly AskChannel[]): ReviewAsker[] =>
  by.flatMap((channel) => askers.find((asker) => asker.channel === channel) ?? [])

/** NOTE: an order of which another parcel's lines are due later waits for them: one message, not two. */
const columns = 'id, line_id as "lineId", order_id as "orderId", due_at as "dueAt"'
const mayNow = '(waits_until is null or waits_until <= $3)'
const firstDue = `
  select ${columns} from reviews.request
  where asked_at is null and stopped_at is null and due_at <= $1 and ${mayNow} and order_id in (
    select order_id from reviews.request as due
    where asked_at is null and stopped_at is null and due_at <= $1 and ${mayNow} and not exists (
      select from reviews.request as later where later.order_id = due.order_id
        and later.asked_at is null and later.stopped_at is null and later.due_at > $1)
    group by order_id order by min(due_at) limit $2)
  order by order_id, id for update skip locked`
const remindersDue = `
  select ${columns} from reviews.request
  where asked_at <= $1 and reminded_at is null and stopped_at is null and ${mayNow} and order_id in (
    select order_id from reviews.request
    where asked_at <= $1 and reminded_at is null and stopped_at is null and ${mayNow}
    group by order_id order by min(asked_at) limit $2)
  order by order_id, id for update skip locked`

async function stopsOf(
  tx: Tx,
  due: readonly Due[],
  orders: ReadonlyMap<string, Order>,
): Promise<{ lineId: string; because: StopReason }[]> {
  const fraud = await ordersRefundedAsFraud(tx, [...orders.keys()])
  const back = await linesComingBack(tx, [...orders.keys()])
  const reviewed = await reviewsOfLines(
    tx,
    due.map(({ lineId }) => lineId),
  )
  return due.flatMap(({ lineId, orderId }) => {
    const order = orders.get(orderId)
    const line = order?.lines.find(({ id }) => id === lineId)
    if (!order || !line || order.cancellation) return { lineId, because: 'cancelled' as const }
    if (reviewed.has(lineId)) return { lineId, because: 'reviewed' as const }
    if (fraud.has(orderId) || line.refunded >= line.quantity) return { lineId, because: 'refunded' as const }
    return back.has(lineId) ? { lineId, because: 'returned' as const } : []
  })
}
