import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
import type { ReviewAbout } from './review.ts'

/** What she told of herself in her last ten reviews, so that reviews of people like her come first; the latest word holds. */
export async function aboutOfProfile(read: Read, profileId: string): Promise<ReviewAbout> {
  const rows = await query<{ about: ReviewAbout }>(
    read,
    `select about from reviews.review where profile_id = any($1::uuid[]) and state <> 'withdrawn' and about <> '{}'
     order by created_at desc, id desc limit 10`,
    [await personIds(read, profileId)],
  )
  return Object.assign({}, ...rows.map(({ about }) => about).toReversed()) as ReviewAbout
}
