import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** A review speaks of so many topics at most; what is beyond is not kept. */
const mostTopics = 40

/**
 * Notes what a review's words speak of, so that lists can be narrowed by it and its product counts it. Safe to repeat:
 * the same topics change nothing.
 *
 * @param topics keys, of whoever reads the words
 */
export async function noteTopics(tx: Tx, { reviewId, topics }: { reviewId: string; topics: readonly string[] }) {
  await query(tx, 'update reviews.review set topics = $2 where id = $1 and topics <> $2::text[]', [
    reviewId,
    [...new Set(topics)].toSorted().slice(0, mostTopics),
  ])
}
