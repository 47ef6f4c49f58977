import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { ReviewSource } from './review.ts'

/** A published review as it may leave the shop; without anything that leads to its author. */
export interface PublishedReview {
  readonly id: string
  readonly productId: string
  readonly variantId: string | undefined
  readonly orderId: string | undefined
  readonly source: ReviewSource
  readonly rating: number
  readonly title: string
  /** Empty where somebody gave stars alone. */
  readonly body: string
  readonly mediaIds: readonly string[]
  /** The name it is shown under; empty where she gave none. */
  readonly author: string
  /** Whether its author was erased: her words still show here, and go nowhere else. */
  readonly isForgotten: boolean
  readonly locale: string
  readonly incentive: string | undefined
  readonly verified: boolean
  readonly createdAt: Date
  readonly editedAt: Date | undefined
  /** Goes on behind this one. */
  readonly place: string
}

interface Row extends Omit<PublishedReview, 'variantId' | 'orderId' | 'incentive' | 'editedAt'> {
  readonly variantId: string | null
  readonly orderId: string | null
  readonly incentive: string | null
  readonly editedAt: Date | null
}

/**
 * Published reviews of the whole shop, the latest first, part by part; each part costs the same, whatever came before.
 *
 * @param after `place` of the last one before
 */
export async function listPublished(
  read: Read,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<PublishedReview[]> {
  const [at = 'infinity', id = lastId] = after?.split('|') ?? []
  const rows = await query<Row>(
    read,
    `select id, product_id as "productId", variant_id as "variantId", order_id as "orderId", source, rating, title,
       body, media_ids as "mediaIds", author, author = '' and profile_id is null as "isForgotten", locale, incentive,
       verified, created_at as "createdAt", edited_at as "editedAt", created_at::text || '|' || id as place
     from reviews.review
     where state = 'published' and (created_at, id) < ($1::timestamptz, $2::uuid)
     order by created_at desc, id desc limit $3`,
    [at, id, limit],
  )
  return rows.map(({ variantId, orderId, incentive, editedAt, ...row }) => ({
    ...row,
    variantId: variantId ?? undefined,
    orderId: orderId ?? undefined,
    incentive: incentive ?? undefined,
    editedAt: editedAt ?? undefined,
  }))
}

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Products with published reviews and how many, by id; goes on after the product `after`. One query. */
export const listReviewedProducts = (
  read: Read,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ productId: string; reviews: number }[]> =>
  query(
    read,
    `select product_id as "productId", published[1] + published[2] + published[3] + published[4] + published[5] as reviews
     from reviews.tally
     where ($1::uuid is null or product_id > $1) and published <> '{0,0,0,0,0}'
     order by product_id limit $2`,
    [after ?? null, limit],
  )
