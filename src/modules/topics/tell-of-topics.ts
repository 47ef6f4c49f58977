import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { noteTopics } from '../reviews/index.ts'
import { isChip, listOwnTopics } from './own-topic.ts'
import { generalTopics } from './taxonomy/topics.ts'

/**
 * Tells the list of reviews what these speak of: the general topics, and those of the shop's own that shoppers have a name
 * for. Two queries and a statement, however many. Safe to repeat.
 */
export async function tellOfTopics(tx: Tx, reviewIds: readonly string[]): Promise<void> {
  const told = [...generalTopics.keys(), ...(await chips(tx))]
  await noteTopics(
    tx,
    await query<{ reviewId: string; topics: string[] }>(
      tx,
      `select id as "reviewId",
         array(select topic from topics.opinion where review_id = id and topic = any($2::text[]) order by topic) as topics
       from unnest($1::uuid[]) as asked (id)`,
      [reviewIds, told],
    ),
  )
}

const chips = async (read: Read): Promise<string[]> => (await listOwnTopics(read)).filter(isChip).map(({ id }) => id)
