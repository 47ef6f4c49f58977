import { describe, expect, it } from 'vitest'
import { inTransaction, reading } from '../../src/kernel/transaction.ts'
import {
  AlreadyReviewed,
  decideReview,
  listQueue,
  ratingsOf,
  ReviewStateDiffers,
  voteHelpful,
  withdrawReview,
} from '../../src/modules/reviews/index.ts'
import { publishStarsAlone } from '../../src/modules/reviews/stars-alone.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../src/testing/reviews.ts'

const db = await testDatabase()
const product = await inTransaction(db, (tx) => aReviewedProduct(tx))
/** Lets an hour pass for stars without words. */
const stars = async () => {
  await db.pool.query(
    `update reviews.review set waiting_since = waiting_since - interval '1 hour' where state = 'pending'`,
  )
  await inTransaction(db, publishStarsAlone)
}
const rating = async () => (await reading(db, (read) => ratingsOf(read, [product.productId]))).get(product.productId)

describe('reviews, by two at once', () => {
  it('T1: an order line is reviewed once, however often she taps', async () => {
    const order = await inTransaction(db, (tx) => anOrderOf(tx, product))
    const tap = () => inTransaction(db, (tx) => aReview(tx, product, { order, body: '', rating: 5 }))
    const outcomes = await Promise.allSettled([tap(), tap(), tap(), tap()])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AlreadyReviewed)
    }
    await stars()
    expect((await rating())!.count).toBe(1)
  })

  it('T1: stars that arrive together are all counted', async () => {
    const before = (await rating())!.count
    const orders = await inTransaction(db, async (tx) => {
      const made = []
      for (let round = 0; round < 12; round++) made.push(await anOrderOf(tx, product))
      return made
    })
    await Promise.all(
      orders.map((order, index) =>
        inTransaction(db, (tx) =>
          aReview(tx, product, { order, body: '', rating: (index % 5) + 1, ratings: { fit: 2 } }),
        ),
      ),
    )
    await stars()
    expect((await rating())!.count).toBe(before + 12)
  })

  it('a decision, its contrary and a withdrawal at once leave one of them, and the count right', async () => {
    const { id: reviewId } = await inTransaction(db, (tx) => aReview(tx, product))
    const before = (await rating())!.count
    const decide = (outcome: 'publish' | 'reject') =>
      inTransaction(db, (tx) =>
        decideReview(tx, { reviewId, outcome, ...(outcome === 'reject' && { reason: 'spam' as const }), by: 'hana' }),
      )
    const outcomes = await Promise.allSettled([decide('publish'), decide('reject')])
    const failed = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []))
    expect(failed).toHaveLength(1)
    expect(failed[0]).toBeInstanceOf(ReviewStateDiffers)
    await inTransaction(db, (tx) => withdrawReview(tx, { reviewId }))
    expect((await rating())!.count).toBe(before)
    expect(await reading(db, (read) => listQueue(read, { limit: 10 }))).toEqual([])
  })

  it('votes of many at once are each counted once', async () => {
    const { id: reviewId } = await inTransaction(db, async (tx) => {
      const order = await anOrderOf(tx, product)
      return aReview(tx, product, { order, body: '' })
    })
    await stars()
    const vote = (device: string) => inTransaction(db, (tx) => voteHelpful(tx, { reviewId, asker: { device } }))
    const counts = await Promise.all(['a', 'b', 'a', 'c', 'b', 'a'].map(vote))
    expect(Math.max(...counts)).toBe(3)
  })
})
