import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { termsOf } from './reading/terms.ts'

/** Every sentence of these reviews as they show now, in order; by review. Those that no longer show have none. One query. */
export async function sentencesOfReviews(read: Read, reviewIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await query<{ reviewId: string; texts: string[] }>(
    read,
    `select review_id as "reviewId", array_agg(text order by number) as texts from topics.sentence
     where review_id = any($1::uuid[]) group by review_id`,
    [[...new Set(reviewIds)]],
  )
  return new Map(rows.map(({ reviewId, texts }) => [reviewId, texts]))
}

/** The first of these sentences that says a word, as `termsOf` reads words. */
export const sentenceSaying = (sentences: readonly string[], word: string): string | undefined =>
  sentences.find((sentence) => termsOf(sentence).includes(word))

/** A review that says something of a topic. */
export interface TopicInReview {
  readonly topic: string
  readonly reviewId: string
}

/** The first sentence of each review that carries the topic, as it shows now, by `topic reviewId`. One query. */
export async function sentencesOfOpinions(read: Read, pairs: readonly TopicInReview[]): Promise<Map<string, string>> {
  const rows = await query<TopicInReview & { text: string }>(
    read,
    `select distinct on (topic, review_id) topic, review_id as "reviewId", text
     from unnest($1::text[], $2::uuid[]) as asked (topic, review_id)
     join topics.opinion using (topic, review_id)
     join topics.sentence using (review_id)
     where number = any(opinion.sentences)
     order by topic, review_id, sentence.leaning, number`,
    [pairs.map(({ topic }) => topic), pairs.map(({ reviewId }) => reviewId)],
  )
  return new Map(rows.map(({ topic, reviewId, text }) => [`${topic} ${reviewId}`, text]))
}
