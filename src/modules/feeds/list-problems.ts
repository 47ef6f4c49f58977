import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProducts } from '../catalog/index.ts'
import { listReviewedProducts } from '../reviews/index.ts'
import { shopSettings } from '../shop/index.ts'
import type { LeftOutReason } from './feed.ts'
import { whyProductLeftOut } from './item.ts'

/** A product whose reviews stay out of the feeds, and what would bring them in. */
export interface FeedProblem {
  readonly productId: string
  /** In the shop's first language. */
  readonly title: string
  readonly reason: LeftOutReason
  /** Published reviews of it. */
  readonly reviews: number
}

/** Products looked at for one page; a shop of many good ones is gone through page by page. */
const mostLookedAt = 2_000

/**
 * Products with published reviews of which none goes out, by id, with the reason.
 *
 * @returns `next`: where the following page begins; a page may be short and still have one
 */
export async function listFeedProblems(
  read: Read,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ problems: FeedProblem[]; next: string | undefined }> {
  const shop = await shopSettings(read)
  const reviewed = await listReviewedProducts(read, { after, limit: mostLookedAt })
  const ids = reviewed.map(({ productId }) => productId)
  const products = new Map((await findProducts(read, ids)).map((product) => [product.id, product]))
  const problems: FeedProblem[] = []
  for (const { productId, reviews } of reviewed) {
    const product = products.get(productId)
    const reason = product ? whyProductLeftOut(product, shop) : 'not-on-sale'
    if (!reason) continue
    if (problems.length === limit) return { problems, next: problems.at(-1)!.productId }
    problems.push({ productId, title: translated(product?.title ?? {}, shop.defaultLocale), reason, reviews })
  }
  return { problems, next: reviewed.length === mostLookedAt ? ids.at(-1) : undefined }
}
