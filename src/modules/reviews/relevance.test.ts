import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReview, aReviewedProduct } from '../../testing/reviews.ts'
import { decideReview, listRelevant, rankByRelevance, relevanceReasons, type ReviewVisit } from './index.ts'

const db = await testDatabase()
const visit: ReviewVisit = {
  variantIds: ['rose-m'],
  alike: new Map([
    ['rose-s', 1],
    ['rose-m', 2],
  ]),
  search: 'dry skin',
  locale: 'en',
  about: { height: 'below-160' },
}
const nobody: ReviewVisit = { variantIds: [], alike: new Map(), search: undefined, locale: 'fr', about: {} }
const plain = {
  ...{ variantId: 'blue-l', title: '', body: 'Fine', about: {}, locale: 'de', verified: false, helpful: 0 },
  createdAt: new Date('2026-01-01'),
}
const each = [
  { ...plain, id: 'variant', variantId: 'rose-m' },
  { ...plain, id: 'alike', variantId: 'rose-s' },
  { ...plain, id: 'words', body: 'Kind to my dryish skin.' },
  { ...plain, id: 'language', locale: 'en-GB' },
  { ...plain, id: 'about', about: { height: 'below-160' } },
  { ...plain, id: 'verified', verified: true },
  { ...plain, id: 'helpful', helpful: 9 },
  { ...plain, id: 'newest', createdAt: new Date('2026-03-01') },
  { ...plain, id: 'older' },
]

/** A small generator, so that a failure can be repeated. */
function draws(seed: number): (below: number) => number {
  let state = seed
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below
}

describe('which reviews fit a visit', () => {
  it('T10: variant, likeness, words, language, people like her, bought, helpful, then age, and each says why', () => {
    const ranked = rankByRelevance(each.toReversed(), visit)
    expect(ranked.map(({ review }) => review.id)).toEqual(each.map(({ id }) => id))
    expect(ranked.slice(0, 7).map(({ reasons }) => reasons)).toEqual(relevanceReasons.map((reason) => [reason]))
    expect(rankByRelevance([{ ...each[0]!, verified: true }], visit)[0]!.reasons).toEqual(['variant', 'verified'])
    expect(rankByRelevance(each, nobody)[0]!.review.id).toBe('verified')
  })

  it('T10 N8: stars move nothing: the same reviews with any stars come in the same order', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const draw = draws(seed * 7_919)
      const some = Array.from({ length: 12 }, (_, index) => ({
        ...plain,
        id: `r${index}`,
        variantId: ['rose-m', 'rose-s', 'blue-l'][draw(3)],
        body: ['Fine', 'dry', 'skin and dry'][draw(3)]!,
        locale: ['en', 'ko'][draw(2)]!,
        helpful: draw(3),
        verified: draw(2) === 0,
        rating: draw(5) + 1,
        ratings: { quality: draw(5) + 1 },
      }))
      const otherwise = some.map((one) => ({ ...one, rating: 6 - one.rating, ratings: { quality: 1 } }))
      const order = (reviews: typeof some) => rankByRelevance(reviews, visit).map(({ review }) => review.id)
      expect(order(otherwise.toReversed())).toEqual(order(some))
    }
  })

  it(
    'T10 N8: of real reviews those of her variant, words and language are found among many, bad ones as well',
    inTx(db, async (tx) => {
      const [shoe, tea] = [await aReviewedProduct(tx), await aReviewedProduct(tx, 'Sencha')]
      const write = async (product: typeof shoe, review: { rating: number; body: string; locale?: string }) => {
        const { id } = await aReview(tx, product, review)
        await decideReview(tx, { reviewId: id, outcome: 'publish', by: 'hana' })
        return id
      }
      const korean = await write(shoe, { rating: 2, body: '조금 작아요', locale: 'ko' })
      const words = await write(shoe, { rating: 1, body: 'Squeaks on wooden floors' })
      for (let index = 0; index < 40; index++) await write(shoe, { rating: 5, body: `Lovely, ${index} times` })
      const other = await write(tea, { rating: 3, body: 'Grassy' })
      const search = { ...nobody, productIds: [shoe.productId, tea.productId], limit: 3 }
      const ids = async (about: object) => (await listRelevant(tx, { ...search, ...about })).map((one) => one.review.id)
      expect((await ids({ locale: 'ko' }))[0]).toBe(korean)
      expect((await ids({ locale: 'en', search: "Squeak!' | floor" }))[0]).toBe(words)
      expect(await ids({ perProduct: 1 })).toHaveLength(2)
      expect(await ids({ perProduct: 1 })).toContain(other)
      const large = '00000000-0000-7000-8000-00000000007e'
      await query(tx, 'update reviews.review set variant_id = $2 where id = $1', [words, large])
      expect((await ids({ alike: new Map([[large, 1]]) }))[0]).toBe(words)
      const before = await ids({ locale: 'en', limit: 12 })
      await query(tx, 'update reviews.review set rating = 6 - rating')
      expect(await ids({ locale: 'en', limit: 12 })).toEqual(before)
      expect(await ids({ productIds: [] })).toEqual([])
    }),
  )
})
