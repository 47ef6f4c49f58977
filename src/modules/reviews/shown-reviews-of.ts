import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Reviews by any of these profiles that show now, the latest first. One query. */
export async function shownReviewsOf(
  read: Read,
  { profileIds, most }: { profileIds: readonly string[]; most: number },
): Promise<string[]> {
  const rows = await query<{ id: string }>(
    read,
    `select id from reviews.review where profile_id = any($1::uuid[]) and state = 'published'
     order by created_at desc, id desc limit $2`,
    [profileIds, most],
  )
  return rows.map(({ id }) => id)
}
