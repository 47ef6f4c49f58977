import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { languageOf } from './reading/clause.ts'
import { readSentences } from './reading/read-text.ts'
import type { Leaning, OpinionWord } from './reading/opinion.ts'
import { askedRows, askedValues, type TopicsAsked } from './period.ts'

export interface SentencesAsked extends TopicsAsked {
  readonly topic: string
  readonly leaning?: Leaning | undefined
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}

/** What one review says of a topic, in its own words. */
export interface SaidOfTopic {
  readonly reviewId: string
  readonly productId: string
  readonly variantId: string | null
  readonly saidAt: Date
  readonly leaning: Leaning
  readonly sentences: readonly { readonly text: string; readonly words: readonly OpinionWord[] }[]
}

type Row = Omit<SaidOfTopic, 'sentences'> & { locale: string; texts: string[] }

/** The sentences that carry a topic, with the words that decided; latest review first. One query. */
export async function listSentences(read: Read, asked: SentencesAsked): Promise<SaidOfTopic[]> {
  const rows = await query<Row>(
    read,
    `select review_id as "reviewId", product_id as "productId", variant_id as "variantId", said_at as "saidAt", leaning,
       (select locale from topics.review where review.review_id = opinion.review_id) as locale,
       array(select text from topics.sentence
         where sentence.review_id = opinion.review_id and number = any(opinion.sentences) order by number) as texts
     from topics.opinion where ${askedRows} and topic = $5 and ($6::smallint is null or leaning = $6)
       and (said_at, review_id) < ($7::timestamptz, $8::uuid)
     order by said_at desc, review_id desc limit $9`,
    [
      ...[...askedValues(asked), asked.topic, asked.leaning ?? null],
      ...[asked.after?.at ?? 'infinity', asked.after?.id ?? lastId, asked.limit],
    ],
  )
  return rows.map(({ texts, locale, ...row }) => ({ ...row, sentences: texts.map((text) => explained(text, locale)) }))
}

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Read once more for its opinion words: that takes microseconds, and keeping them would take as much room as the text. */
function explained(text: string, locale: string) {
  const words = languageOf(text, locale) ? readSentences([text], locale, () => [])[0]!.words : []
  return { text, words }
}
