import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { readForTopic } from './jobs.ts'
import { type OwnTopic, ownTopicColumns, topicOf } from './own-topic.ts'
import { opinionsOf, readSentences } from './reading/read-text.ts'
import { writeOpinions } from './write-opinions.ts'
import { finderOf } from './taxonomy/topics-in.ts'
import { tellOfTopics } from './tell-of-topics.ts'

const atOnce = 500

interface Kept {
  reviewId: string
  productId: string
  variantId: string | null
  locale: string
  saidAt: Date
  texts: string[]
}

/**
 * Finds a topic of the shop's own in reviews that were read before it was made, and forgets what was found of one that was
 * removed; 500 at a time. Safe to repeat.
 */
export async function readEarlierReviews(tx: Tx, { topicId, after }: { topicId: string; after?: string | undefined }) {
  const [own] = await query<OwnTopic>(tx, `select ${ownTopicColumns} from topics.own_topic where id = $1 for update`, [
    topicId,
  ])
  if (!own) return forget(tx, topicId)
  const finder = finderOf([topicOf(own)])
  const reviews = await nextReviews(tx, after)
  const ids = reviews.map(({ reviewId }) => reviewId)
  await query(tx, 'delete from topics.opinion where topic = $1 and review_id = any($2::uuid[])', [topicId, ids])
  for (const { texts, locale, ...review } of reviews) {
    const sentences = readSentences(texts, locale, finder)
    await writeOpinions(tx, review, { sentences, opinions: opinionsOf(sentences) })
  }
  await tellOfTopics(tx, ids)
  if (reviews.length === atOnce) await tx.enqueue(readForTopic({ topicId, after: reviews.at(-1)!.reviewId }))
  else await query(tx, 'update topics.own_topic set read_at = $2 where id = $1', [topicId, tx.now])
}

async function forget(tx: Tx, topicId: string): Promise<void> {
  const found = await query<{ id: string }>(
    tx,
    `delete from topics.opinion where (review_id, topic) in
       (select review_id, topic from topics.opinion where topic = $1 limit ${atOnce}) returning review_id as id`,
    [topicId],
  )
  const ids = found.map(({ id }) => id)
  await tellOfTopics(tx, ids)
  if (ids.length === atOnce) await tx.enqueue(readForTopic({ topicId, after: ids.at(-1)! }))
}

const nextReviews = (tx: Tx, after: string | undefined): Promise<Kept[]> =>
  query<Kept>(
    tx,
    `select review_id as "reviewId", product_id as "productId", variant_id as "variantId", locale, said_at as "saidAt",
       array(select text from topics.sentence where sentence.review_id = review.review_id order by number) as texts
     from topics.review where review_id > $1 order by review_id limit $2`,
    [after ?? '00000000-0000-0000-0000-000000000000', atOnce],
  )
