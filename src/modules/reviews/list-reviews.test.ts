import { describe, expect, it } from 'vitest'
import { later, minutes } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReview, aReviewedProduct, anOrderOf, type ReviewedProduct } from '../../testing/reviews.ts'
import {
  decideReview,
  listReviews,
  placeAfter,
  type ReviewSearch,
  reviewSorts,
  type ShownReview,
  voteHelpful,
} from './index.ts'

const db = await testDatabase()

async function aShelf(tx: Tx, product: ReviewedProduct): Promise<void> {
  const bodies = ['Boiling water does not hurt it', 'The boil was quick', '사이즈가 딱 맞아요', 'Loved by my mother']
  for (let index = 0; index < 12; index++) {
    const review = await aReview(tx, product, {
      rating: (index % 5) + 1,
      body: `${bodies[index % 4]}, ${index} of them.`,
      locale: index % 4 === 2 ? 'ko' : 'en',
      about: index % 3 === 0 ? { height: 'below-160' } : {},
      ...(index % 6 === 0 && { order: await anOrderOf(tx, product) }),
    })
    await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
    await query(tx, 'update reviews.review set created_at = $2 where id = $1', [
      review.id,
      later(tx.now, minutes(-index)),
    ])
    for (let vote = 0; vote < index % 4; vote++) {
      await voteHelpful(tx, { reviewId: review.id, asker: { device: `d${vote}` } })
    }
  }
}

async function allPages(tx: Tx, search: Omit<ReviewSearch, 'limit'>): Promise<ShownReview[]> {
  const all: ShownReview[] = []
  for (;;) {
    const last = all.at(-1)
    const page = await listReviews(tx, { ...search, limit: 5, after: last && placeAfter(last, search.sort) })
    all.push(...page)
    if (page.length < 5) return all
  }
}

describe('the list of a product’s reviews', () => {
  it(
    'T1: comes in four fixed orders, page by page, with nothing twice and nothing left out',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      await aShelf(tx, product)
      const places = {
        helpful: (one: ShownReview) => -one.helpful,
        newest: (one: ShownReview) => -one.createdAt.getTime(),
        highest: (one: ShownReview) => -one.rating,
        lowest: (one: ShownReview) => one.rating,
      }
      for (const sort of reviewSorts) {
        const all = await allPages(tx, { productId: product.productId, sort })
        expect(new Set(all.map(({ id }) => id)).size).toBe(12)
        const order = all.map(places[sort])
        expect(order).toEqual(order.toSorted((a, b) => a - b))
      }
    }),
  )

  it(
    'T10: is narrowed by stars, badge, language, what reviewers said of themselves, and words',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      await aShelf(tx, product)
      const count = async (filter: Partial<ReviewSearch>) =>
        (await allPages(tx, { productId: product.productId, sort: 'newest', ...filter })).length
      expect(await count({ stars: [1, 2] })).toBe(6)
      expect(await count({ verified: true })).toBe(2)
      expect(await count({ locale: 'ko' })).toBe(3)
      expect(await count({ about: { height: 'below-160' } })).toBe(4)
      expect(await count({ variantId: product.variantId })).toBe(12)
      expect(await count({ variantId: tx.newId() })).toBe(0)
      expect(await count({ withPictures: true })).toBe(0)
      expect(await count({ search: 'boil' })).toBe(6)
      expect(await count({ search: '사이즈' })).toBe(3)
      expect(await count({ search: "boil'); drop --" })).toBe(0)
      expect(await count({ search: '!?' })).toBe(0)
      expect(await count({ search: 'boil', stars: [1], locale: 'en' })).toBe(2)
      for (const sort of reviewSorts) {
        expect(await count({ sort, stars: [2] })).toBe(3)
        expect(await count({ sort, stars: [1, 2], about: { height: 'below-160' } })).toBe(2)
        expect(await count({ sort, stars: [1, 3], variantId: product.variantId, search: 'of them' })).toBe(5)
        expect(await count({ sort, verified: true, locale: 'en', stars: [1, 2, 3, 4, 5] })).toBe(1)
      }
    }),
  )
})
