import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { ProductUnknown, findProduct } from '../catalog/index.ts'
import { boughtLines } from '../orders/index.ts'
import { getProfile } from '../profiles/index.ts'
import { reviewsOfLines } from './find-review.ts'
import type { Review } from './review.ts'
import { shownName } from './shown-name.ts'
import { type ReviewToSubmit, submitReview } from './submit-review.ts'

export interface ReviewOfShopper extends Omit<ReviewToSubmit, 'bought' | 'author' | 'source' | 'incentive'> {
  /** Her own choice; made of her name when left out. */
  readonly author?: string | undefined
  readonly source: 'account' | 'page'
}

/**
 * Keeps the review of somebody whose address is proven, of any product that is shown. Has she bought it and not yet
 * reviewed it, then it is the review of that order line, and carries its badge, and what she was offered for it in a
 * message, whichever way she came.
 *
 * @throws {ProductUnknown} when there is none that shoppers see
 * @throws as `submitReview`
 */
export async function reviewAsShopper(tx: Tx, wish: ReviewOfShopper): Promise<Review> {
  const { profileId, productId } = wish
  const product = await findProduct(tx, productId)
  if (product?.status !== 'active') throw new ProductUnknown()
  const lines = await boughtLines(tx, { profileId, productId })
  const reviewed = await reviewsOfLines(
    tx,
    lines.map(({ lineId }) => lineId),
  )
  const open = lines.filter(({ lineId }) => !reviewed.has(lineId))
  const line = open.find(({ variantId }) => variantId === wish.variantId) ?? open[0]
  const profile = await getProfile(tx, profileId)
  const known = product.variants.some(({ id }) => id === wish.variantId)
  return submitReview(tx, {
    ...wish,
    variantId: line?.variantId ?? (known ? wish.variantId : undefined),
    bought: line && { orderId: line.orderId, lineId: line.lineId },
    incentive: line && (await offeredFor(tx, line.lineId)),
    author: wish.author?.trim() || shownName(profile.name),
  })
}

/** What a message offered for a review of this order line; it is told with the review wherever she wrote it. */
async function offeredFor(read: Read, lineId: string): Promise<string | undefined> {
  const [asked] = await query<{ incentive: string | null }>(
    read,
    'select incentive from reviews.request where line_id = $1',
    [lineId],
  )
  return asked?.incentive ?? undefined
}
