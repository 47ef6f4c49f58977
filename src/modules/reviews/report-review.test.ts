import { describe, expect, it } from 'vitest'
import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReview, aReviewedProduct } from '../../testing/reviews.ts'
import { decideReview, listQueue, reportReview } from './index.ts'
import { forgetNetworks } from './forget-reviewer.ts'

const db = await testDatabase()

describe('T7: reports of a review', () => {
  it(
    'of one connection that drops its cookie each time are no crowd, and those of others still count',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const { id: reviewId } = await aReview(tx, product)
      await decideReview(tx, { reviewId, outcome: 'publish', by: 'hana' })
      const report = (device: string, ip: string) =>
        reportReview(tx, { reviewId, reason: 'spam', asker: { device, ip } })
      for (let each = 0; each < 30; each++) await report(`device ${each}`, '203.0.113.7')
      await report('another', '198.51.100.9')
      const [waiting] = await listQueue(tx, { limit: 10, productId: product.productId })
      expect(waiting!.reports).toEqual([{ reason: 'spam', count: 3 }])

      await forgetNetworks(tx, later(tx.now, days(1)))
      expect(await query(tx, 'select from reviews.report where network is not null')).toEqual([])
    }),
  )
})
