import { describe, expect, it } from 'vitest'
import { days } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import { announcedIn, inTransaction, type Tx } from '../../kernel/transaction.ts'
import { rewindConsumer } from '../../kernel/consumer-position.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { runConsumers } from '../../testing/drain.ts'
import { aReview, aReviewedProduct, type ReviewedProduct } from '../../testing/reviews.ts'
import {
  decideReview,
  editReview,
  forgetReviewer,
  listReviews,
  reportReview,
  type Review,
  reviewSummary,
  withdrawReview,
} from '../reviews/index.ts'
import { saveOwnTopic, topicsModule } from './index.ts'
import {
  emergingWords,
  listAlerts,
  listSentences,
  noticeChanges,
  sentencesCarrying,
  topicFigures,
  topicPlaces,
} from './index.ts'
import { listenToReview } from './listen-to-review.ts'

const db = await testDatabase()
const by = 'hana'

const show = (tx: Tx, { id }: Review) => decideReview(tx, { reviewId: id, outcome: 'publish', by })
async function heard(tx: Tx, product: ReviewedProduct, body: string, locale = 'en'): Promise<Review> {
  const review = await aReview(tx, product, { body, locale })
  await show(tx, review)
  await listenToReview(tx, review.id)
  return review
}
const always = { from: new Date(0), to: new Date('2100-01-01') }
const opinionsOf = (tx: Tx, reviewId: string) =>
  query<{ topic: string; leaning: number }>(
    tx,
    'select topic, leaning from topics.opinion where review_id = $1 order by topic',
    [reviewId],
  )
const rowsIn = async () => {
  const read = async (table: string) =>
    (await db.pool.query(`select * from topics.${table} order by 1, 2`)).rows as unknown[]
  return [await read('review'), await read('sentence'), await read('opinion')]
}

