import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Order } from './order.ts'
import { type FullRow, orderOf, selectOrder } from './order-row.ts'
import { OrderUnknown } from './refusals.ts'

export const findOrder = (read: Read, orderId: string): Promise<Order | undefined> =>
  first(read, `${selectOrder} where o.id = $1`, orderId)

/** By the number people say on the phone, in any case: `d1001`. */
export const findOrderByNumber = (read: Read, number: string): Promise<Order | undefined> =>
  first(read, `${selectOrder} where o.number = upper($1)`, number.trim())

/** For whoever holds the link from the confirmation mail. */
export const findOrderByToken = (read: Read, token: string): Promise<Order | undefined> =>
  first(read, `${selectOrder} where o.token = $1`, token)

export const findOrderOfCheckout = (read: Read, checkoutId: string): Promise<Order | undefined> =>
  first(read, `${selectOrder} where o.checkout_id = $1`, checkoutId)

/** @throws {OrderUnknown} */
export async function getOrder(read: Read, orderId: string): Promise<Order> {
  const order = await findOrder(read, orderId)
  if (!order) throw new OrderUnknown()
  return order
}

/** The orders of these ids, in no order; unknown ones are left out. NOTE as a subquery the ids are not planned for. */
export async function ordersById(read: Read, orderIds: readonly string[]): Promise<Map<string, Order>> {
  const rows = await query<FullRow>(read, `${selectOrder} where o.id = any((select $1::uuid[])::uuid[])`, [orderIds])
  return new Map(rows.map((row) => [row.id, orderOf(row)]))
}

/**
 * The order, held for this transaction: whoever else wants to change it waits.
 *
 * @throws {OrderUnknown}
 */
export async function lockOrder(tx: Tx, orderId: string): Promise<Order> {
  const order = await findLocked(tx, 'id', orderId)
  if (!order) throw new OrderUnknown()
  return order
}

/** @throws {OrderUnknown} when the link is wrong */
export async function lockOrderByToken(tx: Tx, token: string): Promise<Order> {
  const order = await findLocked(tx, 'token', token)
  if (!order) throw new OrderUnknown()
  return order
}

export const lockOrderOfCheckout = (tx: Tx, checkoutId: string): Promise<Order | undefined> =>
  findLocked(tx, 'checkout_id', checkoutId)

/**
 * NOTE: two statements on purpose, sent together and run one after the other. In one, lines and cancellation would be
 * read as they were before the wait for the lock, while the order's own row would be read as it is after.
 */
async function findLocked(tx: Tx, by: 'id' | 'token' | 'checkout_id', value: string): Promise<Order | undefined> {
  const [held, order] = await Promise.all([
    query(tx, `select id from orders."order" where ${by} = $1 for update`, [value]),
    first(tx, `${selectOrder} where o.${by} = $1`, value),
  ])
  return held.length > 0 ? order : undefined
}

async function first(read: Read, text: string, value: string): Promise<Order | undefined> {
  const [row] = await query<FullRow>(read, text, [value])
  return row && orderOf(row)
}
