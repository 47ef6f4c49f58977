import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Histogram } from './rating.ts'

/** All reviews of the shop that were decided, by stars. */
export interface ShopCounts {
  readonly published: Histogram
  readonly rejected: Histogram
}

/** How many reviews show and how many were rejected in the whole shop, by stars: for everybody to see (N8). */
export async function shopCounts(read: Read): Promise<ShopCounts> {
  const [row] = await query<ShopCounts>(read, `select ${sums('published')}, ${sums('rejected')} from reviews.tally`)
  return row!
}

const sums = (column: keyof ShopCounts): string =>
  `array[${[1, 2, 3, 4, 5].map((star) => `coalesce(sum(${column}[${star}]), 0)`).join(', ')}]::int[] as ${column}`
