import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { ReadReview } from './reading/read-text.ts'

/** Whose opinions these are; nothing of the person. */
export interface OpinionsOf {
  readonly reviewId: string
  readonly productId: string
  readonly variantId: string | null
  readonly saidAt: Date
}

/** Writes what a review says of each topic, with the numbers of the sentences that carry it. */
export async function writeOpinions(
  tx: Tx,
  of: OpinionsOf,
  { sentences, opinions }: Pick<ReadReview, 'sentences' | 'opinions'>,
): Promise<void> {
  const topics = Object.keys(opinions)
  if (topics.length === 0) return
  const carriers = topics.map((topic) => sentences.flatMap(({ mentions }, at) => (topic in mentions ? [at] : [])))
  await query(
    tx,
    `insert into topics.opinion (review_id, topic, leaning, product_id, variant_id, said_at, sentences)
     select $1, topic, leaning, $2, $3, $4, string_to_array(numbers, ',')::int[]
     from unnest($5::text[], $6::smallint[], $7::text[]) as said (topic, leaning, numbers)
     on conflict do nothing`,
    [
      ...[of.reviewId, of.productId, of.variantId, of.saidAt],
      ...[topics, topics.map((topic) => opinions[topic]), carriers.map((numbers) => numbers.join(','))],
    ],
  )
}
