import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { postOfEditToken } from './edit-post.ts'
import { lockPost } from './find-post.ts'
import type { Post } from './post.ts'
import { aboutPost, postWithdrawn } from './post-events.ts'
import { recount } from './recount.ts'

/**
 * Takes a question or an answer back for good, with all its words, old and new; the answers to a question stay unseen
 * with it. Again changes nothing.
 *
 * @throws {PostLinkUnknown} when the token was not made here
 * @throws {PostUnknown}
 */
export async function withdrawPost(tx: Tx, { token }: { token: string }): Promise<void> {
  await takeBack(tx, await postOfEditToken(tx, token))
}

/** For a post that is held. */
export async function takeBack(tx: Tx, post: Post): Promise<void> {
  if (post.state === 'withdrawn') return
  await query(
    tx,
    `update reviews.post set state = 'withdrawn', body = '', author = '', email = null, follow = 'none', proposed = null,
       waiting_since = null, network = null, text_digest = null where id = $1`,
    [post.id],
  )
  await query(tx, 'delete from reviews.post_version where post_id = $1', [post.id])
  await query(tx, 'delete from reviews.post_mark where post_id = $1', [post.id])
  if (post.questionId) await recount(tx, post.questionId)
  await tx.publish(postWithdrawn(aboutPost(await lockPost(tx, post.id))))
}
