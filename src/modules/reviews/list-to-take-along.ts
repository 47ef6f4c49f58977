import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { ReviewSource } from './review.ts'

/** A decided review with what another system would ask of it. */
export interface ReviewToTakeAlong {
  readonly id: string
  readonly productId: string
  readonly profileId: string | null
  readonly source: ReviewSource
  readonly state: 'published' | 'rejected'
  readonly rating: number
  readonly title: string
  readonly body: string
  readonly author: string
  readonly mediaIds: readonly string[]
  readonly createdAt: Date
  readonly reply: string | null
  readonly repliedAt: Date | null
  /** Goes on behind this one. */
  readonly place: string
}

/**
 * Reviews that were decided on, the latest first within each state, part by part. Those that wait are not among them:
 * nobody may learn their stars.
 *
 * @param after `place` of the last one before
 */
export function listToTakeAlong(
  read: Read,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<ReviewToTakeAlong[]> {
  const [state = 'published', at = 'infinity', id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'] = after?.split('|') ?? []
  return query<ReviewToTakeAlong>(
    read,
    `select review.id, product_id as "productId", profile_id as "profileId", source, state, rating, title, review.body,
       author, media_ids as "mediaIds", created_at as "createdAt", reply.body as reply,
       coalesce(reply.edited_at, reply.at) as "repliedAt", state || '|' || created_at::text || '|' || review.id as place
     from (
       (select * from reviews.review where state = 'published' and $1 = 'published'
          and (created_at, id) < ($2::timestamptz, $3::uuid) order by created_at desc, id desc limit $4)
       union all
       (select * from reviews.review where state = 'rejected'
          and ($1 = 'published' or (created_at, id) < ($2::timestamptz, $3::uuid))
        order by created_at desc, id desc limit $4)
     ) as review
     left join reviews.reply on reply.review_id = review.id
     order by state, created_at desc, review.id desc limit $4`,
    [state, at, id, limit],
  )
}
