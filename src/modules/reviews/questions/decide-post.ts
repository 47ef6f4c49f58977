import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { type RejectReason, rejectReasons } from '../decision.ts'
import { DecisionInvalid, ReviewStateDiffers, WordsChanged } from '../refusals.ts'
import { replaceWords } from './edit-post.ts'
import { lockPost } from './find-post.ts'
import type { Post } from './post.ts'
import { aboutPost, postChanged, postPublished, postRejected } from './post-events.ts'
import { PostUnknown } from './post-refusals.ts'
import { recount } from './recount.ts'

export interface PostDecision {
  readonly postId: string
  readonly outcome: 'publish' | 'reject'
  /** Of a rejection, and only of that. */
  readonly reason?: RejectReason | undefined
  /** For colleagues; at most 500 characters. */
  readonly note?: string | undefined
  /** `waitingSince` of what was read: words that changed meanwhile are not decided upon. */
  readonly waitingSince?: Date | undefined
  readonly by: string
}

/**
 * Decides whether a question or an answer shows. It is rejected only for a reason of the same closed list as reviews
 * are, what shows already only after somebody reported it; deciding that it stays settles the reports. Each decision
 * stays on record.
 *
 * @throws {PostUnknown} also once it was taken back
 * @throws {DecisionInvalid} for a rejection without a reason of the list, a reason without a rejection, a long note
 * @throws {ReviewStateDiffers} when nothing of it waits for a decision
 * @throws {WordsChanged} when its author has changed it since it was read
 */
export async function decidePost(tx: Tx, decision: PostDecision): Promise<void> {
  const post = await lockPost(tx, decision.postId)
  if (post.state === 'withdrawn') throw new PostUnknown()
  checkDecision(decision)
  if (!post.waitingSince && !(await isReported(tx, post))) {
    throw new ReviewStateDiffers(post.state, 'Nothing of this waits for a decision.')
  }
  const read = decision.waitingSince
  if (read && post.waitingSince?.getTime() !== read.getTime()) throw new WordsChanged()

  await record(tx, post, decision)
  if (post.proposed !== undefined) return decideOnEdit(tx, post, decision)
  await query(tx, 'update reviews.post_report set settled_at = $2 where post_id = $1 and settled_at is null', [
    ...[post.id, tx.now],
  ])
  if (decision.outcome === 'publish' && post.state === 'published') return
  await show(tx, post, decision)
}

function checkDecision({ outcome, reason, note }: PostDecision): void {
  if (outcome === 'reject' && (!reason || !rejectReasons.includes(reason))) {
    throw new DecisionInvalid('reason', `Say why: ${rejectReasons.join(', ')}.`)
  }
  if (outcome === 'publish' && reason) throw new DecisionInvalid('reason', 'Only a rejection has a reason.')
  if ((note?.length ?? 0) > 500) throw new DecisionInvalid('note', 'Write at most 500 characters.')
}

async function isReported(tx: Tx, { id, state }: Post): Promise<boolean> {
  if (state !== 'published') return false
  const open = await query(tx, 'select from reviews.post_report where post_id = $1 and settled_at is null limit 1', [
    id,
  ])
  return open.length > 0
}

const record = (tx: Tx, post: Post, { outcome, reason, note, by }: PostDecision) =>
  query(
    tx,
    `insert into reviews.post_decision (id, post_id, outcome, reason, note, on_edit, before, by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[tx.newId(), post.id, outcome, reason ?? null, note?.trim() || null, post.proposed !== undefined, post.state],
      ...[by, tx.now],
    ],
  )

/** The words that showed before go on showing when the new ones are rejected. */
async function decideOnEdit(tx: Tx, post: Post, { outcome }: PostDecision): Promise<void> {
  if (outcome === 'reject') {
    await query(tx, 'update reviews.post set proposed = null, waiting_since = null where id = $1', [post.id])
    return
  }
  await replaceWords(tx, post, post.proposed!, { waits: false })
  await tx.publish(postChanged(aboutPost(post)))
}

async function show(tx: Tx, post: Post, { outcome, reason }: PostDecision): Promise<void> {
  const state = outcome === 'publish' ? 'published' : 'rejected'
  await query(
    tx,
    `update reviews.post set state = $2, waiting_since = null,
       published_at = case when $2 = 'published' then coalesce(published_at, $3) else published_at end where id = $1`,
    [post.id, state, tx.now],
  )
  if (post.questionId) await recount(tx, post.questionId)
  if (outcome === 'publish') await tx.publish(postPublished(aboutPost(post)))
  else await tx.publish(postRejected({ ...aboutPost(post), reason: reason! }))
}
