import { describe, expect, it } from 'vitest'
import { query } from '../../../kernel/query.ts'
import { inTransaction, rolledBack } from '../../../kernel/transaction.ts'
import { testDatabase } from '../../../testing/database.ts'
import { entriesRead } from '../../../testing/entries-read.ts'
import { aReviewedProduct } from '../../../testing/reviews.ts'
import { listQuestions, placeAfterQuestion, similarQuestions } from '../index.ts'

const db = await testDatabase()
const count = 6_000

/** Every third without an answer, few of Zanzibar, and in some only the answers say "warm". */
const crowd = `
  with asked as (
    insert into reviews.post (id, kind, product_id, role, state, body, author, locale, answers, helpful, created_at,
      published_at)
    select gen_random_uuid(), 'question', $1, 'shopper', 'published',
      'Good for ' || (array['rain', 'snow', 'wind', 'office'])[1 + n % 4] || case when n % 700 = 0 then ' in Zanzibar' else '' end,
      'A', case when n % 10 < 7 then 'en' else 'ko' end, case when n % 3 = 0 then 0 else 1 end, n % 17, $3, $3
    from generate_series(1, $2::int) as n returning id, product_id, locale, answers, helpful, body)
  insert into reviews.post (id, kind, product_id, question_id, role, state, body, author, locale, created_at, published_at)
  select gen_random_uuid(), 'answer', product_id, id, 'shopper', 'published',
    case when helpful % 2 = 0 then 'Yes, warm' else 'Yes' end, 'B', locale, $3, $3
  from asked where answers > 0`

interface Known {
  readonly id: string
  readonly locale: string
  readonly answers: number
  readonly helpful: number
  readonly said: string
}

const known = `
  select id, locale, answers, helpful, lower(body || ' ' || coalesce((select string_agg(body, ' ') from reviews.post as answer
    where answer.kind = 'answer' and answer.state = 'published' and answer.question_id = question.id), '')) as said
  from reviews.post as question where kind = 'question'`

const inOrder = (all: readonly Known[], locale: string): Known[] =>
  all.toSorted(
    (a, b) =>
      Number(b.locale === locale) - Number(a.locale === locale) ||
      Math.sign(b.answers) - Math.sign(a.answers) ||
      b.helpful - a.helpful ||
      (a.id < b.id ? 1 : -1),
  )

describe('thousands of questions of one product', () => {
  it('T10: show in their order page by page, with and without words, and a page reads a few thousand entries at most', async () => {
    const { productId, all } = await inTransaction(db, async (tx) => {
      const made = await aReviewedProduct(tx)
      await query(tx, crowd, [made.productId, count, tx.now])
      await query(tx, 'analyze reviews.post')
      return { ...made, all: await query<Known>(tx, known) }
    })
    await db.pool.query('vacuum analyze reviews.post')
    await rolledBack(db, async (tx) => {
      await query(tx, 'set local plan_cache_mode = force_generic_plan')
      for (const words of [undefined, 'rain', 'zanz', 'warm snow', 'nothingsaysthis']) {
        const having = all.filter(({ said }) => (words ?? '').split(' ').every((word) => said.includes(word)))
        for (const locale of ['en', 'ko', 'fr']) {
          const search = { productId, locale, search: words, limit: 10 }
          const first = await entriesRead(tx, 'reviews', () => listQuestions(tx, search))
          const last = first.answer.at(-1)
          const after = last && placeAfterQuestion(last, locale)
          const next = await entriesRead(tx, 'reviews', async () =>
            after ? listQuestions(tx, { ...search, after }) : [],
          )
          const wanted = inOrder(having, locale).slice(0, 20)
          const about = JSON.stringify({ words, locale })
          expect(
            [...first.answer, ...next.answer].map(({ id }) => id),
            about,
          ).toEqual(wanted.map(({ id }) => id))
          expect(Math.max(first.read, next.read), about).toBeLessThan(words ? count * 0.75 : 300)
        }
      }
      // The last page of all begins where the page before ended, and reads no more.
      const [end] = inOrder(all, 'en').slice(-10)
      const after = placeAfterQuestion({ ...end!, shown: [] } as never, 'en')
      const deep = await entriesRead(tx, 'reviews', () =>
        listQuestions(tx, { productId, locale: 'en', after, limit: 10 }),
      )
      expect(deep.answer).toHaveLength(9)
      const similar = await entriesRead(tx, 'reviews', () =>
        similarQuestions(tx, { productId, body: 'Is it good in the rain?', locale: 'en' }),
      )
      expect(similar.answer).toHaveLength(3)
      expect(deep.read).toBeLessThan(300)
      expect(similar.read).toBeLessThan(5_000)
    })
  }, 60_000)
})
