import type { Read } from '../../kernel/transaction.ts'
import { listOwnTopics, topicOf } from './own-topic.ts'
import { topicsInTexts } from './taxonomy/topics-in.ts'

/** Which topics a text names, the shop's own ones among them. One query; the answer asks nothing more. */
export async function topicsNamed(read: Read): Promise<(text: string, language: 'en' | 'ko') => Set<string>> {
  const find = topicsInTexts(undefined, (await listOwnTopics(read)).map(topicOf))
  return (text, language) => new Set(find(text, language))
}
