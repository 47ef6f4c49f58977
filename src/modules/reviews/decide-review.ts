import { findProgress } from '../media/index.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { decisionOutcomes, type DecisionOutcome, type RejectReason, rejectReasons } from './decision.ts'
import { DecisionInvalid, ReviewStateDiffers, ReviewUnknown, SecondOpinionNeeded, WordsChanged } from './refusals.ts'
import type { ReviewState } from './review.ts'
import { showDecided } from './show-decided.ts'

export interface DecisionToMake {
  readonly reviewId: string
  readonly outcome: DecisionOutcome
  /** Of a rejection, and only of that. */
  readonly reason?: RejectReason | undefined
  /** For colleagues; at most 500 characters. */
  readonly note?: string | undefined
  /** `waitingSince` of what was read: words that changed meanwhile are not decided upon. */
  readonly waitingSince?: Date | undefined
  readonly by: string
}

/** All that a decision can see. NOTE: no stars, by the view it is read from; keep it so. */
interface Judged {
  id: string
  state: ReviewState
  is_edit: boolean
  waiting_since: Date | null
  not_by: string | null
  is_reported: boolean
  has_words: boolean
  media_ids: readonly string[]
}

/**
 * Decides whether words show, by the words alone: neither this function nor what is shown to whoever asks it knows the
 * stars. Each decision stays on record.
 *
 * A review that shows already can be rejected only after somebody reported it; deciding that it stays settles the
 * reports.
 *
 * @throws {ReviewUnknown}
 * @throws {DecisionInvalid} for a rejection without a reason of the list, a reason without a rejection, a long note
 * @throws {DecisionInvalid} for publishing while a video of it is made ready, and nobody can have seen it
 * @throws {ReviewStateDiffers} when nothing of it waits for a decision
 * @throws {WordsChanged} when its author has changed it since it was read
 * @throws {SecondOpinionNeeded} when the same person referred it or decided on it before an appeal
 */
export async function decideReview(tx: Tx, decision: DecisionToMake): Promise<void> {
  const judged = await lockWords(tx, decision.reviewId)
  const reason = checkReason(decision)
  if (!(judged.waiting_since && judged.has_words) && !judged.is_reported) {
    throw new ReviewStateDiffers(judged.state, 'Nothing of this review waits for a decision.')
  }
  const read = decision.waitingSince
  if (read && judged.waiting_since?.getTime() !== read.getTime()) throw new WordsChanged()
  if (judged.not_by === decision.by) throw new SecondOpinionNeeded()
  if (decision.outcome === 'publish') await checkSeen(tx, judged.media_ids)

  await record(tx, judged, { ...decision, reason })
  if (decision.outcome === 'refer') return refer(tx, judged.id, decision.by)
  if (!judged.is_edit) await settleReports(tx, judged.id)
  await showDecided(tx, { reviewId: judged.id, outcome: decision.outcome, reason, isEdit: judged.is_edit })
}

async function lockWords(tx: Tx, reviewId: string): Promise<Judged> {
  const [judged] = await query<Judged>(
    tx,
    `select id, state, is_edit, waiting_since, not_by, media_ids, title <> '' or body <> '' or media_ids <> '{}' as has_words,
       state = 'published' and exists (
         select from reviews.report where review_id = words.id and settled_at is null) as is_reported
     from reviews.words_to_judge as words where id = $1 for update`,
    [reviewId],
  )
  if (!judged || judged.state === 'withdrawn') throw new ReviewUnknown()
  return judged
}

/** Nothing shows that nobody could look at before. */
async function checkSeen(tx: Tx, mediaIds: readonly string[]): Promise<void> {
  const progress = await findProgress(tx, mediaIds)
  const coming = [...progress.values()].some(({ percent, fault }) => percent < 100 && fault === null)
  if (coming)
    throw new DecisionInvalid('outcome', 'A video or photo of it is still made ready. Publish it once you can see it.')
}

function checkReason({ outcome, reason, note }: DecisionToMake): RejectReason | undefined {
  if (!decisionOutcomes.includes(outcome)) throw new DecisionInvalid('outcome', 'Publish it, reject it or refer it.')
  if (outcome === 'reject' && (!reason || !rejectReasons.includes(reason))) {
    throw new DecisionInvalid('reason', `Say why: ${rejectReasons.join(', ')}.`)
  }
  if (outcome !== 'reject' && reason) throw new DecisionInvalid('reason', 'Only a rejection has a reason.')
  if ((note?.length ?? 0) > 500) throw new DecisionInvalid('note', 'Write at most 500 characters.')
  return reason
}

const record = (tx: Tx, judged: Judged, { outcome, reason, note, by }: DecisionToMake) =>
  query(
    tx,
    `insert into reviews.decision (id, review_id, outcome, reason, note, on_edit, second, by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[tx.newId(), judged.id, outcome, reason ?? null, note?.trim() || null, judged.is_edit, judged.not_by !== null],
      ...[by, tx.now],
    ],
  )

async function refer(tx: Tx, reviewId: string, by: string): Promise<void> {
  await query(tx, 'update reviews.review set not_by = $2 where id = $1', [reviewId, by])
}

const settleReports = (tx: Tx, reviewId: string) =>
  query(tx, 'update reviews.report set settled_at = $2 where review_id = $1 and settled_at is null', [reviewId, tx.now])
