import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { readSignedId } from '../secret.ts'
import { findPost, lockPost } from './find-post.ts'
import type { Follow, Post } from './post.ts'
import { PostLinkUnknown, PostUnknown } from './post-refusals.ts'

/**
 * The question that the link in a mail about its answers leads to. Opening it changes nothing.
 *
 * @throws {PostLinkUnknown} when the token was not made here
 * @throws {PostUnknown}
 */
export async function questionOfFollowToken(read: Read, token: string): Promise<Post> {
  const question = await findPost(read, await idOf(read, token))
  if (!question) throw new PostUnknown()
  return question
}

/**
 * Has who asked told of every answer from now on, or of none any more; with none her address is forgotten, and cannot be
 * brought back. Safe to repeat.
 *
 * @returns what she is told of now
 * @throws {PostLinkUnknown} when the token was not made here
 * @throws {PostUnknown}
 */
export async function followQuestion(tx: Tx, wish: { token: string; follow: 'all' | 'none' }): Promise<Follow> {
  const question = await lockPost(tx, await idOf(tx, wish.token))
  if (!question.email) return 'none'
  const email = wish.follow === 'all' ? question.email : null
  await query(tx, 'update reviews.post set follow = $2, email = $3 where id = $1', [question.id, wish.follow, email])
  return wish.follow
}

async function idOf(read: Read, token: string): Promise<string> {
  const id = await readSignedId(read, 'follow', token)
  if (!id) throw new PostLinkUnknown()
  return id
}
