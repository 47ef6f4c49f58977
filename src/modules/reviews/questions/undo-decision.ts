import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { lockPost } from './find-post.ts'
import { type Post, undoMs } from './post.ts'
import { aboutPost, postChanged } from './post-events.ts'
import { UndoOver } from './post-refusals.ts'
import { recount } from './recount.ts'

interface Last {
  outcome: 'publish' | 'reject' | 'undo'
  on_edit: boolean
  before: 'pending' | 'published' | 'rejected'
  by: string
  at: Date
}

/**
 * Takes back the last decision on a question or an answer, by who made it, within ten minutes: it waits again, or shows
 * again with its reports open. The decision stays on record, and so does that it was taken back. Again changes nothing.
 *
 * @throws {PostUnknown}
 * @throws {UndoOver} later, for somebody else's decision, for one on new words, or once something came of it: an answer
 *   that shows, or other words
 */
export async function undoDecision(tx: Tx, { postId, by }: { postId: string; by: string }): Promise<void> {
  const post = await lockPost(tx, postId)
  const [last] = await query<Last>(
    tx,
    'select outcome, on_edit, before, by, at from reviews.post_decision where post_id = $1 order by at desc, id desc limit 1',
    [postId],
  )
  if (last?.outcome === 'undo' && last.by === by) return
  if (!last || !canUndo(post, last, by, tx.now)) throw new UndoOver()

  await query(
    tx,
    `insert into reviews.post_decision (id, post_id, outcome, on_edit, before, by, at)
     values ($1, $2, 'undo', false, $3, $4, $5)`,
    [tx.newId(), postId, post.state, by, tx.now],
  )
  await query(
    tx,
    `update reviews.post set state = $2, waiting_since = case when $2 = 'pending' then created_at end,
       published_at = case when $2 = 'pending' then null else published_at end where id = $1`,
    [postId, last.before],
  )
  await query(tx, 'update reviews.post_report set settled_at = null where post_id = $1 and settled_at = $2', [
    ...[postId, last.at],
  ])
  if (post.questionId) await recount(tx, post.questionId)
  await tx.publish(postChanged(aboutPost(post)))
}

function canUndo(post: Post, last: Last, by: string, now: Date): boolean {
  const isSame = last.by === by && !last.on_edit && now.getTime() - last.at.getTime() < undoMs
  const stands = post.state === (last.outcome === 'publish' ? 'published' : 'rejected') && post.proposed === undefined
  return isSame && stands && (post.kind === 'answer' || last.outcome === 'reject' || post.answers === 0)
}
