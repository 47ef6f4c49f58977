import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** A review speaks of so many topics at most; what is beyond is not kept. */
const mostTopics = 40

export interface TopicsOfReview {
  readonly reviewId: string
  /** Keys, of whoever reads the words. */
  readonly topics: readonly string[]
}

/**
 * Notes what the words of reviews speak of, so that lists can be narrowed by it and their products count it. One statement.
 * Safe to repeat: the same topics change nothing.
 */
export async function noteTopics(tx: Tx, reviews: readonly TopicsOfReview[]): Promise<void> {
  const noted = reviews.map(({ reviewId, topics }) => ({
    id: reviewId,
    topics: [...new Set(topics)].toSorted().slice(0, mostTopics),
  }))
  await query(
    tx,
    `update reviews.review set topics = noted.topics
     from (select id, topics from jsonb_to_recordset($1) as told (id uuid, topics text[])) as noted
     where review.id = noted.id and review.topics <> noted.topics`,
    [JSON.stringify(noted)],
  )
}
