import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../../testing/database.ts'
import { entriesRead } from '../../../testing/entries-read.ts'
import { aReview, aReviewedProduct, type ReviewedProduct } from '../../../testing/reviews.ts'
import {
  decideReview,
  noteTopics,
  placeAfter,
  reportReview,
  type ReviewFilter,
  type ReviewSort,
  reviewSorts,
  voteHelpful,
} from '../index.ts'
import { listRelevant } from '../list-relevant.ts'
import { listReviews, type Reach } from '../list-reviews.ts'
import { proofForMails } from '../proof/proof-for-mails.ts'
import { noteTerms } from './note-terms.ts'

const db = await testDatabase()
const count = 8_700

/** More than one block of seats, written as an import does; "zebra" is rare until the second block. */
async function crowd(tx: Tx, { productId, variantId }: ReviewedProduct): Promise<void> {
  await query(tx, `set local session_replication_role = 'replica'`)
  await query(
    tx,
    `insert into reviews.review (id, product_id, variant_id, profile_id, source, state, rating, body, locale, about,
       media_ids, helpful, created_at, published_at, seat, topics)
     select gen_random_uuid(), $1, case when n % 11 = 0 then $2::uuid end, gen_random_uuid(), 'account', 'published',
       1 + n * 7 % 5,
       (array['Boiling hot', 'Comfortable', '사이즈가 맞아요', 'Plain'])[1 + n % 4] || case when n % 3 = 0 then ' office' else '' end
         || case when n % 900 = 1 or (n > 8192 and n % 8 = 1) then ' zebra' else '' end || ' ' || md5(n::text),
       case when n % 97 = 0 then 'de' else 'en' end,
       case when n % 10 < 2 then '{"height":"below-160"}'::jsonb when n % 10 < 4 then '{"height":"160-to-170"}' else '{}' end,
       case when n % 16 = 0 then array[gen_random_uuid()] else '{}' end, n % 3, $3::timestamptz - n * 37 % 9001 * interval '1 minute', $3, n,
       case when n % 7 = 0 then array['fit'] else '{}' end || case when n % 800 = 0 then array['scent'] else '{}' end
     from generate_series(0, $4 - 1) as n`,
    [productId, variantId, tx.now, count],
  )
  await query(
    tx,
    'insert into reviews.tally (product_id, seats, published) values ($1, $2, array_fill($2 / 5, array[5]))',
    [productId, count],
  )
  await query(tx, `set local session_replication_role = 'origin'`)
}

interface Known {
  readonly id: string
  readonly rating: number
  readonly helpful: number
  readonly at: Date
  readonly words: string[]
  readonly facets: ReviewFilter
  readonly topics: readonly string[]
}

const known = (tx: Tx, productId: string): Promise<Known[]> =>
  query<Known>(
    tx,
    `select id, rating, helpful, created_at as at, tsvector_to_array(words) as words,
       jsonb_build_object('withPictures', media_ids <> '{}', 'verified', verified, 'variantId', variant_id,
         'locale', locale, 'about', about) as facets, topics
     from reviews.review where product_id = $1 and state = 'published'`,
    [productId],
  )

function fits({ rating, words, facets, topics }: Known, wanted: ReviewFilter): boolean {
  const { stars, withPictures, variantId, locale, about = {}, aboutAny = {}, topic, search = '' } = wanted
  const said = facets.about ?? {}
  return (
    (!stars || stars.includes(rating)) &&
    (!withPictures || facets.withPictures === true) &&
    (!variantId || facets.variantId === variantId) &&
    (!locale || facets.locale === locale) &&
    (!topic || topics.includes(topic)) &&
    Object.entries(about).every(([key, value]) => said[key] === value) &&
    Object.entries(aboutAny).every(([key, values]) => values.includes(said[key] ?? '')) &&
    search.split(' ').every((word) => words.some((one) => one.startsWith(word)))
  )
}

const byPlace: Readonly<Record<ReviewSort, (one: Known) => number>> = {
  newest: ({ at }) => -at.getTime(),
  helpful: ({ helpful }) => -helpful,
  highest: ({ rating }) => -rating,
  lowest: ({ rating }) => rating,
}

const inOrder = (all: readonly Known[], sort: ReviewSort): string[] =>
  all.toSorted((a, b) => byPlace[sort](a) - byPlace[sort](b) || (a.id < b.id ? 1 : -1)).map(({ id }) => id)

const wishes = (variantId: string): ReviewFilter[] => [
  {},
  { stars: [2] },
  { stars: [1, 5], withPictures: true },
  { locale: 'de' },
  { locale: 'de', about: { height: 'below-160' }, search: 'boil' },
  { aboutAny: { height: ['below-160', '160-to-170'] }, variantId },
  { topic: 'fit' },
  { topic: 'scent', stars: [1, 5] },
  { topic: 'colour' },
  { search: 'c' },
  { search: 'comfo office' },
  { search: '사이' },
  { search: 'zebra' },
  { search: 'zebr comfort', stars: [3, 4] },
  { search: 'quince' },
  { search: 'quince offic' },
  { search: 'nothingsaysthis' },
]

