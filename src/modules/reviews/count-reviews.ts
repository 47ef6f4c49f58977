import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Histogram } from './rating.ts'

/** Published and rejected reviews by stars, and how many wait, whose stars nobody can see. */
export interface ReviewCounts {
  readonly published: Histogram
  readonly rejected: Histogram
  /** Pictures that do not show though their reviews do, by the stars of those: they were refused one by one. */
  readonly picturesRefused: Histogram
  readonly waiting: number
  /** Since when the one that waits longest does; null where nothing waits. */
  readonly waitingSince: Date | null
}

/** Of one product, or of the whole shop. */
export async function countReviews(read: Read, productId?: string): Promise<ReviewCounts> {
  const [row] = await query<ReviewCounts>(
    read,
    `select ${sums('published')} as published, ${sums('rejected')} as rejected,
       ${refused} as "picturesRefused",
       (select count(*)::int from reviews.review
        where waiting_since is not null and ($1::uuid is null or product_id = $1)) as waiting,
       (select min(waiting_since) from reviews.review
        where waiting_since is not null and ($1::uuid is null or product_id = $1)) as "waitingSince"
     from reviews.tally where $1::uuid is null or product_id = $1`,
    [productId ?? null],
  )
  return row!
}

const sums = (counts: 'published' | 'rejected'): string =>
  `array[${[1, 2, 3, 4, 5].map((stars) => `coalesce(sum(${counts}[${stars}]), 0)`).join(', ')}]::int[]`

const refused = `array(
  select (select count(*)::int from reviews.picture_refusal
    join reviews.picture using (media_id) join reviews.review on review.id = picture.review_id
    where lifted_at is null and state = 'published' and rating = stars and ($1::uuid is null or product_id = $1))
  from generate_series(1, 5) as stars order by stars)`
