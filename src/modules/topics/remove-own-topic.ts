import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** Stops listening for a topic of the shop's own and forgets what was found of it; again does nothing. */
export async function removeOwnTopic(tx: Tx, topicId: string): Promise<void> {
  await query(tx, 'delete from topics.own_topic where id = $1', [topicId])
  await query(tx, 'delete from topics.opinion where topic = $1', [topicId])
  await query(tx, 'delete from topics.alert where topic = $1', [topicId])
}