/** Each way by which a list is found. */
const reaches: readonly (Reach | undefined)[] = [
  undefined,
  { looked: 0, strolled: 8_000, gathered: 1_200, walked: 60_000, gatheredAtLast: 20_000 },
  { looked: 40, strolled: 10, gathered: 0, walked: 100_000, gatheredAtLast: 20_000 },
  { looked: 0, strolled: 0, gathered: 0, walked: 10, gatheredAtLast: 20_000 },
  { looked: 0, strolled: 0, gathered: 0, walked: 10, gatheredAtLast: 0 },
]

describe('a list of very many reviews', () => {
  it(
    'T10: holds what a look at each single review finds, by every way and in every order, also after changes',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const { productId, variantId } = product
      await crowd(tx, product)
      while (await noteTerms(tx));
      const [row] = await query<{ noted: number }>(tx, 'select seats as noted from reviews.noted')
      expect(row!.noted).toBe(count)

      const late = await aReview(tx, product, { body: 'Boiling quince at the office', rating: 2 })
      await decideReview(tx, { reviewId: late.id, outcome: 'publish', by: 'hana' })
      const before = await known(tx, productId)
      const one = before.find(({ words }) => words.includes('zebra'))!.id
      const other = before.find(({ facets, words }) => facets.locale === 'de' && words.includes('boiling'))!.id
      await query(tx, `update reviews.review set body = 'Quince comfort', rating = 5 where id = $1`, [one])
      await reportReview(tx, { reviewId: other, reason: 'spam', asker: { device: 'x' } })
      await decideReview(tx, { reviewId: other, outcome: 'reject', reason: 'spam', by: 'hana' })
      await voteHelpful(tx, { reviewId: late.id, asker: { device: 'y' } })

      for (const reviewId of [late.id, before.find(({ topics }) => topics.length === 0)!.id])
        await noteTopics(tx, [{ reviewId, topics: ['scent', 'fit', 'scent'] }])

      const all = await known(tx, productId)
      for (const wish of wishes(variantId)) {
        const matching = all.filter((each) => fits(each, wish))
        for (const sort of reviewSorts) {
          const wanted = inOrder(matching, sort).slice(0, 50)
          // One order with an index of its own and one by stars stand for the others where the way is an unusual one.
          const ways = sort === 'helpful' || sort === 'lowest' ? reaches : [undefined]
          for (const reach of ways) {
            const search = { ...wish, productId, sort, limit: 25 }
            const first = await listReviews(tx, search, reach)
            const last = first.at(-1)
            const next = last ? await listReviews(tx, { ...search, after: placeAfter(last, sort) }, reach) : []
            const found = [...first, ...next].map(({ id }) => id)
            expect(found, JSON.stringify({ wish, sort, reach })).toEqual(wanted)
          }
        }
      }
    }),
    60_000,
  )

  it(
    'T10: reads a few thousand entries at most, by a plan that knows no values, alone and beside many products of a few reviews',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      await crowd(tx, product)
      await query(tx, replies)
      while (await noteTerms(tx));
      await query(tx, `select gin_clean_pending_list('reviews.review_by_words')`)
      for (const beside of ['nothing', 'small']) {
        if (beside === 'small') await query(tx, small)
        await query(tx, 'analyze reviews.review, reviews.reply')
        await query(tx, 'set local plan_cache_mode = force_generic_plan')
        for (const wish of wishes(product.variantId)) {
          for (const sort of reviewSorts) {
            const search = { ...wish, productId: product.productId, sort, limit: 25 }
            const { read } = await entriesRead(tx, 'reviews', () => listReviews(tx, search))
            expect(read, JSON.stringify({ beside, wish, sort })).toBeLessThan(count / 2)
          }
        }
        const visit = { alike: new Map<string, number>(), search: 'nothingsaysthis', locale: 'fr', about: {} }
        const productIds = [product.productId]
        const relevant = { ...visit, productIds, variantIds: [randomUUID()], limit: 6 }
        const found = await entriesRead(tx, 'reviews', () => listRelevant(tx, relevant))
        expect(found.answer).toHaveLength(6)
        const mailed = await entriesRead(tx, 'reviews', () => proofForMails(tx, { productIds, locales: ['fr', 'de'] }))
        expect([found.read, mailed.read].filter((read) => read >= count / 2)).toEqual([])
      }
    }),
    60_000,
  )
})

const replies = `
  insert into reviews.reply (review_id, body, locale, by, at)
  select id, 'Thank you', 'en', 'hana', now() from reviews.review where seat % 3 = 0`

/** Two thousand products of two reviews each, by which plans are made for one with thousands. */
const small = `
  insert into reviews.review (id, product_id, profile_id, source, state, rating, body, locale, created_at, published_at)
  select gen_random_uuid(), md5((n / 2)::text)::uuid, gen_random_uuid(), 'account', 'published', 1 + n % 5, 'Comfortable',
    'en', now() - n * interval '1 minute', now()
  from generate_series(1, 4000) as n`
