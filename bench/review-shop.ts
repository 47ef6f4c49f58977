import { inTransaction } from '../src/kernel/transaction.ts'
import { noteTerms } from '../src/modules/reviews/terms/note-terms.ts'
import type { BenchDatabase } from './database.ts'
import { sentences, syllables, titles } from './review-words.ts'

const atOnce = 50_000

/** A product and how many reviews it shall have. */
export interface Reviewed {
  readonly productId: string
  readonly variantId: string
  readonly count: number
  /** How many of a hundred have a picture; 6 when left out. */
  readonly pictured?: number
}

/**
 * Fills in reviews as a shop has them after two years: skewed stars, most without votes, some in Korean, a few with
 * pictures, some rejected and some waiting. By one statement for each fifty thousand; counted anew at the end, and noted
 * as the shop's own job does it.
 *
 * @param say told how far it is
 */
export async function fillReviews(
  db: BenchDatabase,
  filled: readonly Reviewed[],
  say: (line: string) => void,
): Promise<void> {
  const client = await db.pool.connect()
  try {
    const { rows } = await client.query<{ indexname: string; indexdef: string }>(
      `select indexname, indexdef from pg_indexes where schemaname = 'reviews' and tablename = 'review'
         and indexname not in (select conname from pg_constraint)`,
    )
    // Written first and indexed once, which takes a third of the time.
    for (const { indexname } of rows) await client.query(`drop index reviews.${indexname}`)
    await client.query(
      `set session_replication_role = 'replica'; set maintenance_work_mem = '512MB'; select setseed(0.5)`,
    )
    let first = 1
    for (const { productId, variantId, count, pictured = 6 } of filled) {
      for (let done = 0; done < count; done += atOnce) {
        const some = Math.min(atOnce, count - done)
        await client.query(someReviews, [
          ...[productId, variantId, first, first + some - 1],
          ...[sentences.en, sentences.ko, titles, syllables, first - done, pictured / 100],
        ])
        first += some
        if (done + some >= atOnce) say(`${(done + some).toLocaleString('en')} of ${count.toLocaleString('en')} reviews`)
      }
    }
    for (const { indexdef } of rows) await client.query(indexdef)
    await client.query(recount)
    await client.query(pictures)
  } finally {
    client.release(true)
  }
  await db.pool.query('vacuum (analyze) reviews.review, reviews.picture')
  let blocks = 0
  while (await inTransaction(db, noteTerms)) if (++blocks % 20 === 0) say(`terms of ${blocks} blocks are noted`)
  await db.pool.query('analyze')
}

/** NOTE: identities carry their instant, as the shop's own do; random values come from a seed. */
const someReviews = `
  insert into reviews.review (id, product_id, variant_id, order_id, line_id, source, state, rating, title, body, author,
    locale, ratings, about, media_ids, verified, helpful, created_at, waiting_since, published_at, seat, topics)
  select overlay(overlay(lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || md5(n::text)
      placing '7' from 13) placing '8' from 17)::varchar(32)::uuid,
    $1, $2, line, line, 'request', state, rating, ($7::text[])[1 + floor(a * cardinality($7::text[]))::int],
    (select string_agg(sentence, ' ') from (
      select case when tongue = 'ko' then ($6::text[])[1 + floor(random() * cardinality($6::text[]))::int]
        else ($5::text[])[1 + floor(random() * cardinality($5::text[]))::int] end as sentence
      from generate_series(1, 2 + drawn.n % 4)) as said) || ' ' || initcap(
        ($8::text[])[1 + name % 14] || ($8::text[])[1 + name / 14 % 14] || ($8::text[])[1 + name / 196 % 14]
        || ($8::text[])[1 + name / 2744 % 14]) || '.',
    chr(65 + n % 26) || 'o K.', tongue,
    case when b < 0.5 then jsonb_build_object('quality', rating, 'fit', 1 + n % 3) else '{}' end,
    case when c < 0.1 then '{"height":"below-160"}'::jsonb when c < 0.4 then '{"height":"160-to-170"}' else '{}' end,
    case when d < $10 then array[line] else '{}' end, e < 0.8, floor(40 * f ^ 8)::int, at,
    case when state = 'pending' then at end, case when state <> 'pending' then at end,
    case when state = 'published' then n - $9 end,
    case when n % 2 = 0 then array['fit'] else '{}' end || case when n % 100 = 3 then array['scent'] else '{}' end
  from (
    select n, md5(n || ' line')::uuid as line, timestamptz '2024-01-01' + random() * interval '730 days' as at,
      case when r < 0.55 then 5 when r < 0.75 then 4 when r < 0.85 then 3 when r < 0.91 then 2 else 1 end as rating,
      case when s < 0.01 then 'rejected' when s < 0.012 then 'pending' else 'published' end as state,
      case when t < 0.7 then 'en' when t < 0.95 then 'ko' when t < 0.99 then 'ja' else 'de' end as tongue,
      floor(20000 * random() ^ 3)::int as name, random() as a, random() as b, random() as c, random() as d,
      random() as e, random() as f
    from (select n, random() as r, random() as s, random() as t from generate_series($3::int, $4::int) as n) as thrown
  ) as drawn`

const pictures = `
  insert into reviews.picture (media_id, review_id, sent_at)
  select media_ids[1], id, created_at from reviews.review where media_ids <> '{}'`

const recount = `
  truncate reviews.tally, reviews.answer_tally, reviews.topic_tally;
  insert into reviews.topic_tally (product_id, topic, count)
    select product_id, topic, count(*) from reviews.review, unnest(topics) as topic where state = 'published' group by 1, 2;
  insert into reviews.tally (product_id, seats, published, rejected)
    select product_id, coalesce(max(seat) + 1, 0), ${[`published`, `rejected`]
      .map(
        (state) =>
          `array[${[1, 2, 3, 4, 5].map((stars) => `count(*) filter (where state = '${state}' and rating = ${stars})`).join(', ')}]::int[]`,
      )
      .join(', ')}
    from reviews.review group by product_id;
  insert into reviews.answer_tally (product_id, key, value, count)
    select product_id, answer.key, answer.value::smallint, count(*)
    from reviews.review, jsonb_each_text(ratings) as answer where state = 'published' group by 1, 2, 3`
