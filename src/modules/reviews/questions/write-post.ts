import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { textDigest } from '../mark.ts'
import { ReviewInvalid } from '../refusals.ts'
import { type Asker, networkOf } from '../secret.ts'
import { authorOf, textOf } from '../written.ts'
import { lockPost } from './find-post.ts'
import { notePostMarks, postsFrom } from './note-post-marks.ts'
import { mostPostsFromNetwork, type Post, type PostKind, postLimits, type PostRole } from './post.ts'
import { TooManyPosts } from './post-refusals.ts'

export interface PostToWrite {
  readonly kind: PostKind
  readonly productId: string
  readonly questionId?: string | undefined
  readonly role: PostRole
  readonly profileId?: string | undefined
  /** Of staff, whose words show at once. */
  readonly by?: string | undefined
  readonly owned?: { readonly orderId: string; readonly verified: boolean } | undefined
  readonly email?: string | undefined
  readonly body: string
  readonly author: string
  readonly locale: string
  readonly asker: Asker
}

/** Words as they are kept, as those of reviews are. @throws {ReviewInvalid} when nothing can be read, or too much */
export function wordsOf(kind: PostKind, body: string): string {
  const text = textOf('body', body, postLimits[kind])
  if (/[\p{L}\p{N}]/u.test(text)) return text
  throw new ReviewInvalid('body', kind === 'question' ? 'Write what you want to know.' : 'Write what you know of it.')
}

/**
 * Writes a question or an answer down. What shoppers write waits for a decision; the shop's own words show at once.
 *
 * @returns undefined where the database says that there is one already
 * @throws {ReviewInvalid} naming the first field that does not fit
 * @throws {TooManyPosts} at the eleventh from one connection within a day
 */
export async function writePost(tx: Tx, wish: PostToWrite): Promise<Post | undefined> {
  const isStaff = wish.role === 'staff'
  const body = wordsOf(wish.kind, wish.body)
  const author = isStaff ? '' : authorOf(wish.author)
  if (!isStaff && !author) throw new ReviewInvalid('author', 'Say under which name it shows.')
  const network = isStaff ? undefined : await networkOf(tx, wish.asker)
  if (network && (await postsFrom(tx, network)) >= mostPostsFromNetwork) throw new TooManyPosts(mostPostsFromNetwork)
  const id = tx.newId()
  const made = await query(
    tx,
    `insert into reviews.post (id, kind, product_id, question_id, role, profile_id, by, order_id, verified, email, follow,
       state, body, author, locale, network, text_digest, created_at, waiting_since, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $10::text is null then 'none' else 'first' end,
       case when $5 = 'staff' then 'published' else 'pending' end, $11, $12, $13, $14, $15, $16,
       case when $5 <> 'staff' then $16::timestamptz end, case when $5 = 'staff' then $16::timestamptz end)
     on conflict do nothing returning id`,
    [
      ...[id, wish.kind, wish.productId, wish.questionId ?? null, wish.role, wish.profileId ?? null, wish.by ?? null],
      ...[wish.owned?.orderId ?? null, wish.owned?.verified ?? false, wish.email ?? null],
      ...[body, author, wish.locale, network ?? null, textDigest({ title: '', body }) ?? null, tx.now],
    ],
  )
  if (made.length === 0) return undefined
  if (!isStaff) await notePostMarks(tx, { postId: id, author, body, network })
  return lockPost(tx, id)
}
