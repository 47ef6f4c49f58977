import { translated } from '../../../kernel/locale.ts'
import type { Read } from '../../../kernel/transaction.ts'
import {
  assortmentFacts,
  completenessOf,
  findProducts,
  isSoldAt,
  listCategories,
  listSynonyms,
  plainText,
  searchCounts,
  searchesWithoutResult,
} from '../../catalog/index.ts'
import { availability } from '../../inventory/index.ts'
import { mostOrdered } from '../../orders/index.ts'
import { listMarkets, type Market, pricesFor } from '../../pricing/index.ts'
import { shopSettings } from '../../shop/index.ts'
import type { GoodsFacts, ProductFacts } from '../evidence.ts'

/** Products that are judged one by one: those ordered most, then evenly from the oldest to the newest. */
const mostProducts = 100
const mostLoved = 20
/** Currencies whose prices are looked at; a shop with more markets than this has them looked at in part. */
const mostCurrencies = 12
const leastSearches = 3
const mostLetters = 1_500

export interface Goods {
  readonly facts: GoodsFacts
  /** Whose pages are read, the most loved first. */
  readonly collections: readonly { readonly handle: string; readonly title: string }[]
  /** A variant that can be bought now, to look at cart and checkout with; undefined when there is none. */
  readonly buyable: string | undefined
}

/** Looks over the assortment. A constant number of queries, however many products there are. */
export async function gatherGoods(read: Read): Promise<Goods> {
  const { defaultLocale: locale } = await shopSettings(read)
  const loved = await mostOrdered(read, { limit: mostLoved })
  const all = await assortmentFacts(read, { locale, spread: mostProducts, loved, leading: 5 })
  const { products, buyable } = await productsOf(read, [...new Set([...loved, ...all.spread])], locale)
  return {
    buyable,
    facts: {
      ...{ active: all.active, products },
      unplaced: all.unplaced,
      emptyCollections: all.emptyCollections,
      sharedTitles: all.sharedTitles,
      collections: all.collections,
      deepest: await deepestOf(read, locale),
      searches: await searchesOf(read),
    },
    collections: all.leadingCollections.map(({ handle, title }) => ({ handle, title })),
  }
}

async function productsOf(
  read: Read,
  ids: readonly string[],
  locale: string,
): Promise<{ products: ProductFacts[]; buyable: string | undefined }> {
  const markets = await listMarkets(read)
  const home = markets.find((market) => market.locales[0] === locale) ?? markets[0]
  const products = (await findProducts(read, ids))
    .filter(({ status, notSoldIn }) => status === 'active' && (!home || isSoldIn(notSoldIn, home)))
    .slice(0, mostProducts)
  const told = await completenessOf(
    read,
    products.map(({ id }) => id),
  )
  const variantIds = products.flatMap(({ variants }) => variants.map(({ id }) => id))
  const stock = await availability(read, variantIds)
  const prices = await pricesByCurrency(read, variantIds, markets)
  const hasPrice = [...prices.values()][0] ?? new Set()
  const isSent = new Set(
    products.flatMap(({ variants }) => variants.filter((one) => one.requiresDelivery).map(({ id }) => id)),
  )
  const forSale = variantIds.filter((id) => hasPrice.has(id) && !isGone(stock.get(id)))
  const facts = products.map((product) => {
    const { score, missing } = told.get(product.id)!
    const own = product.variants.map(({ id }) => id)
    return {
      ...{ id: product.id, handle: product.handle, title: translated(product.title, locale) },
      missing: missing.map(({ part }) => part),
      completeness: score,
      pictures: product.media.length,
      text: plainText(product.description[locale] ?? '').slice(0, mostLetters),
      unpriced: [...prices].flatMap(([currency, priced]) => {
        const isWanted = markets.some((one) => one.currency === currency && isSoldIn(product.notSoldIn, one))
        return isWanted && !own.some((id) => priced.has(id)) ? [currency] : []
      }),
      isSoldOut: own.every((id) => isGone(stock.get(id))),
    }
  })
  return { products: facts, buyable: forSale.find((id) => isSent.has(id)) ?? forSale[0] }
}

/** What a merchant keeps from a market is no page of it, and lacks no price there. */
const isSoldIn = (notSoldIn: readonly string[], { code }: Market): boolean =>
  isSoldAt(notSoldIn, { market: code, salesChannel: 'page' })

const isGone = (stock: { available: number; tracked: boolean; policy: string } | undefined): boolean =>
  stock !== undefined && stock.tracked && stock.policy !== 'continue' && stock.available <= 0

async function pricesByCurrency(
  read: Read,
  variantIds: readonly string[],
  markets: readonly Market[],
): Promise<Map<string, ReadonlySet<string>>> {
  const currencies = [...new Set(markets.map(({ currency }) => currency))].slice(0, mostCurrencies)
  const found = new Map<string, ReadonlySet<string>>()
  for (const currency of currencies) {
    found.set(currency, new Set((await pricesFor(read, { variantIds: [...variantIds], currency })).keys()))
  }
  return found
}

async function deepestOf(read: Read, locale: string): Promise<GoodsFacts['deepest']> {
  const categories = await listCategories(read)
  const deepest = categories.toSorted((a, b) => b.path.length - a.path.length)[0]
  return deepest ? { levels: deepest.path.length, title: translated(deepest.title, locale) } : { levels: 0, title: '' }
}

async function searchesOf(read: Read): Promise<GoodsFacts['searches']> {
  const { searches: all, withoutResult: inVain } = await searchCounts(read)
  const explained = new Set((await listSynonyms(read)).flatMap(({ words }) => words.map((word) => word.toLowerCase())))
  const unexplained = (await searchesWithoutResult(read, 100)).filter(
    ({ term, searches }) => searches >= leastSearches && !explained.has(term),
  )
  return { all, inVain, unexplained: unexplained.map(({ term, searches }) => ({ term, searches })) }
}
