import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { readForTopic } from './jobs.ts'

/**
 * Stops listening for a topic of the shop's own: it has no name any more, for staff or shoppers, and what was found of it is
 * forgotten a little later. Again does nothing.
 */
export async function removeOwnTopic(tx: Tx, topicId: string): Promise<void> {
  const gone = await query(tx, 'delete from topics.own_topic where id = $1 returning id', [topicId])
  await query(tx, 'delete from topics.alert where topic = $1', [topicId])
  if (gone.length > 0) await tx.enqueue(readForTopic({ topicId }))
}
