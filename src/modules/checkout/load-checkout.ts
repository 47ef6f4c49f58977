import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Checkout } from './checkout.ts'
import { checkoutOf, type FullRow, selectCheckout } from './checkout-row.ts'
import { CheckoutPlaced, CheckoutUnknown } from './refusals.ts'

/** A cart that went into another one leads there: a merged cart has no lines of its own any more. */
export function loadCheckout(read: Read, checkoutId: string): Promise<Checkout | undefined> {
  return first(
    read,
    `${selectCheckout} where c.id = (select coalesce(merged_into, id) from checkout.checkout where id = $1)`,
    checkoutId,
  )
}

export function loadByToken(read: Read, token: string): Promise<Checkout | undefined> {
  return first(
    read,
    `${selectCheckout} where c.id = (select coalesce(merged_into, id) from checkout.checkout where token = $1)`,
    token,
  )
}

/**
 * The checkout, held for this transaction: browser, webhook and sweep take their turns.
 *
 * NOTE: two statements on purpose. In one, the lines would be read as they were before the wait for the lock.
 *
 * @throws {CheckoutUnknown}
 */
export async function lockCheckout(tx: Tx, checkoutId: string): Promise<Checkout> {
  const [held] = await query<{ id: string; merged_into: string | null }>(
    tx,
    'select id, merged_into from checkout.checkout where id = $1 for update',
    [checkoutId],
  )
  if (!held) throw new CheckoutUnknown()
  if (held.merged_into) return lockCheckout(tx, held.merged_into)
  return (await loadCheckout(tx, held.id))!
}

/** @throws {CheckoutUnknown}, {CheckoutPlaced} */
export async function lockOpen(tx: Tx, checkoutId: string): Promise<Checkout> {
  const checkout = await lockCheckout(tx, checkoutId)
  if (checkout.orderId) throw new CheckoutPlaced(checkout.orderId)
  return checkout
}

async function first(read: Read, text: string, value: string): Promise<Checkout | undefined> {
  const [row] = await query<FullRow>(read, text, [value])
  return row && checkoutOf(row)
}