describe('what reviews speak of', () => {
  it(
    'T12: a review is read by topic in English and Korean, with the sentences that carry it and the words that decided',
    inTx(db, async (tx) => {
      const shoe = await aReviewedProduct(tx)
      const english = await heard(tx, shoe, 'The fabric is soft and lovely, but it runs too small. Delivery took ages.')
      const korean = await heard(tx, shoe, '디자인은 예쁜데 발볼이 좁아서 불편해요. 배송은 빨랐어요!', 'ko')
      expect(await opinionsOf(tx, english.id)).toEqual([
        { topic: 'delivery', leaning: 0 },
        { topic: 'fit', leaning: -1 },
        { topic: 'material', leaning: 1 },
      ])
      expect(await opinionsOf(tx, korean.id)).toEqual(
        expect.arrayContaining([
          { topic: 'fit', leaning: -1 },
          { topic: 'delivery', leaning: 1 },
          { topic: 'looks', leaning: 1 },
        ]),
      )
      const [said] = await listSentences(tx, { ...always, topic: 'material', limit: 10 })
      expect(said).toMatchObject({ reviewId: english.id, leaning: 1, variantId: shoe.variantId })
      expect(said!.sentences).toHaveLength(1)
      expect(said!.sentences[0]!.words.map(({ text }) => text)).toContain('soft')
      const { all, topics } = await topicFigures(tx, { ...always, productId: shoe.productId })
      expect(all).toMatchObject({ reviews: 2 })
      expect(topics.find(({ topic }) => topic === 'fit')).toMatchObject({ reviews: 2, negative: 2, positive: 0 })
      expect(await topicPlaces(tx, { ...always, productId: shoe.productId, topic: 'fit' })).toEqual([
        { id: shoe.variantId, reviews: 2, positive: 0, negative: 2 },
      ])
    }),
  )

  it(
    'T7, T12: stars are no part of it, and neither is the person; what is in a language nobody reads stays unread',
    inTx(db, async (tx) => {
      const shoe = await aReviewedProduct(tx)
      const body = 'Terribly uncomfortable shoes, the seam broke.'
      const five = await aReview(tx, shoe, { body, rating: 5 })
      await show(tx, five)
      await listenToReview(tx, five.id)
      const german = await heard(tx, shoe, 'Der Stoff ist super weich, leider viel zu klein.', 'de')
      const rows = await query(tx, 'select leaning, locale from topics.review order by locale desc')
      expect(rows).toEqual([
        { leaning: -1, locale: 'en' },
        { leaning: 0, locale: 'de' },
      ])
      expect(await opinionsOf(tx, german.id)).toEqual([])
      const columns = await query<{ name: string }>(
        tx,
        `select column_name as name from information_schema.columns where table_schema = 'topics'
         and table_name in ('review', 'sentence', 'opinion')`,
      )
      expect(columns.map(({ name }) => name).join(' ')).not.toMatch(/rating|star|profile|author|order/)
      await forgetReviewer(tx, five.profileId!)
      await listenToReview(tx, five.id)
      expect(await opinionsOf(tx, five.id)).not.toEqual([])
    }),
  )

  it(
    'T12: the list of reviews is told what each speaks of, and its product counts what shows, as a recount does',
    inTx(db, async (tx) => {
      const own = await saveOwnTopic(tx, { name: 'Zip', words: ['zip*'], shopperName: {}, by })
      const shoe = await aReviewedProduct(tx)
      const [first, second] = [
        await heard(tx, shoe, 'The colour is gorgeous. I love it. The zip broke.'),
        await heard(tx, shoe, '색이 예뻐요.', 'ko'),
      ]
      const counted = async () => (await reviewSummary(tx, shoe.productId)).topics
      expect((await counted())[0]).toEqual({ topic: 'colour', count: 2 })
      expect((await counted()).map(({ topic }) => topic)).not.toContain(own.id)
      const chosen = { productId: shoe.productId, topic: 'colour', limit: 9 }
      expect((await listReviews(tx, chosen)).map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted())
      const reviewIds = [first.id, second.id]
      expect((await sentencesCarrying(tx, { topic: 'colour', reviewIds })).get(first.id)).toEqual([
        'The colour is gorgeous.',
      ])
      await withdrawReview(tx, { reviewId: first.id, profileId: first.profileId })
      expect(await counted()).toContainEqual({ topic: 'colour', count: 1 })
      await editReview(tx, { reviewId: second.id, rating: 4, body: '아주 좋아요.', asker: {} })
      await show(tx, second)
      await listenToReview(tx, second.id)
      expect(await counted()).toEqual([])
    }),
  )

  it(
    'T12: an edit is read anew, and what is rejected after a report or withdrawn is forgotten',
    inTx(db, async (tx) => {
      const shoe = await aReviewedProduct(tx)
      const review = await heard(tx, shoe, 'The colour is gorgeous.')
      await editReview(tx, { reviewId: review.id, rating: 2, body: 'The colour is ugly.', asker: {} })
      await listenToReview(tx, review.id)
      expect(await opinionsOf(tx, review.id)).toMatchObject([{ topic: 'colour', leaning: 1 }])
      await show(tx, review)
      await listenToReview(tx, review.id)
      expect((await opinionsOf(tx, review.id)).find(({ topic }) => topic === 'colour')).toMatchObject({ leaning: -1 })

      await reportReview(tx, { reviewId: review.id, reason: 'spam', asker: { device: 'other' } })
      await decideReview(tx, { reviewId: review.id, outcome: 'reject', reason: 'spam', by })
      await listenToReview(tx, review.id)
      expect(await opinionsOf(tx, review.id)).toEqual([])
      const other = await heard(tx, shoe, 'The colour is gorgeous.')
      await withdrawReview(tx, { reviewId: other.id })
      await listenToReview(tx, other.id)
      expect(await query(tx, 'select from topics.sentence')).toEqual([])
    }),
  )

  it('T12: moving the position back makes the same rows anew', async () => {
    const review = await inTransaction(db, async (tx) => {
      const shoe = await aReviewedProduct(tx)
      const made = await aReview(tx, shoe, { body: 'Very comfortable. The sole is coming off though, poor quality.' })
      await show(tx, made)
      return made
    })
    await runConsumers(db, [topicsModule])
    const before = await rowsIn()
    expect(before.map((rows) => rows.length > 0)).toEqual([true, true, true])
    await inTransaction(db, (tx) => rewindConsumer(tx, 'topics.3'))
    await runConsumers(db, [topicsModule])
    expect(await rowsIn()).toEqual(before)
    await inTransaction(db, (tx) => withdrawReview(tx, { reviewId: review.id }))
    await runConsumers(db, [topicsModule])
    expect((await rowsIn()).flat()).toEqual([])
  })
})

