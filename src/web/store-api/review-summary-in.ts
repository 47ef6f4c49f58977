import type { Read } from '../../kernel/transaction.ts'
import { reviewSummary } from '../../modules/reviews/index.ts'
import { chipNames } from '../../modules/topics/index.ts'

/** What heads the reviews of a product, with the names of what they speak of in a language. */
export async function summaryIn(read: Read, productId: string, locale: string) {
  const { topics, ...summary } = await reviewSummary(read, productId)
  const keys = topics.map(({ topic }) => topic)
  const names = await chipNames(read, keys, locale)
  return {
    ...summary,
    topics: topics.flatMap((one) => {
      const name = names.get(one.topic)
      return name ? [{ ...one, name }] : []
    }),
  }
}
