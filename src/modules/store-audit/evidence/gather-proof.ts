import { days, later } from '../../../kernel/clock.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { dayOf, pageFigures } from '../../analytics/index.ts'
import { ratingsOf } from '../../reviews/index.ts'
import type { Evidence, ProductFacts } from '../evidence.ts'

/** Real visits are judged over four weeks, as those who rank pages by them do. */
const visitDays = 28

/** What people say of the goods, and what their browsers measured. A constant number of queries. */
export async function gatherProof(
  read: Read,
  products: readonly ProductFacts[],
): Promise<Pick<Evidence, 'reviews' | 'visits'>> {
  const ratings = await ratingsOf(
    read,
    products.map(({ id }) => id),
  )
  const rated = products.map(({ id, handle }) => ({ handle, count: ratings.get(id)?.count ?? 0 }))
  const period = { from: dayOf(later(read.now, -days(visitDays))), to: dayOf(read.now) }
  const { lcp } = (await pageFigures(read, period)).vitals
  return {
    reviews: { products: rated },
    ...(lcp && { visits: { count: lcp.count, largestPaintMs: lcp.p75 } }),
  }
}
