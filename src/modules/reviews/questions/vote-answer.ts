import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { isSamePerson } from '../../profiles/index.ts'
import { type Asker, networkOf, voterOf } from '../secret.ts'
import { knownVoter, mostVotesFromNetwork } from '../vote.ts'
import { lockPost } from './find-post.ts'
import type { Post } from './post.ts'
import { OwnAnswer, PostNotShown, PostUnknown, TooManyAnswerVotes } from './post-refusals.ts'
import { recount } from './recount.ts'

export interface AnswerVote {
  readonly answerId: string
  readonly asker: Asker
}

/**
 * Says that an answer helped, by the rules of reviews: one vote a person or device; again changes nothing.
 *
 * @returns how many found it helpful now
 * @throws {PostUnknown} @throws {PostNotShown} @throws {OwnAnswer}
 * @throws {ReviewInvalid} when neither person nor device is known
 * @throws {TooManyAnswerVotes} at the sixth for one answer from one connection within a day
 */
export async function voteAnswer(tx: Tx, { answerId, asker }: AnswerVote): Promise<number> {
  const answer = await lockAnswer(tx, answerId)
  if (answer.state !== 'published') throw new PostNotShown()
  if (asker.profileId && (await isSamePerson(tx, asker.profileId, answer.profileId))) throw new OwnAnswer()
  const voter = await knownVoter(tx, asker)
  const known = await query(tx, 'select from reviews.post_vote where post_id = $1 and voter = $2', [answerId, voter])
  if (known.length > 0) return answer.helpful
  const network = await networkOf(tx, asker)
  if (network && (await votesFrom(tx, answerId, network)) >= mostVotesFromNetwork) throw new TooManyAnswerVotes()

  await query(tx, 'insert into reviews.post_vote (post_id, voter, network, at) values ($1, $2, $3, $4)', [
    ...[answerId, voter, network ?? null, tx.now],
  ])
  return count(tx, answer, 1)
}

/**
 * Takes the vote back; harmless where there is none.
 *
 * @returns how many found it helpful now
 * @throws {PostUnknown}
 * @throws {ReviewInvalid} when neither person nor device is known
 */
export async function unvoteAnswer(tx: Tx, { answerId, asker }: AnswerVote): Promise<number> {
  const answer = await lockAnswer(tx, answerId)
  const voter = await knownVoter(tx, asker)
  const gone = await query(tx, 'delete from reviews.post_vote where post_id = $1 and voter = $2 returning at', [
    ...[answerId, voter],
  ])
  return gone.length > 0 ? count(tx, answer, -1) : answer.helpful
}

/** Which of these answers the person or device found helpful. One query. */
export async function votedAnswers(read: Read, answerIds: readonly string[], asker: Asker): Promise<Set<string>> {
  const voter = await voterOf(read, asker)
  if (!voter || answerIds.length === 0) return new Set()
  const rows = await query<{ id: string }>(
    read,
    'select post_id as id from reviews.post_vote where voter = $2 and post_id = any($1::uuid[])',
    [answerIds, voter],
  )
  return new Set(rows.map(({ id }) => id))
}

async function lockAnswer(tx: Tx, answerId: string): Promise<Post> {
  const answer = await lockPost(tx, answerId)
  if (answer.kind !== 'answer') throw new PostUnknown()
  return answer
}

async function votesFrom(tx: Tx, answerId: string, network: Buffer): Promise<number> {
  const [row] = await query<{ count: number }>(
    tx,
    'select count(*)::int as count from reviews.post_vote where post_id = $1 and network = $2 and at > $3',
    [answerId, network, later(tx.now, -days(1))],
  )
  return row!.count
}

async function count(tx: Tx, { id, questionId }: Post, step: 1 | -1): Promise<number> {
  const [row] = await query<{ helpful: number }>(
    tx,
    'update reviews.post set helpful = helpful + $2 where id = $1 returning helpful',
    [id, step],
  )
  await recount(tx, questionId!)
  return row!.helpful
}
