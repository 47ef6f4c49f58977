import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { announcedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import { cancelOrder, moveFulfilment, refundOrder } from '../orders/index.ts'
import { profileByEmail } from '../profiles/index.ts'
import { changeShop } from '../shop/index.ts'
import {
  AlreadyReviewed,
  decideReview,
  editReview,
  findReview,
  forgetReviewer,
  listReviews,
  NotYours,
  ratingsOf,
  reviewAsShopper,
  ReviewInvalid,
  reviewSummary,
  shopRating,
  withdrawReview,
} from './index.ts'
import { publishStarsAlone } from './stars-alone.ts'
import { refreshBadges } from './verified-buyer.ts'

const db = await testDatabase()

const published = (tx: Tx, reviewId: string) => decideReview(tx, { reviewId, outcome: 'publish', by: 'hana' })
const typesIn = (tx: Tx) => announcedIn(tx).flatMap(({ type }) => (type.startsWith('reviews.') ? [type] : []))

describe('a review', () => {
  it(
    'T1: waits for a decision, shows after it, and is counted from then on',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product)
      const review = await aReview(tx, product, {
        order,
        rating: 4,
        title: 'Soft from day one',
        ratings: { quality: 5, fit: 1 },
        about: { height: 'below-160' },
      })
      expect(review).toMatchObject({ state: 'pending', verified: true, lineId: order.lines[0]!.id })
      expect(await ratingsOf(tx, [product.productId])).toEqual(new Map())
      await published(tx, review.id)
      expect((await ratingsOf(tx, [product.productId])).get(product.productId)).toEqual({
        count: 1,
        mean: 4,
        histogram: [0, 0, 0, 1, 0],
      })
      const [shown] = await listReviews(tx, { productId: product.productId, limit: 10 })
      expect(shown).toMatchObject({ rating: 4, title: 'Soft from day one', verified: true, ratings: { quality: 5 } })
      expect(typesIn(tx)).toEqual(['reviews.review-submitted', 'reviews.review-published'])
    }),
  )

  it(
    'D2: fit feedback and other answers are averaged for the product',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      for (const fit of [1, 1, 2]) {
        const { id } = await aReview(tx, product, { ratings: { fit, quality: fit + 2 } })
        await published(tx, id)
      }
      const { answers } = await reviewSummary(tx, product.productId)
      expect(answers.map(({ question, mean, fit }) => [question.key, mean, fit?.verdict])).toEqual([
        ['quality', 3.33, undefined],
        ['fit', undefined, 'small'],
      ])
    }),
  )

  it(
    'T1: is one per order line, and one per person for what she did not buy here',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product)
      await aReview(tx, product, { order })
      await expect(aReview(tx, product, { order })).rejects.toThrow(AlreadyReviewed)
      const profileId = await profileByEmail(tx, 'alex@example.com')
      await aReview(tx, product, { profileId })
      await expect(aReview(tx, product, { profileId, rating: 1 })).rejects.toThrow(AlreadyReviewed)
    }),
  )

  it(
    'T2: of somebody who bought carries the badge, whichever way she came; of others never',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product)
      const wish = { productId: product.productId, source: 'account', locale: 'en', rating: 5, asker: {} } as const
      const hers = await reviewAsShopper(tx, {
        ...wish,
        profileId: order.profileId,
        body: 'Worn in the rain, still dry.',
      })
      expect(hers).toMatchObject({ verified: true, orderId: order.id })
      const alex = await profileByEmail(tx, 'alex@example.com')
      const his = await reviewAsShopper(tx, { ...wish, profileId: alex, body: 'Tried a friend’s pair, want my own.' })
      expect(his).toMatchObject({ verified: false, orderId: undefined })
    }),
  )

  it(
    'T2: the badge disappears when the order is refunded as fraud or called off, and stays when it is sent back',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const [fraud, gone, back] = [
        await anOrderOf(tx, product),
        await anOrderOf(tx, product),
        await anOrderOf(tx, product),
      ]
      const of = async (order: typeof fraud) => (await aReview(tx, product, { order, rating: 5 })).id
      const ids = [await of(fraud), await of(gone), await of(back)]
      const lines = (order: typeof fraud) => [{ lineId: order.lines[0]!.id, quantity: 1, restock: false }]
      await refundOrder(tx, {
        orderId: fraud.id,
        lines: lines(fraud),
        reason: 'Stolen card',
        cause: 'fraud',
        by: 'hana',
      })
      await cancelOrder(tx, { orderId: gone.id, reason: 'changed-mind', by: 'shopper' })
      await refundOrder(tx, { orderId: back.id, lines: lines(back), reason: 'Too small', by: 'hana' })
      for (const order of [fraud, gone, back]) await refreshBadges(tx, order.id)
      const badges = await Promise.all(ids.map(async (id) => (await findReview(tx, id))!.verified))
      expect(badges).toEqual([false, false, true])
    }),
  )

  it(
    'T2: an unpaid order gives no badge until it arrives, and nobody can write the badge in',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product, {}, 'authorised')
      const { id, verified } = await aReview(tx, product, { order })
      expect(verified).toBe(false)
      await moveFulfilment(tx, { orderId: order.id, to: 'delivered', by: 'system' })
      await refreshBadges(tx, order.id)
      const forged = await aReview(tx, product)
      await query(tx, 'savepoint before')
      await expect(query(tx, 'update reviews.review set verified = true where id = $1', [forged.id])).rejects.toThrow(
        'check',
      )
      await query(tx, 'rollback to savepoint before')
      expect((await findReview(tx, id))!.verified).toBe(true)
    }),
  )

  it(
    'of stars alone shows after an hour, when it was bought: there are no words to decide upon',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product)
      const { id } = await aReview(tx, product, { order, body: '', rating: 2 })
      await publishStarsAlone(tx)
      expect((await findReview(tx, id))!.state).toBe('pending')
      await query(tx, `update reviews.review set waiting_since = waiting_since - interval '1 hour' where id = $1`, [id])
      await publishStarsAlone(tx)
      expect((await findReview(tx, id))!.state).toBe('published')
      await expect(aReview(tx, product, { body: ' \u200F ' })).rejects.toMatchObject({ field: 'body' })
    }),
  )

  it(
    'shows at once where the shop decides nothing',
    inTx(db, async (tx) => {
      await changeShop(tx, { settings: { reviews: { needDecision: false } } })
      expect(await aReview(tx, await aReviewedProduct(tx))).toMatchObject({ state: 'published' })
      expect((await shopRating(tx))?.count).toBe(1)
    }),
  )

  it(
    'can be changed by its author: stars at once, words after a decision, with what it said before',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product)
      const { id: reviewId, body } = await aReview(tx, product, { order, rating: 5 })
      await published(tx, reviewId)
      const edit = { reviewId, profileId: order.profileId, asker: {} }
      await editReview(tx, { ...edit, rating: 3, body })
      expect((await ratingsOf(tx, [product.productId])).get(product.productId)!.histogram).toEqual([0, 0, 1, 0, 0])

      await editReview(tx, { ...edit, rating: 1, body: 'The sole came off after a month.' })
      const [still] = await listReviews(tx, { productId: product.productId, limit: 1 })
      expect(still).toMatchObject({ rating: 3, body })
      await published(tx, reviewId)
      const [now] = await listReviews(tx, { productId: product.productId, limit: 1 })
      expect(now).toMatchObject({ rating: 1, body: 'The sole came off after a month.' })
      await expect(editReview(tx, { ...edit, profileId: tx.newId(), rating: 5 })).rejects.toThrow(NotYours)
    }),
  )

  it(
    'can be withdrawn by its author, for good and with all its words',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product)
      const { id: reviewId } = await aReview(tx, product, { order })
      await published(tx, reviewId)
      await expect(withdrawReview(tx, { reviewId, profileId: tx.newId() })).rejects.toThrow(NotYours)
      await withdrawReview(tx, { reviewId, profileId: order.profileId })
      await withdrawReview(tx, { reviewId, profileId: order.profileId })
      expect(await findReview(tx, reviewId)).toMatchObject({ state: 'withdrawn', body: '', author: '' })
      expect(await ratingsOf(tx, [product.productId])).toEqual(new Map())
      expect(typesIn(tx).filter((type) => type === 'reviews.review-withdrawn')).toHaveLength(1)
    }),
  )

  it(
    'loses its author when she is erased, and goes on helping others',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product)
      const review = await aReview(tx, product, { order, about: { height: 'below-160' } })
      await published(tx, review.id)
      await forgetReviewer(tx, order.profileId)
      const [shown] = await listReviews(tx, { productId: product.productId, limit: 1 })
      expect(shown).toMatchObject({ author: '', about: {}, body: review.body })
      expect((await findReview(tx, review.id))!.profileId).toBeUndefined()
    }),
  )

  it(
    'answers only what its product’s category asks, with the values it offers',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const faults = [
        [{ rating: 0 }, 'rating'],
        [{ rating: 4.5 }, 'rating'],
        [{ ratings: { scent: 3 } }, 'ratings.scent'],
        [{ ratings: { fit: 4 } }, 'ratings.fit'],
        [{ ratings: { height: 1 } }, 'ratings.height'],
        [{ about: { height: '250' } }, 'about.height'],
        [{ about: { shoe: '42' } }, 'about.shoe'],
        [{ body: 'x'.repeat(20_000) }, 'body'],
        [{ title: 'x'.repeat(121) }, 'title'],
        [{ author: 'spam@example.com' }, 'author'],
        [{ mediaIds: [tx.newId()] }, 'mediaIds.0'],
      ] as const
      for (const [fault, field] of faults) {
        await expect(aReview(tx, product, fault)).rejects.toMatchObject({ field, constructor: ReviewInvalid })
      }
    }),
  )
})
