import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { askedRows, askedValues, type Leanings, leanings, type TopicsAsked } from './period.ts'

export interface TopicPlace extends Leanings {
  /** Of a product or, where one product was asked for, of a variant; null for reviews that name no variant. */
  readonly id: string | null
}

const mostPlaces = 50

/**
 * Where a topic is spoken of: by variant for one product, by product for the shop; most negative first. At most fifty.
 */
export const topicPlaces = (read: Read, asked: TopicsAsked & { readonly topic: string }): Promise<TopicPlace[]> =>
  query<TopicPlace>(
    read,
    `select case when $3::uuid is null then product_id else variant_id end as id, ${leanings}
     from topics.opinion where ${askedRows} and topic = $5
     group by 1 order by negative desc, reviews desc, 1 limit ${mostPlaces}`,
    [...askedValues(asked), asked.topic],
  )
