import { describe, expect, it } from 'vitest'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import { decideReview, importReview, lastReviewsOfPeople } from './index.ts'

const db = await testDatabase()

describe('T7 N8: the stars of a review that waits', () => {
  it(
    'are not told by a dry run of an import, whatever stars its file guesses',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const { id, title, body, createdAt: at } = await aReview(tx, product, { rating: 2 })
      const guess = { from: 'judgeme', productId: product.productId, title, body, author: 'A', at, by: 'hana' } as const
      for (const rating of [1, 2, 3, 4, 5]) {
        expect(await importReview(tx, { ...guess, rating })).toEqual({ reviewId: id, isNew: false })
      }
      const order = await anOrderOf(tx, product)
      await aReview(tx, product, { order, rating: 2, body: '' })
      for (const rating of [1, 2, 3, 4, 5]) {
        const alone = { ...guess, rating, title: '', body: '' }
        expect(await importReview(tx, alone)).toMatchObject({ isNew: true })
      }
    }),
  )

  it(
    'stand in no message to her, which staff see before it leaves',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product)
      const { id: reviewId } = await aReview(tx, product, { order, rating: 2 })
      const hers = [{ profileId: order.profileId, personId: order.profileId }]
      expect((await lastReviewsOfPeople(tx, hers)).size).toBe(0)
      await decideReview(tx, { reviewId, outcome: 'publish', by: 'hana' })
      expect((await lastReviewsOfPeople(tx, hers)).get(order.profileId)).toMatchObject({ stars: 2 })
    }),
  )
})
