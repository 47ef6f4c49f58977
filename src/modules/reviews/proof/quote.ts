import type { Read } from '../../../kernel/transaction.ts'
import { pictureOf } from '../../media/index.ts'
import { mayShow } from '../pictures/may-show.ts'
import { originNames, type ShownReview } from '../review.ts'

/** A picture as a mailbox can fetch it. */
export interface QuotePicture {
  readonly url: string
  readonly width: number
  readonly height: number
}

/** What a customer says of a product, with all that must stand beside it wherever it is shown. */
export interface Quote {
  readonly reviewId: string
  readonly stars: number
  readonly title: string
  readonly body: string
  readonly author: string
  readonly verified: boolean
  /** What was offered for it, and from where it was brought; told where it is so. */
  readonly incentive: string | undefined
  readonly importedFrom: string | undefined
  /** `link` is absent where the product is not sold to who reads. */
  readonly product: { readonly title: string; readonly link: string | undefined }
  /** Only where its author allowed mails. */
  readonly picture: QuotePicture | undefined
}

/** The first picture of each review whose author allows mails now, by its id. Two queries at most. */
export async function quotePictures(
  read: Read,
  reviews: readonly ShownReview[],
  origin: string,
): Promise<Map<string, QuotePicture>> {
  const ids = [...new Set(reviews.flatMap(({ mediaIds }) => mediaIds.slice(0, 1)))]
  if (ids.length === 0) return new Map()
  const allowed = await mayShow(read, { mediaIds: ids, place: 'mail' })
  const pictures = await pictureOf(read, [...allowed])
  return new Map(
    [...pictures].map(([id, { fallback, width, height }]) => [id, { url: origin + fallback, width, height }]),
  )
}

/** A review as a message quotes it. */
export const quoteFrom = (
  review: ShownReview,
  product: Quote['product'],
  pictures: ReadonlyMap<string, QuotePicture>,
): Quote => ({
  reviewId: review.id,
  stars: review.rating,
  title: review.title,
  body: review.body,
  author: review.author,
  verified: review.verified,
  incentive: review.incentive,
  importedFrom: review.imported && originNames[review.imported.from],
  product,
  picture: pictures.get(review.mediaIds[0] ?? ''),
})
