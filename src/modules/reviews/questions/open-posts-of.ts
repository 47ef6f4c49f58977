import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { personIds } from '../../profiles/index.ts'

/** A question of hers that nobody has answered. */
export interface OpenPost {
  readonly id: string
  readonly productId: string
  readonly body: string
  readonly createdAt: Date
}

/** What somebody asked of goods and has no answer to yet, latest first, at most 5. */
export const openPostsOf = async (read: Read, profileId: string): Promise<OpenPost[]> =>
  query<OpenPost>(
    read,
    `select id, product_id as "productId", body, created_at as "createdAt" from reviews.post
     where profile_id = any($1::uuid[]) and kind = 'question' and state in ('pending', 'published') and answers = 0
     order by created_at desc, id desc limit 5`,
    [await personIds(read, profileId)],
  )
