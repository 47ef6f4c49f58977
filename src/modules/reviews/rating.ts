import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** How many gave one, two, three, four and five stars, in this order. */
export type Histogram = readonly [number, number, number, number, number]

/** What a product is rated, by its published reviews. */
export interface Rating {
  readonly count: number
  /** 1.00 to 5.00, rounded half up to hundredths; 0 without reviews. */
  readonly mean: number
  readonly histogram: Histogram
}

/** Whether it fits as its size says, by who answered that. */
export interface FitFeedback {
  readonly small: number
  readonly trueToSize: number
  readonly large: number
  /** What most say; `mixed` where no answer has at least half, absent below three answers. */
  readonly verdict: 'small' | 'true-to-size' | 'large' | 'mixed' | undefined
}

export const noRating: Rating = { count: 0, mean: 0, histogram: [0, 0, 0, 0, 0] }

/**
 * Ratings of products, by product; those without a published review are absent. One query.
 *
 * They always equal a recount: the database changes them with each review.
 */
export async function ratingsOf(read: Read, productIds: readonly string[]): Promise<Map<string, Rating>> {
  if (productIds.length === 0) return new Map()
  const rows = await query<{ id: string; published: Histogram }>(
    read,
    'select product_id as id, published from reviews.tally where product_id = any($1::uuid[])',
    [productIds],
  )
  const rated = rows.map(({ id, published }) => [id, ratingFrom(published)] as const)
  return new Map(rated.filter(([, { count }]) => count > 0))
}

/** All published reviews of the shop together, for the checkout; undefined before the first. */
export async function shopRating(read: Read): Promise<Rating | undefined> {
  const [row] = await query<{ published: Histogram }>(
    read,
    `select array[coalesce(sum(published[1]), 0), coalesce(sum(published[2]), 0), coalesce(sum(published[3]), 0),
       coalesce(sum(published[4]), 0), coalesce(sum(published[5]), 0)]::int[] as published from reviews.tally`,
  )
  const rating = ratingFrom(row!.published)
  return rating.count > 0 ? rating : undefined
}

export function ratingFrom(histogram: Histogram): Rating {
  const count = histogram.reduce((sum, one) => sum + one, 0)
  if (count === 0) return noRating
  const stars = histogram.reduce((sum, one, index) => sum + one * (index + 1), 0)
  return { count, mean: meanOf(stars, count), histogram }
}

/** Half up to hundredths, in whole numbers: no float decides. */
export const meanOf = (sum: number, count: number): number => Math.floor((sum * 200 + count) / (count * 2)) / 100

/** @param counts of the answers small, true to size and large */
export function fitFrom([small, trueToSize, large]: readonly [number, number, number]): FitFeedback {
  const all = small + trueToSize + large
  const most = Math.max(small, trueToSize, large)
  const said = most === trueToSize ? 'true-to-size' : most === small ? 'small' : 'large'
  const verdict = all < 3 ? undefined : most * 2 < all ? 'mixed' : said
  return { small, trueToSize, large, verdict }
}
