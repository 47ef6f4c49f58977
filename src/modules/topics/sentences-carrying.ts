import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Which sentences of these reviews carry a topic, as they stand in title and body; by review. One query. */
export async function sentencesCarrying(
  read: Read,
  { topic, reviewIds }: { topic: string; reviewIds: readonly string[] },
): Promise<Map<string, string[]>> {
  const rows = await query<{ reviewId: string; text: string }>(
    read,
    `select opinion.review_id as "reviewId", text from topics.opinion
     join topics.sentence on sentence.review_id = opinion.review_id and number = any(opinion.sentences)
     where opinion.review_id = any($1::uuid[]) and topic = $2 order by opinion.review_id, number`,
    [reviewIds, topic],
  )
  const texts = new Map<string, string[]>()
  for (const { reviewId, text } of rows) texts.set(reviewId, [...(texts.get(reviewId) ?? []), text])
  return texts
}
