import { translated } from '../../../kernel/locale.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { listCategories, searchProducts } from '../../catalog/index.ts'
import { mostOrdered } from '../../orders/index.ts'
import { bestRated, type Quote } from '../../reviews/index.ts'
import type { ShopSettings } from '../../shop/index.ts'
import type { QuoteWish, ShownProduct } from '../blocks/addressee.ts'
import { type KnownPerson, marketsFor } from './people.ts'
import { quoterFor } from './proof.ts'
import { madeUpGoods, madeUpQuotes } from './example-goods.ts'
import { type Kind, shelfFor } from './shelf.ts'

/**
 * What the shop sells best, and what is said of it, as anybody sees it in a language. A shop that sold nothing yet shows
 * what is new; one that sells nothing, goods that are made up.
 */
export async function exampleShelf(
  read: Read,
  { person, shop, origin }: { person: KnownPerson; shop: ShopSettings; origin: string },
): Promise<{ loved: readonly ShownProduct[]; quotes: (wish: QuoteWish) => readonly Quote[]; category: string }> {
  const { language, locale } = person
  const market = (await marketsFor(read))(locale, undefined)
  const home = locale === shop.defaultLocale ? origin : `${origin}/${locale}`
  const ids = [...new Set([...(await mostOrdered(read, { limit: 12 })), ...(await bestRated(read, { limit: 24 }))])]
  const kind = { language, locale, market, home, origin, payer: undefined }
  const shelf = await shelfFor(read, ids, kind)
  const sold = ids.flatMap((id) => shelf.sold(id) ?? []).slice(0, 12)
  const where = { language, currency: market.currency, home }
  const there = sold.length > 0 ? sold : await newest(read, kind)
  const loved = there.length > 0 ? there : madeUpGoods(where)
  const quoter = await quoterFor(read, { productIds: ids, reviewIds: [], languages: [language], origin })
  const her = { language, shelf, variantIds: [], productIds: loved.map(({ id }) => id) }
  const [category] = await listCategories(read)
  const favourite = category ? translated(category.title, language) : '—'
  const quotesFor = (wish: QuoteWish) => {
    const real = quoter.of({ ...wish, reviewIds: undefined }, her)
    return real.length > 0 ? real : madeUpQuotes(where, loved)
  }
  return { loved, category: favourite, quotes: quotesFor }
}

/** What came in last, in a shop that sold nothing yet. */
async function newest(read: Read, kind: Kind): Promise<ShownProduct[]> {
  const { market, language: locale } = kind
  const { products } = await searchProducts(read, {
    locale,
    outlet: { market: market.code, salesChannel: 'page' },
    limit: 12,
  })
  const ids = products.map(({ id }) => id)
  const shelf = await shelfFor(read, ids, kind)
  return ids.flatMap((id) => shelf.sold(id) ?? [])
}
