import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import type { Post } from './post.ts'
import { PostUnknown } from './post-refusals.ts'

const columns = `
  id, kind, product_id as "productId", question_id as "questionId", role, profile_id as "profileId",
  order_id as "orderId", verified, email, follow, state, body, author, locale, answers, helpful,
  created_at as "createdAt", waiting_since as "waitingSince", published_at as "publishedAt",
  edited_at as "editedAt", proposed`

export async function findPost(read: Read, postId: string): Promise<Post | undefined> {
  return (await findPosts(read, 'where id = $1', [postId]))[0]
}

/**
 * A question or an answer, held for this transaction; with an answer its question is held first, whose counts it
 * changes.
 *
 * @throws {PostUnknown}
 */
export async function lockPost(tx: Tx, postId: string): Promise<Post> {
  const held = await findPosts(
    tx,
    `where id = $1 or id = (select question_id from reviews.post where id = $1) order by kind desc for update`,
    [postId],
  )
  const post = held.find(({ id }) => id === postId)
  if (!post) throw new PostUnknown()
  return post
}

export async function findPosts(read: Read, which: string, values: readonly unknown[]): Promise<Post[]> {
  const rows = await query<Record<string, unknown>>(read, `select ${columns} from reviews.post ${which}`, values)
  return rows.map(
    (row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined])) as unknown as Post,
  )
}
