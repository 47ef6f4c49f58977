import type { EventDefinition, LoggedEvent } from '../../kernel/event.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkoutAbandoned, itemsAdded, paymentBegun } from '../checkout/index.ts'
import { collectedById, eventCollected } from '../collecting/index.ts'
import { said } from '../conversations/index.ts'
import { cancelledAmong, orderPlaced, salesChannelsOf } from '../orders/index.ts'
import { signedIn } from '../profiles/index.ts'
import { reviewPublished, reviewSubmitted, shownStarsOf } from '../reviews/index.ts'
import type { Happening, HappeningKind } from './happening.ts'

type Logged = LoggedEvent<Record<string, unknown>>
type Reader = (tx: Tx, events: readonly Logged[]) => Promise<Happening[]>

/** How each kind of event is noted: events of a kind are read together, so that what they name is asked for at once. */
const readers: ReadonlyMap<string, Reader> = new Map([
  ...[reading(signedIn, 'signed-in')],
  ...[reading(itemsAdded, 'put-in-cart'), reading(paymentBegun, 'began-checkout')],
  ...[reading(checkoutAbandoned, 'left-cart'), reading(said, 'wrote')],
  reading(reviewSubmitted, 'reviewed', ({ productId }) => [productId]),
  [reviewPublished.type, readStars],
  [orderPlaced.type, readOrders],
  [eventCollected.type, readCollected],
])

/** The kinds of events that tell of something that people do. */
export const doingTypes = [...readers.keys()]

/** What people did, as these events tell it. Again gives the same. */
export async function happeningsIn(tx: Tx, events: readonly Logged[]): Promise<Happening[]> {
  const all: Happening[] = []
  for (const [type, read] of readers) {
    const theirs = events.filter((event) => event.type === type)
    if (theirs.length > 0) all.push(...(await read(tx, theirs)))
  }
  return all
}

function reading<Data extends Record<string, unknown>>(
  definition: EventDefinition<Data>,
  kind: HappeningKind,
  aboutOf: (data: Data) => readonly string[] = () => [],
): [string, Reader] {
  const read: Reader = (_tx, events) =>
    Promise.resolve(
      events.flatMap(({ profileId, data, at, seq }) =>
        profileId ? [{ profileId, kind, about: aboutOf(definition.schema.parse(data)), at, seq }] : [],
      ),
    )
  return [definition.type, read]
}

/** Orders that were called off by now are not noted, so that hearing of them once more brings nothing back. */
async function readOrders(tx: Tx, events: readonly Logged[]): Promise<Happening[]> {
  const orders = events.map((event) => ({ ...event, data: orderPlaced.schema.parse(event.data) }))
  const cancelled = await cancelledAmong(
    tx,
    orders.map(({ data }) => data.orderId),
  )
  const channels = await salesChannelsOf(
    tx,
    orders.map(({ data }) => data.orderId),
  )
  return orders
    .filter(({ data }) => !cancelled.has(data.orderId))
    .map(({ data: { orderId, profileId, lines }, at, seq }) => ({
      ...{ profileId, kind: 'bought', at, seq, orderId },
      about: [...lines.flatMap(({ productId, gift }) => (gift ? [] : [productId])), byChannel(channels.get(orderId))],
    }))
}

/** By which way something was done: `channel:counter`. */
const byChannel = (channel: string = 'page'): string => `channel:${channel}`

/**
 * The stars of a review are noted beside its writing once it shows.
 *
 * NOTE: not before. Whoever decides on its words could read them off a segment, which staff are shown at once.
 */
async function readStars(tx: Tx, events: readonly Logged[]): Promise<Happening[]> {
  const told = new Map(events.map(({ data }) => reviewPublished.schema.parse(data)).map((one) => [one.reviewId, one]))
  const shown = await shownStarsOf(tx, [...told.keys()])
  return [...shown].flatMap(([reviewId, { stars, writtenAt: at }]) => {
    const { profileId, productId } = told.get(reviewId)!
    if (!profileId) return []
    return [{ profileId, kind: 'reviewed', about: [`stars:${stars}`], at, ofThing: productId }]
  })
}

/** A page or screen, or what shop software calls `Product Viewed`, is looking; anything else that is tracked is told. */
async function readCollected(tx: Tx, events: readonly Logged[]): Promise<Happening[]> {
  const told = events.flatMap((event) => {
    const data = eventCollected.schema.parse(event.data)
    return data.profileId && noted.has(data.kind) ? [{ ...data, profileId: data.profileId, seq: event.seq }] : []
  })
  if (told.length === 0) return []
  const found = await collectedById(
    tx,
    told.map(({ eventId }) => eventId),
  )
  const properties = new Map(found.map(({ id, data }) => [id, data['properties']]))
  return told.map(({ profileId, kind: type, name, channel, occurredAt, eventId, seq }) => {
    const kind = type !== 'track' || /^(product viewed|viewed product|view_item)$/i.test(name) ? 'viewed' : 'told'
    const things = productsIn(properties.get(eventId))
    return {
      ...{ profileId, seq, at: new Date(occurredAt), kind },
      about: [...(name ? [name] : []), ...things, ...(kind === 'told' ? [byChannel(channel)] : [])],
    }
  })
}

const noted = new Set<string>(['track', 'page', 'screen'])

/** Products by the names that the common clients give their ids. */
function productsIn(properties: unknown): string[] {
  if (typeof properties !== 'object' || properties === null) return []
  const { product_id: one, productId: other, products } = properties as Record<string, unknown>
  const many = Array.isArray(products) ? products.slice(0, 50).flatMap(productsIn) : []
  return [...[one, other].filter((id) => typeof id === 'string' && id.length <= 200), ...many] as string[]
}
