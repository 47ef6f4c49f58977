import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { askedValues, type TopicsAsked } from './period.ts'
import { type TellingWord, tellingWords, type WordCount } from './statistics/log-odds.ts'

/** So many reviews are looked at on each side, the latest ones: beyond that a word that is not seen yet is not there. */
const mostReviews = 20_000

/**
 * Words that are said more often than elsewhere: of one product compared with the rest of the shop in the same time;
 * of the shop compared with the time before. At most twenty. One query.
 */
export async function emergingWords(read: Read, asked: TopicsAsked): Promise<TellingWord[]> {
  const here = `said_at >= $1 and said_at < $2 and ($3::uuid is null or product_id = $3)
    and ($4::uuid is null or variant_id = $4)`
  const there = `case when $3::uuid is null then said_at < $1 else said_at >= $1 and said_at < $2 and product_id <> $3 end`
  const latest = (which: string) =>
    `select unnest(terms) as word from (
       select terms from topics.review where ${which} order by said_at desc limit ${mostReviews}) as latest`
  const counts = await query<WordCount>(
    read,
    `with here as (select word, count(*)::int as n from (${latest(here)}) as words group by word),
       there as (select word, count(*)::int as n from (${latest(there)}) as words group by word)
     select word, coalesce(here.n, 0) as here, coalesce(there.n, 0) as there from here full join there using (word)`,
    askedValues(asked),
  )
  return tellingWords(counts)
}
