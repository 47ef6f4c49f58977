import { translated } from '../../../kernel/locale.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { listCategories } from '../../catalog/index.ts'
import { mostOrdered } from '../../orders/index.ts'
import { bestRated, type Quote } from '../../reviews/index.ts'
import type { ShopSettings } from '../../shop/index.ts'
import type { QuoteWish, ShownProduct } from '../blocks/addressee.ts'
import { type KnownPerson, marketsFor } from './people.ts'
import { quoterFor } from './proof.ts'
import { shelfFor } from './shelf.ts'

/** What the shop sells best, and what is said of it, as anybody sees it in a language. */
export async function exampleShelf(
  read: Read,
  { person, shop, origin }: { person: KnownPerson; shop: ShopSettings; origin: string },
): Promise<{ loved: readonly ShownProduct[]; quotes: (wish: QuoteWish) => readonly Quote[]; category: string }> {
  const { language, locale } = person
  const market = (await marketsFor(read))(locale, undefined)
  const home = locale === shop.defaultLocale ? origin : `${origin}/${locale}`
  const ids = [...new Set([...(await mostOrdered(read, { limit: 12 })), ...(await bestRated(read, { limit: 24 }))])]
  const shelf = await shelfFor(read, ids, { language, locale, market, home, origin, payer: undefined })
  const loved = ids.flatMap((id) => shelf.sold(id) ?? []).slice(0, 12)
  const quoter = await quoterFor(read, { productIds: ids, reviewIds: [], languages: [language], origin })
  const her = { language, shelf, variantIds: [], productIds: loved.map(({ id }) => id) }
  const [category] = await listCategories(read)
  const favourite = category ? translated(category.title, language) : '—'
  return { loved, category: favourite, quotes: (wish) => quoter.of({ ...wish, reviewIds: undefined }, her) }
}
