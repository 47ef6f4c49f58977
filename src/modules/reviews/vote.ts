import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { isSamePerson } from '../profiles/index.ts'
import { about } from './about-review.ts'
import { reviewFoundHelpful } from './events.ts'
import { lockReview } from './find-review.ts'
import { NotPublished, OwnReview, ReviewInvalid, TooManyVotes } from './refusals.ts'
import type { Review } from './review.ts'
import { type Asker, networkOf, voterOf } from './secret.ts'

/** More votes for one review from one connection within a day are not counted: families share one, crowds do not. */
export const mostVotesFromNetwork = 5

export interface Vote {
  readonly reviewId: string
  readonly asker: Asker
}

/**
 * Says that a review helped. One vote a person or device; again changes nothing.
 *
 * @returns how many found it helpful now
 * @throws {ReviewUnknown}
 * @throws {NotPublished}
 * @throws {OwnReview}
 * @throws {ReviewInvalid} when neither person nor device is known
 * @throws {TooManyVotes} at the sixth for one review from one connection within a day
 */
export async function voteHelpful(tx: Tx, { reviewId, asker }: Vote): Promise<number> {
  const review = await lockReview(tx, reviewId)
  if (review.state !== 'published') throw new NotPublished()
  if (asker.profileId && (await isSamePerson(tx, asker.profileId, review.profileId))) throw new OwnReview()
  const voter = await knownVoter(tx, asker)
  const known = await query(tx, 'select from reviews.vote where review_id = $1 and voter = $2', [reviewId, voter])
  if (known.length > 0) return review.helpful
  const network = await networkOf(tx, asker)
  if (network && (await votesFrom(tx, reviewId, network)) >= mostVotesFromNetwork) throw new TooManyVotes()

  await query(tx, 'insert into reviews.vote (review_id, voter, network, at) values ($1, $2, $3, $4)', [
    ...[reviewId, voter, network ?? null, tx.now],
  ])
  return count(tx, review, 1)
}

/**
 * Takes the vote back; harmless where there is none.
 *
 * @returns how many found it helpful now
 * @throws {ReviewUnknown}
 * @throws {ReviewInvalid} when neither person nor device is known
 */
export async function unvoteHelpful(tx: Tx, { reviewId, asker }: Vote): Promise<number> {
  const review = await lockReview(tx, reviewId)
  const voter = await knownVoter(tx, asker)
  const gone = await query(tx, 'delete from reviews.vote where review_id = $1 and voter = $2 returning at', [
    ...[reviewId, voter],
  ])
  return gone.length > 0 ? count(tx, review, -1) : review.helpful
}

/** Which of these reviews the person or device found helpful. One query. */
export async function votedFor(read: Read, reviewIds: readonly string[], asker: Asker): Promise<Set<string>> {
  const voter = await voterOf(read, asker)
  if (!voter || reviewIds.length === 0) return new Set()
  const rows = await query<{ id: string }>(
    read,
    'select review_id as id from reviews.vote where voter = $2 and review_id = any($1::uuid[])',
    [reviewIds, voter],
  )
  return new Set(rows.map(({ id }) => id))
}

/** @throws {ReviewInvalid} */
export async function knownVoter(read: Read, asker: Asker): Promise<Buffer> {
  const voter = await voterOf(read, asker)
  if (!voter) throw new ReviewInvalid('device', 'Sign in, or let the shop keep a cookie, so that it counts once.')
  return voter
}

async function votesFrom(tx: Tx, reviewId: string, network: Buffer): Promise<number> {
  const [row] = await query<{ count: number }>(
    tx,
    'select count(*)::int as count from reviews.vote where review_id = $1 and network = $2 and at > $3',
    [reviewId, network, later(tx.now, -days(1))],
  )
  return row!.count
}

async function count(tx: Tx, review: Review, step: 1 | -1): Promise<number> {
  const [row] = await query<{ helpful: number }>(
    tx,
    'update reviews.review set helpful = helpful + $2 where id = $1 returning helpful',
    [review.id, step],
  )
  await tx.publish(reviewFoundHelpful({ ...about(review), helpful: row!.helpful }))
  return row!.helpful
}
