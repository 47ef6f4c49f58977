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
 * NOTE: who had to wait for the lock has the lines as they were before the wait, and another version than she saw
 * first. Only then they are read again: every change of lines makes a new version.
 *
 * @throws {CheckoutUnknown}
 */
export const lockCheckout = (tx: Tx, checkoutId: string): Promise<Checkout> => lockBy(tx, lockById, checkoutId)

/** A checkout by its id, or by the link that opens it. */
export type CheckoutAt = { readonly checkoutId: string } | { readonly token: string }

/** @throws {CheckoutUnknown} */
export const lockCheckoutAt = (tx: Tx, at: CheckoutAt): Promise<Checkout> =>
  'token' in at ? lockBy(tx, lockByToken, at.token) : lockCheckout(tx, at.checkoutId)

async function lockBy(tx: Tx, text: string, value: string): Promise<Checkout> {
  const [held] = await query<FullRow & { seen_version: number }>(tx, text, [value])
  if (!held) throw new CheckoutUnknown()
  if (held.merged_into) return lockCheckout(tx, held.merged_into)
  return held.version === held.seen_version ? checkoutOf(held) : (await loadCheckout(tx, held.id))!
}

const [lockById, lockByToken] = ['id', 'token'].map(
  (column) => `
  select locked.*, (select version from checkout.checkout seen where seen.id = locked.id) as seen_version
  from (${selectCheckout} where c.${column} = $1 for update of c) locked`,
) as [string, string]

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
