import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { FeedName, LeftOut } from './feed.ts'

/** Somebody asked for a feed. Safe to repeat. */
export async function noteAsked(tx: Tx, name: FeedName): Promise<void> {
  await query(tx, 'update feeds.feed set fetched_at = $2 where name = $1', [name, tx.now])
}

/** Somebody read a feed to its end: what was in it, and what was not. Safe to repeat. */
export async function noteWritten(
  tx: Tx,
  { name, reviews, leftOut }: { name: FeedName; reviews: number; leftOut: LeftOut },
): Promise<void> {
  await query(tx, 'update feeds.feed set written_at = $2, reviews = $3, left_out = $4 where name = $1', [
    name,
    tx.now,
    reviews,
    JSON.stringify(leftOut),
  ])
}
