import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { WordCount } from './statistics/log-odds.ts'

/** So many of all others are counted, the latest ones. */
const mostOthers = 20_000

/** A word with reviews of those asked for that have it. */
export interface WordOfReviews extends WordCount {
  /** At most three, the latest first. */
  readonly reviewIds: readonly string[]
}

/** How often words are said in some reviews and in all others. */
export interface WordsOfReviews {
  /** How many of the reviews asked for were read for their words. */
  readonly here: number
  readonly there: number
  /** Words that at least two reviews have. */
  readonly words: readonly WordOfReviews[]
}

/** Counts the words of these reviews, and of the latest 20,000 others; a review counts once for each of its words. */
export async function wordsOfReviews(read: Read, reviewIds: readonly string[]): Promise<WordsOfReviews> {
  const [counts] = await query<WordsOfReviews>(
    read,
    `with hers as materialized (
       select review_id, said_at, terms from topics.review where review_id = any($1::uuid[])
     ), others as materialized (
       select terms from topics.review where not review_id = any($1::uuid[]) order by said_at desc limit ${mostOthers}
     ), here as (
       select word, count(*)::int as n, (array_agg(review_id order by said_at desc, review_id))[1:3] as review_ids
       from hers cross join unnest(terms) as word group by word
     ), there as (
       select word, count(*)::int as n from others cross join unnest(terms) as word group by word
     )
     select (select count(*)::int from hers) as here, (select count(*)::int from others) as there,
       coalesce((select jsonb_agg(jsonb_build_object('word', word, 'here', coalesce(here.n, 0),
           'there', coalesce(there.n, 0), 'reviewIds', coalesce(to_jsonb(review_ids), '[]')) order by word)
         from here full join there using (word) where coalesce(here.n, 0) + coalesce(there.n, 0) > 1), '[]') as words`,
    [reviewIds],
  )
  return counts!
}
