import type { Read } from '../../../kernel/transaction.ts'
import { productsOfVariants } from '../../catalog/index.ts'
import { type CartOfPerson, cartsOfPeople } from '../../checkout/index.ts'
import { type BuyerHabits, habitsOfPeople } from '../../habits/index.ts'
import { type Order, ordersById } from '../../orders/index.ts'
import { alikePriced } from '../../pricing/index.ts'
import { type LastReview, lastReviewsOfPeople } from '../../reviews/index.ts'
import { lastToldOfPeople, viewedByPeople } from '../../segments/index.ts'
import type { Needs } from '../needs.ts'
import { type HerMarket, type KnownPerson, marketsFor } from './people.ts'

/** What is known of a batch of people beside who they are; as far as the template asks for it. */
export interface Reckoned {
  habits(person: KnownPerson): BuyerHabits | undefined
  cart(person: KnownPerson): CartOfPerson | undefined
  /** Products that lie in her cart. */
  inCart(person: KnownPerson): readonly string[]
  viewed(person: KnownPerson): readonly string[]
  /** The order that this message is about, else her last one. */
  order(person: KnownPerson): Order | undefined
  /** What she wrote last of something that she bought. */
  review(person: KnownPerson): LastReview | undefined
  /** What a source told last of her. */
  told(person: KnownPerson): { readonly what: string; readonly at: Date } | undefined
  market(person: KnownPerson): HerMarket
  /** A profile that pays what she pays; undefined where she pays what everybody does. */
  payer(person: KnownPerson): string | undefined
}

/** Reads what a template asks for of all these people; ten queries at most. */
export async function reckonOf(read: Read, people: readonly KnownPerson[], needs: Needs): Promise<Reckoned> {
  const profiles = people.flatMap(({ personId, profileIds }) =>
    profileIds.map((profileId) => ({ profileId, personId })),
  )
  const personIds = people.map(({ personId }) => personId)
  const habits = needs.habits ? await habitsOfPeople(read, profiles) : new Map<string, BuyerHabits>()
  const carts = needs.cart ? await cartsOfPeople(read, profiles) : new Map<string, CartOfPerson>()
  const products = await productsOfVariants(
    read,
    [...carts.values()].flatMap(({ lines }) => lines.map(({ variantId }) => variantId)),
  )
  const viewed = needs.viewed ? await viewedByPeople(read, personIds) : new Map<string, string[]>()
  const reviews = needs.review ? await lastReviewsOfPeople(read, profiles) : new Map<string, LastReview>()
  const told = needs.told ? await lastToldOfPeople(read, personIds) : new Map<string, { what: string; at: Date }>()
  const marketOf = await marketsFor(read)
  const showsPrices = needs.sources.length > 0 || needs.cart || needs.viewed
  const payers = showsPrices ? await alikePriced(read, people) : new Map<string, string>()
  const orderOf = (person: KnownPerson) => orderIdOf(person.extra) ?? habits.get(person.personId)?.lastOrderId
  const orders = needs.order
    ? await ordersById(
        read,
        people.flatMap((person) => orderOf(person) ?? []),
      )
    : new Map<string, Order>()
  return {
    habits: ({ personId }) => habits.get(personId),
    cart: ({ personId }) => carts.get(personId),
    inCart: ({ personId }) => [
      ...new Set((carts.get(personId)?.lines ?? []).flatMap(({ variantId }) => products.get(variantId) ?? [])),
    ],
    viewed: ({ personId }) => viewed.get(personId) ?? [],
    order: (person) => ownOrder(person, orders.get(orderOf(person) ?? '')),
    review: ({ personId }) => reviews.get(personId),
    told: ({ personId }) => told.get(personId),
    market: ({ personId, locale }) => marketOf(locale, habits.get(personId)?.market),
    payer: ({ profileId }) => payers.get(profileId),
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** An order told by its id, in `order` or in what the event says. */
function orderIdOf({ order, event }: KnownPerson['extra']): string | undefined {
  const told = typeof order === 'object' && order !== null ? (order as { id?: unknown }).id : order
  const inEvent = typeof event === 'object' && event !== null ? (event as { orderId?: unknown }).orderId : undefined
  return [told, inEvent].find((id): id is string => typeof id === 'string' && uuid.test(id))
}

/** Nobody is told of somebody else's order, whatever began the message. */
const ownOrder = ({ profileIds }: KnownPerson, order: Order | undefined): Order | undefined =>
  order && profileIds.includes(order.profileId) ? order : undefined
