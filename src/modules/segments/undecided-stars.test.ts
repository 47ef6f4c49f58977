import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import { all, segmentScene } from '../../testing/segments.ts'
import { decideReview, editReview, reviewPublished } from '../reviews/index.ts'

const db = await testDatabase()
const { inTx, follow, segment, membersOf } = segmentScene(db)

const gave = (stars: number, atLeast = 1) =>
  all({ if: 'event', event: 'reviewed', about: [`stars:${stars}`], days: 30, atLeast })

describe('T7 N8: the stars of a review', () => {
  it('are in no segment before its words are decided on, and count once however often it is published', async () => {
    const unhappy = await segment('Unhappy', gave(1))
    const twice = await segment('Twice unhappy', gave(1, 2))
    const wrote = await segment('Wrote', all({ if: 'event', event: 'reviewed', days: 30, atLeast: 1 }))
    const { review, profileId } = await inTx(async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product)
      return { review: await aReview(tx, product, { order, rating: 1 }), profileId: order.profileId }
    })
    await follow()
    expect(await membersOf(wrote)).toEqual([profileId])
    expect(await membersOf(unhappy)).toEqual([])

    const reviewId = review.id
    const decide = (decision: { outcome: 'publish' } | { outcome: 'reject'; reason: 'spam' }) =>
      inTx((tx) => decideReview(tx, { reviewId, by: 'hana', ...decision }))
    await decide({ outcome: 'reject', reason: 'spam' })
    await follow()
    expect(await membersOf(unhappy)).toEqual([])
    await inTx((tx) => editReview(tx, { reviewId, rating: 1, body: 'It came apart after two walks.', asker: {} }))
    await decide({ outcome: 'publish' })
    await follow()
    expect(await membersOf(unhappy)).toEqual([profileId])

    // Published once more, after somebody reported it and she rewrote it, it is still one review.
    await inTx(async (tx) =>
      tx.publish(reviewPublished({ reviewId, productId: review.productId, profileId, verified: true, pictures: 0 })),
    )
    await follow()
    expect(await membersOf(twice)).toEqual([])
  })
})
