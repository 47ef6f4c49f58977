import type { Tx } from '../../kernel/transaction.ts'
import { type SellableVariant, sellableVariants } from '../catalog/index.ts'
import { findMarket, type Market } from '../pricing/index.ts'
import { changed, touchesTotal } from './changed-checkout.ts'
import type { Checkout, CheckoutPatch } from './checkout.ts'
import { itemsAdded } from './events.ts'
import { knowShopper } from './know-shopper.ts'
import { letGoOfPayment } from './let-go-of-payment.ts'
import { lockOpen } from './load-checkout.ts'
import { isSoldTo } from './outlet-of.ts'
import { checkedPatch } from './patch.ts'
import { ItemNotForSale, ItemNotSoldHere, MarketUnknown } from './refusals.ts'
import { saveCheckout } from './save-checkout.ts'

/**
 * Writes down what the shopper just said or did, whatever it is and in whatever order; a constant number of queries.
 *
 * When payment had begun and the change may alter the total, the payment is let go and the stock is free again; the
 * next payment begins with the new total. Saying the same again changes nothing that was fixed.
 *
 * @throws {CheckoutUnknown}
 * @throws {CheckoutPlaced} when it is an order already
 * @throws {FieldInvalid} naming a field that cannot be kept
 * @throws {QuantityNotPossible}, {TooManyLines}, {ItemNotForSale}, {ItemNotSoldHere} when a line cannot be put in
 * @throws {MarketUnknown}
 */
export async function changeCheckout(tx: Tx, change: CheckoutPatch & { checkoutId: string }): Promise<void> {
  const patch = checkedPatch(change)
  await changeLocked(tx, await lockOpen(tx, change.checkoutId), patch)
}

/** The same to an open checkout that nobody else can change meanwhile. */
export async function changeLocked(tx: Tx, before: Checkout, change: CheckoutPatch): Promise<void> {
  const { after } = await decideChange(tx, before, change)
  if (before.paymentId || before.fixed) {
    if (touchesTotal(before, after)) await letGoOfPayment(tx, before, 'The cart was changed')
  }
  await saveCheckout(tx, before, after)
  await announceAdded(tx, before, after)
}

/** What the checkout would be, and what the catalogue says of the variants that were put in. */
export interface DecidedChange {
  readonly after: Checkout
  readonly fresh: ReadonlyMap<string, SellableVariant>
}

/**
 * What the checkout would be; nothing of it is written yet.
 *
 * @throws as `changeCheckout`
 */
export async function decideChange(tx: Tx, before: Checkout, change: CheckoutPatch): Promise<DecidedChange> {
  const patch = checkedPatch(change)
  const market = patch.market === undefined ? undefined : await chosenMarket(tx, patch.market)
  const said = changed(before, patch, tx.now, market)
  const [after, fresh] = await Promise.all([
    knowShopper(tx, before, said, patch.profileId),
    checkForSale(tx, before, said, patch),
  ])
  return { after, fresh }
}

async function chosenMarket(tx: Tx, code: string): Promise<Market> {
  const market = await findMarket(tx, code)
  if (!market) throw new MarketUnknown()
  return market
}

/** What is in the cart already may stay, even if it can no longer be bought: the shopper is told instead. */
async function checkForSale(
  tx: Tx,
  before: Checkout,
  said: Checkout,
  patch: CheckoutPatch,
): Promise<DecidedChange['fresh']> {
  const known = new Set([...before.lines, ...before.removed].map((line) => line.variantId))
  const fresh = (['lines', 'addLines'] as const).flatMap((field) =>
    (patch[field] ?? []).flatMap(({ variantId, quantity }, index) =>
      quantity > 0 && !known.has(variantId) ? [{ variantId, field: `${field}.${index}.variantId` }] : [],
    ),
  )
  if (fresh.length === 0) return new Map()
  const variantIds = fresh.map((line) => line.variantId)
  const variants = await sellableVariants(tx, variantIds, before.locale)
  const missing = fresh.find((line) => !variants.has(line.variantId))
  if (missing) throw new ItemNotForSale(missing.field)
  const kept = fresh.find((line) => !isSoldTo(said, variants.get(line.variantId)))
  if (kept) throw new ItemNotSoldHere(kept.field, variants.get(kept.variantId)!)
  return variants
}

export async function announceAdded(tx: Tx, before: Checkout | undefined, after: Checkout): Promise<void> {
  const had = new Map(before?.lines.map((line) => [line.variantId, line.quantity]))
  const lines = after.lines
    .filter((line) => line.quantity > (had.get(line.variantId) ?? 0))
    .map(({ variantId, quantity }) => ({ variantId, quantity }))
  if (lines.length === 0) return
  await tx.publish(itemsAdded({ checkoutId: after.id, ...ofProfile(after), lines }))
}

/** For events of carts whose owner may not be known yet. */
export const ofProfile = ({ profileId }: Pick<Checkout, 'profileId'>) => (profileId ? { profileId } : {})
