import { newToken } from '../../kernel/id.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { SalesChannel, SellableVariant } from '../catalog/index.ts'
import { findMarket } from '../pricing/index.ts'
import { announceAdded, decideChange, ofProfile } from './change-checkout.ts'
import type { Checkout, CheckoutPatch } from './checkout.ts'
import { checkoutStarted } from './events.ts'
import { checkedPatch } from './patch.ts'
import { MarketUnknown } from './refusals.ts'
import { insertCheckout } from './save-checkout.ts'

export interface CheckoutToStart extends Omit<CheckoutPatch, 'market' | 'locale' | 'restoreLines'> {
  readonly marketCode: string
  readonly locale: string
  /** The way of buying, which the cart keeps; `page` when left out. */
  readonly salesChannel?: SalesChannel | undefined
}

export interface StartedCheckout {
  readonly checkoutId: string
  /** For the cart's link and the cookie. */
  readonly token: string
  /** As it was written. */
  readonly checkout: Checkout
  /** What the catalogue says of what is in it, for `viewOf`. */
  readonly fresh: ReadonlyMap<string, SellableVariant>
}

/**
 * Starts a cart in a market's currency, with whatever is known already.
 *
 * @throws {MarketUnknown}
 * @throws as `changeCheckout` does, for what is put in at once
 */
export async function startCheckout(tx: Tx, start: CheckoutToStart): Promise<StartedCheckout> {
  const { marketCode, salesChannel, ...patch } = start
  const { source: from = { channel: 'page' }, locale = start.locale } = checkedPatch(patch)
  const source = salesChannel ? { ...from, salesChannel } : from
  const market = await findMarket(tx, marketCode)
  if (!market) throw new MarketUnknown()

  const checkoutId = tx.newId()
  const token = newToken()
  const { channel, campaign } = source
  await tx.publish(
    checkoutStarted({
      checkoutId,
      ...ofProfile({ profileId: start.profileId }),
      market: market.code,
      channel,
      ...(campaign ? { campaign } : {}),
    }),
  )
  const { source: _source, locale: _locale, ...rest } = patch
  const empty = { ...untouched, id: checkoutId, token, source, locale, changedAt: tx.now, createdAt: tx.now }
  const before = { ...empty, market: market.code, currency: market.currency }
  const { after: checkout, fresh } = await decideChange(tx, before, rest)
  await insertCheckout(tx, checkout)
  await announceAdded(tx, before, checkout)
  return { checkoutId, token, checkout, fresh }
}

/** A cart of which nothing has been said yet. */
const untouched = {
  version: 1,
  profileId: undefined,
  signedIn: false,
  email: undefined,
  phone: undefined,
  name: undefined,
  address: undefined,
  billingAddress: undefined,
  deliveryCode: undefined,
  codes: [],
  services: [],
  giftMessage: undefined,
  note: undefined,
  creditOf: undefined,
  marketing: undefined,
  lines: [],
  removed: [],
  fixed: undefined,
  heldUntil: undefined,
  paymentId: undefined,
  givenBack: undefined,
  orderId: undefined,
  orderToken: undefined,
  mergedInto: undefined,
} as const satisfies Partial<Checkout>
