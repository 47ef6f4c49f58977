import { newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { SalesChannel } from '../catalog/index.ts'
import type { OrderSource } from '../orders/index.ts'
import { findMarket } from '../pricing/index.ts'
import { addressesOf } from '../profiles/index.ts'
import { type BegunCheckoutPayment, beginPayment } from './begin-payment.ts'
import { changeCheckout } from './change-checkout.ts'
import { checkoutStarted } from './events.ts'
import { lockCheckout } from './load-checkout.ts'
import { dueOf } from './priced-cart.ts'
import { AddressNotSaved, FieldInvalid, MarketUnknown } from './refusals.ts'

export interface BuyNow {
  /** Made once per button by the page, so that a double tap buys once; 1 to 64 characters. */
  readonly key: string
  /** Somebody who proved who she is. */
  readonly profileId: string
  readonly variantId: string
  /** 1 when left out. */
  readonly quantity?: number | undefined
  readonly marketCode: string
  readonly locale: string
  readonly provider?: string | undefined
  readonly source?: OrderSource | undefined
  /** The way of buying; `page` when left out. */
  readonly salesChannel?: SalesChannel | undefined
}

export interface BoughtNow extends BegunCheckoutPayment {
  readonly checkoutId: string
}

/**
 * From one tap to a begun payment: a cart of its own with this one thing, sent to the latest used address by the
 * cheapest way. The other cart stays as it is.
 *
 * The same key again leads to the same checkout and the same payment: at the same moment, and when it has become an
 * order meanwhile.
 *
 * @throws {MarketUnknown}, {FieldInvalid}
 * @throws {AddressNotSaved} when there is no earlier order to take the address from
 * @throws as `changeCheckout` and `beginPayment`, e.g. when the thing is sold out
 */
export async function buyNow(tx: Tx, buy: BuyNow): Promise<BoughtNow> {
  if (!/^\S{1,64}$/.test(buy.key)) throw new FieldInvalid('key', 'A key has 1 to 64 characters without spaces.')
  const made = await makeOnce(tx, buy)
  const checkoutId = made ?? (await findByKey(tx, buy))
  const checkout = await lockCheckout(tx, checkoutId)
  const { locale, fixed, heldUntil, paymentId, orderId } = checkout
  if (fixed && heldUntil && (orderId || heldUntil > tx.now)) {
    return { checkoutId, locale, paymentId, total: fixed.totals.total, due: dueOf(fixed), heldUntil }
  }
  if (made) await fillIn(tx, checkoutId, buy)
  return { checkoutId, ...(await beginPayment(tx, { checkoutId, provider: buy.provider })) }
}

/** Of two taps at once, the second waits here until the first has committed. */
async function makeOnce(tx: Tx, buy: BuyNow): Promise<string | undefined> {
  const market = await findMarket(tx, buy.marketCode)
  if (!market) throw new MarketUnknown()
  const { profileId, salesChannel, source: from = { channel: 'page' } } = buy
  const source = salesChannel ? { ...from, salesChannel } : from
  const [made] = await query<{ id: string }>(
    tx,
    `insert into checkout.checkout (id, token, market, currency, locale, source, profile_id, buy_now_key,
       changed_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
     on conflict (profile_id, buy_now_key) do nothing returning id`,
    [
      tx.newId(),
      newToken(),
      market.code,
      market.currency,
      buy.locale,
      JSON.stringify(source),
      profileId,
      buy.key,
      tx.now,
    ],
  )
  if (!made) return undefined
  const { channel } = source
  await tx.publish(checkoutStarted({ checkoutId: made.id, profileId, market: market.code, channel }))
  return made.id
}

async function findByKey(tx: Tx, { profileId, key }: BuyNow): Promise<string> {
  const [found] = await query<{ id: string }>(
    tx,
    'select id from checkout.checkout where profile_id = $1 and buy_now_key = $2',
    [profileId, key],
  )
  return found!.id
}

async function fillIn(tx: Tx, checkoutId: string, buy: BuyNow): Promise<void> {
  const { variantId, quantity = 1, profileId } = buy
  if ((await addressesOf(tx, profileId)).length === 0) throw new AddressNotSaved()
  await changeCheckout(tx, { checkoutId, profileId, lines: [{ variantId, quantity }] })
}
