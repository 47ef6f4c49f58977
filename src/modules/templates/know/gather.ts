import type { Read } from '../../../kernel/transaction.ts'
import { translated } from '../../../kernel/locale.ts'
import { categoriesOfProducts, listCategories } from '../../catalog/index.ts'
import { pictureOf } from '../../media/index.ts'
import { inkOn } from '../../messaging/index.ts'
import type { ShopSettings } from '../../shop/index.ts'
import type { Addressee, MailPicture } from '../blocks/addressee.ts'
import type { Needs } from '../needs.ts'
import { cartsToShow } from './carts.ts'
import { type Chooser, chooserFor, type Leanings } from './choose-products.ts'
import { namesOf } from './names-of.ts'
import type { KnownPerson } from './people.ts'
import { type Quoter, quoterFor } from './proof.ts'
import { type Reckoned, reckonOf } from './reckon.ts'
import { type Kind, type Shelf, shelfFor } from './shelf.ts'

/** A person of a batch with what leads to what she is shown. */
interface Leaning extends Leanings {
  readonly person: KnownPerson
  readonly kind: Kind
  readonly kindKey: string
  readonly inCartVariants: readonly string[]
  readonly proofOf: readonly string[]
}

interface Place {
  readonly shop: ShopSettings
  readonly origin: string
}

/**
 * Gets everybody of a batch ready to be written to, each with what she alone is shown. The number of queries depends on
 * the template, the languages, markets and price groups; never on how many people there are.
 */
export async function gather(
  read: Read,
  people: readonly KnownPerson[],
  needs: Needs,
  place: Place,
): Promise<Map<string, Addressee>> {
  const reckoned = await reckonOf(read, people, needs)
  const leanings = people.map((person) => leaningOf(person, reckoned, place))
  const choose = await chooserFor(read, needs.sources, leanings)
  const proofIds = [
    ...new Set([
      ...needs.quotes.flatMap(({ productIds = [] }) => productIds),
      ...(needs.quotes.some(({ reviewIds, productIds }) => !reviewIds && !productIds)
        ? leanings.flatMap((one) => one.proofOf)
        : []),
    ]),
  ]
  const quote = await quoterFor(read, {
    productIds: proofIds,
    reviewIds: needs.quotes.flatMap(({ reviewIds = [] }) => reviewIds),
    languages: [...new Set(people.map(({ language }) => language))],
    origin: place.origin,
  })
  const shelves = await shelvesFor(read, leanings, needs, { choose, more: [...proofIds, ...quote.productIds] })
  const carts = await cartsToShow(
    read,
    leanings.flatMap(({ person, kind }) => {
      const cart = reckoned.cart(person)
      return cart ? [{ cart, language: person.language, home: kind.home, origin: kind.origin, payer: kind.payer }] : []
    }),
  )
  const pictures = await picturesOf(read, needs.mediaIds, place.origin)
  const favourites = needs.favourite ? await favouritesOf(read, leanings) : undefined
  return new Map(
    leanings.map((one) => {
      const { person } = one
      const shelf = shelves.get(one.kindKey)!
      const cart = carts.get(person.personId)
      const runsOut = runningOut(one, shelf)
      const names = namesOf({
        ...{ person, cart, runsOut, shop: place.shop, home: one.kind.home, now: read.now },
        habits: reckoned.habits(person),
        favouriteCategory: favourites?.(one),
        order: reckoned.order(person),
        review: reckoned.review(person),
        told: reckoned.told(person),
        viewed: one.viewed.map((id) => shelf.sold(id)).find(Boolean),
      })
      return [
        person.profileId,
        addresseeOf(one, { names, cart, shelf, choose, quote, pictures, shop: place.shop }),
      ] as const
    }),
  )
}

