import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { rejectReasons, type RejectReason } from './decision.ts'
import { lockReview } from './find-review.ts'
import { NotPublished, ReviewInvalid } from './refusals.ts'
import { type Asker, networkOf } from './secret.ts'
import { textOf } from './written.ts'
import { knownVoter } from './vote.ts'

/** Why somebody may report a review: the reasons for which it may be rejected, but that she cannot read it. */
export const reportReasons = rejectReasons.filter((reason) => reason !== 'not-readable')
/** So many reports of one review within a day from one connection count. */
export const mostReportsFromNetwork = 2
export type ReportReason = Exclude<RejectReason, 'not-readable'>

export interface ReviewReport {
  readonly reviewId: string
  readonly reason: ReportReason
  /** In her own words; at most 500 characters. */
  readonly note?: string | undefined
  readonly asker: Asker
}

/**
 * Reports a review that shows. It goes on showing; somebody looks at its words once more.
 *
 * Once a person or device, and at most so often within a day from one connection (`mostReportsFromNetwork`): whoever reads
 * the queue must not take one for a crowd. More changes nothing, for it waits already.
 *
 * @throws {ReviewUnknown}
 * @throws {NotPublished}
 * @throws {ReviewInvalid} for another reason than those of the list, or when neither person nor device is known
 */
export async function reportReview(tx: Tx, { reviewId, reason, note, asker }: ReviewReport): Promise<void> {
  const review = await lockReview(tx, reviewId)
  if (review.state !== 'published') throw new NotPublished()
  if (!(reportReasons as readonly string[]).includes(reason)) {
    throw new ReviewInvalid('reason', `Choose one of ${reportReasons.join(', ')}.`)
  }
  const [reporter, network] = [await knownVoter(tx, asker), await networkOf(tx, asker)]
  await query(
    tx,
    `insert into reviews.report (id, review_id, reporter, reason, note, at, network)
     select $1, $2, $3, $4, $5, $6, $7::bytea
     where (select count(*) from reviews.report where review_id = $2 and network = $7 and at > $8) < $9
     on conflict (review_id, reporter) do nothing`,
    [
      ...[tx.newId(), reviewId, reporter, reason, textOf('note', note, 500) || null, tx.now, network ?? null],
      ...[later(tx.now, -days(1)), mostReportsFromNetwork],
    ],
  )
}
