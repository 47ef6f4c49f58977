import { formatMoney, least, type Money } from '../../../kernel/money.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { isSoldAt, type ProductCard, productCards, variantsOfProducts } from '../../catalog/index.ts'
import { type Price, pricesFor } from '../../pricing/index.ts'
import { type Rating, ratingsOf } from '../../reviews/index.ts'
import type { ShownProduct } from '../blocks/addressee.ts'
import type { HerMarket } from './people.ts'

/** People who see the same products alike: same language, same market, same prices. */
export interface Kind {
  readonly language: string
  readonly market: HerMarket
  /** Of their pages, and where those stand. */
  readonly locale: string
  readonly home: string
  readonly origin: string
  /** A profile that pays what they pay; absent for those who pay what everybody does. */
  readonly payer: string | undefined
}

/** What is sold to people of a kind, ready to be shown; each product is written out once. */
export interface Shelf {
  /** Absent where it is not sold to them, or not now. */
  sold(productId: string): ShownProduct | undefined
  /** What it is called, sold or not. */
  title(productId: string): string | undefined
}

/** Reads what all products of a batch of messages look like to people of one kind. Five queries. */
export async function shelfFor(read: Read, productIds: readonly string[], kind: Kind): Promise<Shelf> {
  const { market, language } = kind
  const cards = await productCards(read, productIds, { locale: language, currency: market.currency })
  const byId = new Map(cards.map((card) => [card.id, card]))
  const ratings = await ratingsOf(read, productIds)
  const prices = await pricesOfProducts(read, productIds, kind)
  const shown = new Map<string, ShownProduct | undefined>()
  const show = (id: string): ShownProduct | undefined => {
    const card = byId.get(id)
    const cost = prices.get(id)
    return card && cost && isOnSale(card, market.code) ? shownFrom(card, cost, ratings.get(id), kind) : undefined
  }
  return {
    title: (id) => byId.get(id)?.title,
    sold: (id) => {
      if (!shown.has(id)) shown.set(id, show(id))
      return shown.get(id)
    },
  }
}

const isOnSale = ({ status, notSoldIn, available }: ProductCard, market: string): boolean =>
  status === 'active' && available !== false && isSoldAt(notSoldIn, { market, salesChannel: 'page' })

interface Cost {
  readonly price: Money
  readonly compareAt: Money | undefined
  readonly varies: boolean
}

/** Of each product what its cheapest variant costs these people now. */
async function pricesOfProducts(read: Read, productIds: readonly string[], kind: Kind): Promise<Map<string, Cost>> {
  const variants = await variantsOfProducts(read, productIds)
  const prices = await pricesFor(read, {
    variantIds: variants.map(({ variantId }) => variantId),
    currency: kind.market.currency,
    market: kind.market.code,
    profileId: kind.payer,
  })
  const costs = new Map<string, Price[]>()
  for (const { productId, variantId } of variants) {
    const price = prices.get(variantId)
    if (price) costs.set(productId, [...(costs.get(productId) ?? []), price])
  }
  return new Map([...costs].map(([id, all]) => [id, cheapest(all)]))
}

function cheapest(all: readonly Price[]): Cost {
  const price = all.map((one) => one.price).reduce(least)
  const compareAt = all.find((one) => one.price.amount === price.amount)?.compareAt
  return { price, compareAt, varies: all.some((one) => one.price.amount !== price.amount) }
}

function shownFrom(
  card: ProductCard,
  { price, compareAt, varies }: Cost,
  rating: Rating | undefined,
  kind: Kind,
): ShownProduct {
  const [picture] = card.pictures
  return {
    id: card.id,
    title: card.title,
    link: `${kind.home}/products/${encodeURIComponent(card.handle)}`,
    picture: picture && {
      url: kind.origin + picture.fallback,
      width: picture.width,
      height: picture.height,
      alt: picture.alt,
    },
    price: formatMoney(price, kind.language),
    cost: price,
    isFrom: varies,
    was: compareAt && formatMoney(compareAt, kind.language),
    rating: rating && { mean: rating.mean, count: rating.count },
  }
}
