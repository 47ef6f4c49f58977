import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { RejectReason } from '../decision.ts'

/** A picture that does not show with its review. */
export interface RefusedPicture {
  readonly reviewId: string
  readonly mediaId: string
  readonly reason: RejectReason
}

/** The refused pictures of reviews, oldest first: for their authors, and for staff who may let them show again. */
export const refusedPictures = (read: Read, reviewIds: readonly string[]): Promise<RefusedPicture[]> =>
  query<RefusedPicture>(
    read,
    `select review_id as "reviewId", media_id as "mediaId", reason
     from reviews.picture_refusal join reviews.picture using (media_id)
     where review_id = any($1::uuid[]) and lifted_at is null order by at, id`,
    [reviewIds],
  )
