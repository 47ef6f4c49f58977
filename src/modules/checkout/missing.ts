import { addressProblems, type Address } from '../profiles/index.ts'
import type { AddressDraft, Checkout } from './checkout.ts'
import type { LineProblem, PricedCart } from './priced-cart.ts'

export type MissingKey =
  | 'no-items'
  | LineProblem['key']
  | 'email'
  | 'address-missing'
  | 'address-malformed'
  | 'country-not-served'
  | 'no-delivery'
  | 'delivery-gone'
  | 'service-gone'
  | 'payment'

/** One thing that a checkout still needs. */
export interface Missing {
  /** Where it is given, as dotted path: `email`, `address.postcode`, `lines.2`. */
  readonly field: string
  /** Which sentence to say; pages word it in the shopper's language. */
  readonly key: MissingKey
  /** How many can be had, where that is the trouble. */
  readonly available?: number
  readonly variantId?: string
}

type Said = Pick<Checkout, 'email' | 'address' | 'billingAddress' | 'deliveryCode' | 'services'>

/**
 * What the checkout still needs before it can be paid, in the order in which a shopper would fill it in.
 *
 * @param countries those the market sells to
 */
export function missingToPay(said: Said, cart: PricedCart, countries: readonly string[]): Missing[] {
  return [
    ...ofLines(cart),
    ...(said.email ? [] : [{ field: 'email', key: 'email' } as const]),
    ...(cart.needsDelivery ? ofAddress('address', said.address, countries) : []),
    ...(said.billingAddress ? ofAddress('billingAddress', said.billingAddress, []) : []),
    ...ofDelivery(said, cart),
    ...ofServices(said, cart),
  ]
}

function ofLines(cart: PricedCart): Missing[] {
  const bought = cart.lines.filter((line) => !line.gift)
  if (bought.length === 0) return [{ field: 'lines', key: 'no-items' }]
  return bought.flatMap(({ variantId, problem }, index) =>
    problem ? [{ field: `lines.${index}`, key: problem.key, available: problem.available, variantId }] : [],
  )
}

const always = ['name', 'line1', 'city', 'country'] as const

function ofAddress(
  at: 'address' | 'billingAddress',
  draft: AddressDraft = {},
  countries: readonly string[],
): Missing[] {
  const missing: Missing[] = always
    .filter((part) => !draft[part])
    .map((part) => ({ field: `${at}.${part}`, key: 'address-missing' }))
  if (draft.country && countries.length > 0 && !countries.includes(draft.country)) {
    missing.push({ field: `${at}.country`, key: 'country-not-served' })
  } else if (draft.country) {
    for (const { field, problem } of addressProblems(draft as Address)) {
      missing.push({ field: `${at}.${field}`, key: `address-${problem}` })
    }
  }
  return missing
}

/** Which ways there are depends on the country; before that is known, nothing about delivery is wrong yet. */
function ofDelivery(said: Said, cart: PricedCart): Missing[] {
  if (!cart.needsDelivery || !said.address?.country) return []
  if (cart.deliveryOptions.length === 0) return [{ field: 'deliveryCode', key: 'no-delivery' }]
  return cart.delivery ? [] : [{ field: 'deliveryCode', key: 'delivery-gone' }]
}

/** What she chose and can no longer have is for her to take out. */
const ofServices = (said: Said, cart: PricedCart): Missing[] =>
  said.services.every((code) => cart.services.some((service) => service.code === code && service.chosen))
    ? []
    : [{ field: 'services', key: 'service-gone' }]
