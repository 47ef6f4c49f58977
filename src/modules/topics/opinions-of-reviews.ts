import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What some reviews say of a topic, of one product or of all. */
export interface OpinionOfReviews {
  readonly topic: string
  /** Null: of all products. */
  readonly productId: string | null
  readonly mentions: number
  readonly negative: number
  /** Of those against it, at most three, the latest first. */
  readonly reviewIds: readonly string[]
}

/** What these reviews speak of against, by topic and product; topics that nobody speaks against are left out. One query. */
export const opinionsOfReviews = (read: Read, reviewIds: readonly string[]): Promise<OpinionOfReviews[]> =>
  query<OpinionOfReviews>(
    read,
    `select topic, product_id as "productId", count(*)::int as mentions,
       (count(*) filter (where leaning < 0))::int as negative,
       (array_agg(review_id order by said_at desc, review_id) filter (where leaning < 0))[1:3] as "reviewIds"
     from topics.opinion where review_id = any($1::uuid[])
     group by grouping sets ((topic), (topic, product_id)) having count(*) filter (where leaning < 0) > 0
     order by negative desc, topic, product_id nulls first`,
    [reviewIds],
  )