function leaningOf(person: KnownPerson, reckoned: Reckoned, { shop, origin }: Place): Leaning {
  const market = reckoned.market(person)
  const payer = reckoned.payer(person)
  const { language, locale } = person
  const home = locale === shop.defaultLocale ? origin : `${origin}/${locale}`
  const supplies = reckoned.habits(person)?.supplies ?? []
  const viewed = reckoned.viewed(person)
  const inCart = reckoned.inCart(person)
  const inCartVariants = reckoned.cart(person)?.lines.map(({ variantId }) => variantId) ?? []
  const proofOf = [
    ...new Set([
      ...inCart.slice(0, 4),
      ...viewed.slice(0, 5),
      ...supplies.slice(0, 5).map(({ productId }) => productId),
    ]),
  ]
  return {
    ...{ person, supplies, viewed, inCart, inCartVariants, proofOf, market: market.code },
    kind: { language, locale, market, home, origin, payer },
    kindKey: [language, locale, market.code, payer].join(' '),
  }
}

/** One shelf for each kind of people, with all that any of them may be shown. */
async function shelvesFor(
  read: Read,
  leanings: readonly Leaning[],
  needs: Needs,
  { choose, more }: { choose: Chooser; more: readonly string[] },
): Promise<Map<string, Shelf>> {
  const shelves = new Map<string, Shelf>()
  for (const [key, alike] of Map.groupBy(leanings, ({ kindKey }) => kindKey)) {
    const ids = new Set(more)
    for (const one of alike) {
      for (const source of needs.sources) for (const id of choose(source, one).slice(0, mostLookedAt)) ids.add(id)
      if (needs.viewed) for (const id of one.viewed.slice(0, 3)) ids.add(id)
      if (needs.runsOut) for (const { productId } of soonest(one)) ids.add(productId)
    }
    shelves.set(key, await shelfFor(read, [...ids], alike[0]!.kind))
  }
  return shelves
}

/** Of what is chosen for her so many are looked at; those that are not sold to her are passed over. */
const mostLookedAt = 24

function addresseeOf(
  one: Leaning,
  {
    names,
    cart,
    shelf,
    choose,
    quote,
    pictures,
    shop,
  }: {
    names: Record<string, unknown>
    cart: Addressee['cart']
    shelf: Shelf
    choose: Chooser
    quote: Quoter
    pictures: ReadonlyMap<string, MailPicture>
    shop: ShopSettings
  },
): Addressee {
  const { person, kind } = one
  return {
    ...{ names, cart, profileId: person.profileId, language: person.language, home: kind.home },
    colours: { brand: shop.colours.brand, onBrand: inkOn(shop.colours.brand) },
    products: (source, most) =>
      choose(source, one)
        .slice(0, mostLookedAt)
        .flatMap((id) => shelf.sold(id) ?? [])
        .slice(0, most),
    quotes: (wish) =>
      quote.of(wish, { language: person.language, shelf, variantIds: one.inCartVariants, productIds: one.proofOf }),
    picture: (mediaId) => pictures.get(mediaId),
    warn: () => undefined,
  }
}

async function picturesOf(read: Read, mediaIds: readonly string[], origin: string): Promise<Map<string, MailPicture>> {
  const found = await pictureOf(read, mediaIds)
  return new Map(
    [...found].map(([id, { fallback, width, height }]) => [id, { url: origin + fallback, width, height, alt: '' }]),
  )
}

/** What each buys most often, as its category is called. */
async function favouritesOf(read: Read, leanings: readonly Leaning[]): Promise<(one: Leaning) => string | undefined> {
  const ids = [...new Set(leanings.flatMap(({ supplies }) => supplies.map(({ productId }) => productId)))]
  const categories = await categoriesOfProducts(read, ids)
  const titles = new Map((await listCategories(read)).map(({ id, title }) => [id, title]))
  return ({ supplies, person }) => {
    const times = new Map<string, number>()
    for (const supply of supplies) {
      const category = categories.get(supply.productId)
      if (category) times.set(category, (times.get(category) ?? 0) + supply.times)
    }
    const [most] = [...times].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    const title = most && titles.get(most[0])
    return title && translated(title, person.language)
  }
}

const soonest = ({ supplies }: Leaning) =>
  supplies
    .filter(({ runsOutAt }) => runsOutAt)
    .toSorted((a, b) => a.runsOutAt!.getTime() - b.runsOutAt!.getTime())
    .slice(0, 1)

function runningOut(one: Leaning, shelf: Shelf): { title: string; at: Date } | undefined {
  const [next] = soonest(one)
  const title = next && shelf.title(next.productId)
  return title ? { title, at: next.runsOutAt! } : undefined
}
