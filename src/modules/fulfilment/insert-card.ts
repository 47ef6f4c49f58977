import { later } from '../../kernel/clock.ts'
import { translated, type Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type Order, ordersById } from '../orders/index.ts'
import { getPromotion } from '../promotions/index.ts'
import { type Insert, insertsOf } from './insert.ts'
import { InsertVoid, NoInsert } from './refusals.ts'

/** The most cards that are printed at once. */
export const mostCards = 100

/** What is printed on the card that goes into an order's parcel, in the language in which she ordered. */
export interface InsertCard {
  readonly orderId: string
  readonly number: string
  readonly locale: string
  /** Of whoever opens the parcel; undefined when nobody said. */
  readonly name: string | undefined
  /** What the code gives. */
  readonly offer: string
  /** The rule's words. */
  readonly text: string
  readonly code: string
  /** The last instant that the card promises; undefined when the code does not end. */
  readonly lastAt: Date | undefined
}

/**
 * The cards of some orders, in the order asked for, and that they were printed. Printing again gives the same codes.
 *
 * @param how.leaveOut leaves out orders without a card that works, instead of refusing
 * @throws {NoInsert} when one has none, or none is left: its packing has not begun, no rule gave one, or she is held back
 * @throws {InsertVoid} when one was called off
 */
export async function printInserts(
  tx: Tx,
  asked: readonly string[],
  { leaveOut } = { leaveOut: false },
): Promise<InsertCard[]> {
  const inserts = new Map((await insertsOf(tx, asked)).map((insert) => [insert.orderId, insert]))
  const orders = await ordersById(tx, asked)
  const works = (id: string) => inserts.get(id)?.code && !inserts.get(id)?.voided && !orders.get(id)?.cancellation
  const orderIds = leaveOut ? asked.filter(works) : asked
  if (orderIds.length === 0) throw new NoInsert(undefined)
  const wanted = orderIds.map((id) => wantedOf(inserts.get(id), orders.get(id)))
  const texts = await textsOf(tx, orderIds)
  const offers = await offersOf(tx, wanted)
  await query(
    tx,
    `update fulfilment.insert_card set prints = prints + 1, printed_at = coalesce(printed_at, $2)
     where order_id = any($1::uuid[])`,
    [orderIds, tx.now],
  )
  return wanted.map(({ order, insert, code }) => ({
    orderId: order.id,
    number: order.number,
    locale: order.locale,
    name: order.giftMessage ? order.address?.name : (order.name ?? order.address?.name),
    offer: translated(offers.get(insert.promotionId) ?? {}, order.locale),
    text: texts.get(order.id) ?? '',
    code,
    lastAt: insert.printedUntil && later(insert.printedUntil, -1),
  }))
}

interface Wanted {
  readonly order: Order
  readonly insert: Insert
  readonly code: string
}

function wantedOf(insert: Insert | undefined, order: Order | undefined): Wanted {
  if (!order || !insert?.code) throw new NoInsert(order?.number)
  if (insert.voided) throw new InsertVoid(order.number, insert.voided.cause)
  // Its code ends a moment later.
  if (order.cancellation) throw new InsertVoid(order.number, 'cancelled')
  return { order, insert, code: insert.code }
}

async function textsOf(tx: Tx, orderIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ orderId: string; text: string }>(
    tx,
    `select order_id as "orderId", coalesce(content ->> 'text', '') as text from fulfilment.extra
     where kind = 'insert' and order_id = any($1::uuid[])`,
    [orderIds],
  )
  return new Map(rows.map(({ orderId, text }) => [orderId, text]))
}

/** A rule has one promotion, so that there are only a few. */
async function offersOf(tx: Tx, wanted: readonly Wanted[]): Promise<Map<string, Translated>> {
  const offers = new Map<string, Translated>()
  for (const id of new Set(wanted.map(({ insert }) => insert.promotionId)))
    offers.set(id, (await getPromotion(tx, id)).title)
  return offers
}
