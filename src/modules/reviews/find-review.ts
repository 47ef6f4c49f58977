import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
import { ReviewUnknown } from './refusals.ts'
import type { Review, ReviewContent, ReviewSource, ReviewState } from './review.ts'

/** As the database gives it. */
export interface ReviewRow {
  id: string
  product_id: string
  variant_id: string | null
  order_id: string | null
  line_id: string | null
  profile_id: string | null
  source: ReviewSource
  state: ReviewState
  rating: number
  title: string
  body: string
  author: string
  locale: string
  ratings: Review['ratings']
  about: Review['about']
  media_ids: string[]
  incentive: string | null
  verified: boolean
  helpful: number
  appealed_at: Date | null
  not_by: string | null
  created_at: Date
  published_at: Date | null
  edited_at: Date | null
  proposed: ReviewContent | null
}

/** What a review is made of, from `reviews.review`. */
export const reviewColumns = `
  id, product_id, variant_id, order_id, line_id, profile_id, source, state, rating, title, body, author, locale,
    ratings, about, media_ids, incentive, verified, helpful, appealed_at, not_by, created_at, published_at,
    edited_at, proposed`

export async function findReview(read: Read, reviewId: string): Promise<Review | undefined> {
  return (await find(read, 'where id = $1', [reviewId]))[0]
}

/** The review of an order line, also one that was withdrawn. */
export async function findReviewOfLine(read: Read, lineId: string): Promise<Review | undefined> {
  return (await find(read, 'where line_id = $1', [lineId]))[0]
}

/** The reviews of these order lines, by line; lines without are absent. One query. */
export async function reviewsOfLines(read: Read, lineIds: readonly string[]): Promise<Map<string, Review>> {
  const found = await find(read, 'where line_id = any($1::uuid[])', [lineIds])
  return new Map(found.map((review) => [review.lineId!, review]))
}

/** Her reviews, latest first, withdrawn ones left out; goes on after `after`. */
export const reviewsOfProfile = async (
  read: Read,
  asked: { profileId: string; after?: { at: Date; id: string } | undefined; limit: number },
): Promise<Review[]> =>
  find(
    read,
    `where profile_id = any($1::uuid[]) and state <> 'withdrawn' and (created_at, id) < ($2::timestamptz, $3::uuid)
     order by created_at desc, id desc limit $4`,
    [await personIds(read, asked.profileId), asked.after?.at ?? 'infinity', asked.after?.id ?? lastId, asked.limit],
  )

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * The review, held for this transaction.
 *
 * @throws {ReviewUnknown}
 */
export async function lockReview(tx: Tx, reviewId: string): Promise<Review> {
  const [review] = await find(tx, 'where id = $1 for update', [reviewId])
  if (!review) throw new ReviewUnknown()
  return review
}

async function find(read: Read, which: string, values: unknown[]): Promise<Review[]> {
  const rows = await query<ReviewRow>(read, `select ${reviewColumns} from reviews.review ${which}`, values)
  return rows.map(reviewOf)
}

export const reviewOf = (row: ReviewRow): Review => ({
  id: row.id,
  productId: row.product_id,
  variantId: row.variant_id ?? undefined,
  orderId: row.order_id ?? undefined,
  lineId: row.line_id ?? undefined,
  profileId: row.profile_id ?? undefined,
  source: row.source,
  state: row.state,
  rating: row.rating,
  title: row.title,
  body: row.body,
  author: row.author,
  locale: row.locale,
  ratings: row.ratings,
  about: row.about,
  mediaIds: row.media_ids,
  incentive: row.incentive ?? undefined,
  verified: row.verified,
  helpful: row.helpful,
  appealedAt: row.appealed_at ?? undefined,
  notBy: row.not_by ?? undefined,
  createdAt: row.created_at,
  publishedAt: row.published_at ?? undefined,
  editedAt: row.edited_at ?? undefined,
  proposed: row.proposed ?? undefined,
})
