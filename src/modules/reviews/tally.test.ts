import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { rolledBack, type Tx } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import {
  askForSecondOpinion,
  decideReview,
  editReview,
  findReview,
  forgetReviewer,
  reportReview,
  withdrawReview,
} from './index.ts'

const db = await testDatabase()

const step = fc.record({
  what: fc.constantFrom(
    'write',
    'write',
    'publish',
    'publish',
    'reject',
    'appeal',
    'edit',
    'withdraw',
    'report',
    'forget',
  ),
  which: fc.nat(6),
  rating: fc.integer({ min: 1, max: 5 }),
  fit: fc.option(fc.integer({ min: 1, max: 3 })),
  bought: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

describe('T1: what is counted', () => {
  it('always equals a recount of the reviews, whatever happens to them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), (steps) =>
        rolledBack(db, async (tx) => {
          const products = [await aReviewedProduct(tx), await aReviewedProduct(tx)]
          const ids: string[] = []
          for (const one of steps) {
            await act(tx, one, ids, products[one.which % 2]!)
            expect(await counted(tx)).toEqual(await recounted(tx))
          }
        }),
      ),
      { numRuns: 25 },
    )
  }, 120_000)
})

async function act(tx: Tx, { what, which, rating, fit, bought }: Step, ids: string[], product: Product): Promise<void> {
  const ratings = fit === null ? {} : { fit, quality: 6 - rating }
  if (what === 'write') {
    const order = bought ? await anOrderOf(tx, product) : undefined
    ids.push((await aReview(tx, product, { rating, ratings, ...(order && { order }) })).id)
    return
  }
  const reviewId = ids[which % Math.max(ids.length, 1)]
  if (!reviewId) return
  const deeds = {
    publish: () => decideReview(tx, { reviewId, outcome: 'publish', by: `hana-${which}` }),
    reject: () => decideReview(tx, { reviewId, outcome: 'reject', reason: 'spam', by: `hana-${which}` }),
    appeal: () => askForSecondOpinion(tx, { reviewId }),
    edit: async () => {
      const { body } = (await findReview(tx, reviewId))!
      await editReview(tx, { reviewId, rating, ratings, body: bought ? `${body} Still.` : body, asker: {} })
    },
    withdraw: () => withdrawReview(tx, { reviewId }),
    report: () => reportReview(tx, { reviewId, reason: 'spam', asker: { device: 'x' } }),
    forget: async () => {
      const { profileId } = (await findReview(tx, reviewId))!
      if (profileId) await forgetReviewer(tx, profileId)
    },
  }
  // What is refused changes nothing, which the recount sees.
  await deeds[what]().catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}

type Product = Awaited<ReturnType<typeof aReviewedProduct>>

const counted = (tx: Tx) =>
  query(
    tx,
    `select product_id::text as product, 'published ' || star as what, published[star] as count
     from reviews.tally, generate_series(1, 5) as star where published[star] > 0
     union all select product_id::text, 'rejected ' || star, rejected[star]
     from reviews.tally, generate_series(1, 5) as star where rejected[star] > 0
     union all select product_id::text, key || ' ' || value, count from reviews.answer_tally where count > 0
     order by 1, 2`,
  )

const recounted = (tx: Tx) =>
  query(
    tx,
    `select product_id::text as product, 'published ' || rating as what, count(*)::int as count
     from reviews.review where state = 'published' group by 1, 2
     union all select product_id::text, 'rejected ' || rating, count(*)::int
     from reviews.review where state = 'rejected' or (state = 'pending' and appealed_at is not null) group by 1, 2
     union all select product_id::text, answer.key || ' ' || answer.value, count(*)::int
     from reviews.review, jsonb_each_text(ratings) as answer where state = 'published' group by 1, 2
     order by 1, 2`,
  )
