import type { Read } from '../../../kernel/transaction.ts'
import { rankByRelevance } from '../relevance.ts'
import { proofForMails } from './proof-for-mails.ts'
import { type Quote, quoteFrom, quotePictures } from './quote.ts'

/**
 * What others say of the goods that a message is about, one quote of each product, those that fit best first and
 * whatever their stars. Three queries at most.
 *
 * @param goods at most 12 are looked at
 * @param origin where the shop stands, without a slash at the end
 * @param most 1 to 3
 */
export async function proofOfGoods(
  read: Read,
  {
    goods,
    locale,
    origin,
    most,
  }: {
    goods: readonly { productId: string; variantId: string; title: string; link: string | undefined }[]
    locale: string
    origin: string
    most: number
  },
): Promise<Quote[]> {
  const byProduct = new Map(goods.slice(0, 12).map((one) => [one.productId, one]))
  const near = await proofForMails(read, { productIds: [...byProduct.keys()], locales: [locale] })
  const visit = { alike: new Map<string, number>(), search: undefined, locale, about: {} }
  const variantIds = goods.map(({ variantId }) => variantId)
  const ranked = rankByRelevance([...near.values()].flat(), { ...visit, variantIds }).map(({ review }) => review)
  const seen = new Set<string>()
  const shown = ranked.filter(({ productId }) => !seen.has(productId) && seen.add(productId)).slice(0, most)
  const pictures = await quotePictures(read, shown, origin)
  return shown.map((review) => quoteFrom(review, byProduct.get(review.productId)!, pictures))
}
