import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { RejectReason } from './decision.ts'
import type { ReviewRatings } from './review.ts'

/** A review that was decided upon, or needed no decision; for staff. Only now are its stars shown to them. */
export interface DecidedReview {
  readonly id: string
  readonly productId: string
  readonly variantId: string | undefined
  readonly orderId: string | undefined
  readonly profileId: string | undefined
  readonly state: 'published' | 'rejected'
  readonly rating: number
  readonly ratings: ReviewRatings
  readonly title: string
  readonly body: string
  readonly mediaIds: readonly string[]
  readonly author: string
  readonly locale: string
  readonly verified: boolean
  readonly incentive: string | undefined
  readonly helpful: number
  /** Why it was rejected the last time. */
  readonly reason: RejectReason | undefined
  readonly reply: { readonly body: string; readonly locale: string; readonly at: Date } | undefined
  readonly createdAt: Date
}

export interface DecidedSearch {
  readonly state: 'published' | 'rejected'
  readonly productId?: string | undefined
  readonly stars?: number | undefined
  readonly withoutReply?: boolean | undefined
  /** This one alone. */
  readonly reviewId?: string | undefined
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}

/**
 * Decided reviews with their stars, newest first. What waits, also after an appeal, is not among them. Of a review whose
 * new words wait, the ones that show are.
 */
export async function listDecided(read: Read, search: DecidedSearch): Promise<DecidedReview[]> {
  const rows = await query<DecidedRow>(
    read,
    `select review.id, product_id as "productId", variant_id as "variantId", order_id as "orderId",
       profile_id as "profileId", state, rating, ratings, title, review.body, media_ids as "mediaIds", author, review.locale, verified, incentive,
       helpful, created_at as "createdAt", reply.body as "replyBody", reply.locale as "replyLocale", reply.at as "replyAt",
       (select reason from reviews.decision where review_id = review.id and outcome = 'reject' and not on_edit
        order by at desc, id desc limit 1) as reason
     from reviews.review left join reviews.reply on reply.review_id = review.id
     where state = $1 and ($2::uuid is null or product_id = $2) and ($3::smallint is null or rating = $3)
       and (not $4 or reply.review_id is null) and (created_at, review.id) < ($5::timestamptz, $6::uuid)
       and ($8::uuid is null or review.id = $8)
     order by created_at desc, review.id desc limit $7`,
    [
      ...[search.state, search.productId ?? null, search.stars ?? null, search.withoutReply ?? false],
      ...[search.after?.at ?? 'infinity', search.after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', search.limit],
      search.reviewId ?? null,
    ],
  )
  return rows.map(({ replyBody, replyLocale, replyAt, ...row }) => ({
    ...row,
    variantId: row.variantId ?? undefined,
    orderId: row.orderId ?? undefined,
    profileId: row.profileId ?? undefined,
    incentive: row.incentive ?? undefined,
    reason: row.state === 'rejected' ? (row.reason ?? undefined) : undefined,
    reply: replyBody && replyLocale && replyAt ? { body: replyBody, locale: replyLocale, at: replyAt } : undefined,
  }))
}

type Nullable = 'variantId' | 'orderId' | 'profileId' | 'incentive' | 'reason' | 'reply'
interface DecidedRow extends Omit<DecidedReview, Nullable> {
  variantId: string | null
  orderId: string | null
  profileId: string | null
  incentive: string | null
  reason: RejectReason | null
  replyBody: string | null
  replyLocale: string | null
  replyAt: Date | null
}
