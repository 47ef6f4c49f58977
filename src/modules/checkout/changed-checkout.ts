import type { Market } from '../pricing/index.ts'
import { putLines } from './cart-lines.ts'
import type { Checkout, CheckoutPatch } from './checkout.ts'

/** What a checkout would be after a change: pure, so that what it does to a payment can be decided before. */
export function changed(checkout: Checkout, patch: CheckoutPatch, now: Date, market?: Market): Checkout {
  const said = <Key extends keyof CheckoutPatch & keyof Checkout>(key: Key): Checkout[Key] =>
    patch[key] === undefined ? checkout[key] : ((patch[key] ?? undefined) as Checkout[Key])
  const moved = market !== undefined && market.code !== checkout.market
  return {
    ...checkout,
    ...(patch.lines || patch.addLines || patch.restoreLines ? putLines(checkout, patch, now) : {}),
    email: said('email'),
    phone: said('phone'),
    name: said('name'),
    address: said('address'),
    billingAddress: said('billingAddress'),
    codes: said('codes'),
    services: said('services'),
    giftMessage: said('giftMessage'),
    note: said('note'),
    locale: said('locale'),
    marketing: said('marketing'),
    // Whatever it is said to come from: a cart goes on buying the way it began.
    source: patch.source ? { ...patch.source, salesChannel: checkout.source.salesChannel } : checkout.source,
    creditOf: creditOf(checkout, patch),
    market: market?.code ?? checkout.market,
    currency: market?.currency ?? checkout.currency,
    // The ways of delivery of one market are not those of another.
    deliveryCode: moved && patch.deliveryCode === undefined ? undefined : said('deliveryCode'),
  }
}

/** Whoever holds the cart's link may change it, but never so that it is paid with the credit of somebody else. */
function creditOf(before: Checkout, { useCredit, profileId, shopper = profileId }: CheckoutPatch): string | undefined {
  if (useCredit !== undefined) return useCredit ? shopper : undefined
  return before.creditOf === shopper ? shopper : undefined
}

const priced = [
  'address',
  'deliveryCode',
  'codes',
  'services',
  'market',
  'signedIn',
  'creditOf',
] as const satisfies readonly (keyof Checkout)[]

/** Whether the change may alter what is to be paid or held. */
export function touchesTotal(before: Checkout, after: Checkout): boolean {
  return (
    priced.some((key) => !isEqual(before[key], after[key])) ||
    !isEqual(before.lines.map(bought), after.lines.map(bought))
  )
}

const bought = ({ variantId, quantity }: Checkout['lines'][number]) => ({ variantId, quantity })

/** Of plain data, whatever order its keys are in. */
function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : Array.isArray(value)
      ? value.map(sorted)
      : value