/** Reviews as rows, so that weeks of them cost one statement. */
const said = (
  tx: Tx,
  product: string,
  ago: number,
  { good, bad, terms = [] }: { good: number; bad: number; terms?: string[] },
) =>
  query(
    tx,
    `with made as (
       insert into topics.review (review_id, product_id, locale, said_at, score, leaning, terms)
       select gen_random_uuid(), $1, 'en', $2, 0, case when n <= $3 then 1 else -1 end, $5
       from generate_series(1, $3::int + $4::int) n returning review_id, leaning, said_at
     )
     insert into topics.opinion (review_id, topic, leaning, product_id, said_at, sentences)
     select review_id, 'fit', leaning, $1, said_at, '{0}' from made`,
    [product, new Date(tx.now.getTime() - days(ago)), good, bad, terms],
  )

describe('a change', () => {
  it(
    'T12: a topic that turned worse in a week is told once, with its numbers, and mailed to who wants it',
    inTx(db, async (tx) => {
      const [worse, steady] = [tx.newId(), tx.newId()]
      for (const week of [2, 3, 4, 5]) {
        await said(tx, worse, week * 7, { good: 9, bad: 1 })
        await said(tx, steady, week * 7, { good: 7, bad: 3 })
      }
      await said(tx, worse, 2, { good: 3, bad: 7 })
      await said(tx, steady, 2, { good: 7, bad: 3 })
      const found = await noticeChanges(tx)
      // The shop as a whole turned worse with it
      expect(found).toMatchObject([
        { productId: worse, topic: 'fit', direction: 'worse', negative: 7, mentions: 10, negativeBefore: 4 },
        { productId: null, topic: 'fit', direction: 'worse', negative: 10, mentions: 20 },
      ])
      expect(announcedIn(tx).filter(({ type }) => type === 'topics.change-noticed')).toHaveLength(2)
      expect(await noticeChanges(tx)).toEqual([])
      const [alert] = await listAlerts(tx, { productId: worse, limit: 10 })
      expect(alert).toMatchObject({ productId: worse, mentionsBefore: 40, direction: 'worse' })
      expect(alert!.p).toBeLessThan(0.01)
    }),
  )

  it(
    'T12: words that begin to be said stand out against the rest of the shop and against the time before',
    inTx(db, async (tx) => {
      const [shoe, tea] = [tx.newId(), tx.newId()]
      await said(tx, tea, 40, { good: 30, bad: 0, terms: ['leaf', 'cup', 'parcel'] })
      await said(tx, shoe, 3, { good: 0, bad: 12, terms: ['sole', 'glue', 'parcel'] })
      const recent = { from: new Date(tx.now.getTime() - days(7)), to: new Date(tx.now.getTime() + 1) }
      const words = (await emergingWords(tx, recent)).map(({ word }) => word)
      expect(words).toEqual(['glue', 'sole'])
      const ofProduct = await emergingWords(tx, { from: new Date(0), to: recent.to, productId: tea })
      expect(ofProduct.map(({ word }) => word)).toEqual(['cup', 'leaf'])
    }),
  )
})
