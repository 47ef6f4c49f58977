import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { reviewSummary } from '../../modules/reviews/index.ts'
import { generalTopics } from '../../modules/topics/index.ts'

/** What heads the reviews of a product, with the names of what they speak of in a language. */
export async function summaryIn(read: Read, productId: string, locale: string) {
  const { topics, ...summary } = await reviewSummary(read, productId)
  return { ...summary, topics: topics.map((one) => ({ ...one, name: topicName(one.topic, locale) })) }
}

const topicName = (topic: string, locale: string): string =>
  translated(generalTopics.get(topic) ?? { en: topic }, locale)
