import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { type PicturePlace, shownIn } from './rights.ts'

/**
 * Which of these customers' pictures may be shown in a place now. Whatever shows them (a page, a mail, a feed for adverts)
 * asks here each time, so that a picture is gone from everywhere the moment its author wants that. One query.
 */
export async function mayShow(
  read: Read,
  { mediaIds, place }: { mediaIds: readonly string[]; place: PicturePlace },
): Promise<Set<string>> {
  if (mediaIds.length === 0) return new Set()
  const rows = await query<{ id: string }>(
    read,
    `select media_id as id from reviews.picture join reviews.review on review.id = review_id
     where media_id = any($1::uuid[]) and ${shownIn('$2')}`,
    [mediaIds, place],
  )
  return new Set(rows.map(({ id }) => id))
}
