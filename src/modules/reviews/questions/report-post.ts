import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { ReviewInvalid } from '../refusals.ts'
import { mostReportsFromNetwork, type ReportReason, reportReasons } from '../report-review.ts'
import { type Asker, networkOf } from '../secret.ts'
import { knownVoter } from '../vote.ts'
import { textOf } from '../written.ts'
import { lockPost } from './find-post.ts'
import { PostNotShown } from './post-refusals.ts'

export interface PostReport {
  readonly postId: string
  readonly reason: ReportReason
  /** In her own words; at most 500 characters. */
  readonly note?: string | undefined
  readonly asker: Asker
}

/**
 * Reports a question or an answer that shows. It goes on showing; somebody looks at its words once more. Once a person
 * or device, and as often from one connection as of a review: again changes nothing.
 *
 * @throws {PostUnknown} @throws {PostNotShown}
 * @throws {ReviewInvalid} for another reason than those of the list, or when neither person nor device is known
 */
export async function reportPost(tx: Tx, { postId, reason, note, asker }: PostReport): Promise<void> {
  const post = await lockPost(tx, postId)
  if (post.state !== 'published') throw new PostNotShown()
  if (!(reportReasons as readonly string[]).includes(reason)) {
    throw new ReviewInvalid('reason', `Choose one of ${reportReasons.join(', ')}.`)
  }
  await query(
    tx,
    `insert into reviews.post_report (id, post_id, reporter, reason, note, at, network)
     select $1, $2, $3, $4, $5, $6, $7::bytea
     where (select count(*) from reviews.post_report where post_id = $2 and network = $7 and at > $8) < $9
     on conflict (post_id, reporter) do nothing`,
    [
      ...[tx.newId(), postId, await knownVoter(tx, asker), reason, textOf('note', note, 500) || null, tx.now],
      ...[(await networkOf(tx, asker)) ?? null, later(tx.now, -days(1)), mostReportsFromNetwork],
    ],
  )
}
