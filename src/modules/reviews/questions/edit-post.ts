import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { textDigest } from '../mark.ts'
import { ReviewStateDiffers } from '../refusals.ts'
import { type Asker, networkOf, readSignedId } from '../secret.ts'
import { lockPost } from './find-post.ts'
import { notePostMarks } from './note-post-marks.ts'
import type { Post } from './post.ts'
import { PostLinkUnknown } from './post-refusals.ts'
import { wordsOf } from './write-post.ts'

/**
 * The question or answer that the token of the browser that wrote it leads to, held for this transaction.
 *
 * @throws {PostLinkUnknown} when the token was not made here
 * @throws {PostUnknown}
 */
export async function postOfEditToken(tx: Tx, token: string): Promise<Post> {
  const id = await readSignedId(tx, 'post-edit', token)
  if (!id) throw new PostLinkUnknown()
  return lockPost(tx, id)
}

/**
 * Changes a question or an answer by its author; what it said before is kept as history. The same again changes
 * nothing. Of what shows, the new words wait for a decision while the old ones show; what was rejected waits again.
 *
 * @throws {PostLinkUnknown} when the token was not made here
 * @throws {PostUnknown}
 * @throws {ReviewStateDiffers} once it was taken back
 * @throws {ReviewInvalid} naming the first field that does not fit
 */
export async function editPost(tx: Tx, edit: { token: string; body: string; asker: Asker }): Promise<Post> {
  const post = await postOfEditToken(tx, edit.token)
  if (post.state === 'withdrawn') throw new ReviewStateDiffers(post.state, 'You took this back for good.')
  const body = wordsOf(post.kind, edit.body)
  if (body === (post.proposed ?? post.body)) return post

  if (post.state === 'published') await propose(tx, post, body)
  else await replaceWords(tx, post, body, { waits: true })
  const network = await networkOf(tx, edit.asker)
  await notePostMarks(tx, { postId: post.id, author: post.author, body, network })
  return lockPost(tx, post.id)
}

/** Back to the words that show, nothing waits any more. */
const propose = (tx: Tx, { id, body: shown }: Post, body: string) =>
  query(
    tx,
    `update reviews.post set proposed = nullif($2, $3), text_digest = $4,
       waiting_since = case when $2 <> $3 then $5::timestamptz end where id = $1`,
    [id, body, shown, textDigest({ title: '', body }) ?? null, tx.now],
  )

/** Has a post say something else, and keeps what it said. For one that is held. */
export async function replaceWords(tx: Tx, { id }: Post, body: string, { waits }: { waits: boolean }): Promise<void> {
  await query(
    tx,
    `with kept as (
       insert into reviews.post_version (post_id, number, body, replaced_at)
       select id, 1 + (select count(*) from reviews.post_version where post_id = $1), body, $3
       from reviews.post where id = $1
     )
     update reviews.post set body = $2, edited_at = $3, proposed = null, text_digest = $4,
       state = case when $5 then 'pending' else 'published' end,
       waiting_since = case when $5 then $3::timestamptz end where id = $1`,
    [id, body, tx.now, textDigest({ title: '', body }) ?? null, waits],
  )
}
