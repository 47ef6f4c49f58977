import { describe, expect, it } from 'vitest'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import { findSend, listSends } from '../messaging/index.ts'
import { askForSecondOpinion, decideReview, editReview } from '../reviews/index.ts'
import { noticesModule } from './index.ts'

const db = await testDatabase()
const notices = noticesModule({ baseUrl: 'https://shop.test' })

async function heard(email: string): Promise<string[]> {
  expect(await runAllConsumers(db, [notices])).toEqual([])
  return reading(db, async (read) => {
    const sends = await listSends(read, { search: email, limit: 20 })
    const mails = await Promise.all(sends.map(({ id }) => findSend(read, id)))
    return mails.flatMap((mail) => (mail?.template === 'review-rejected' ? mail.bodyText : [])).toReversed()
  })
}

async function written(email: string, locale: string) {
  return inTransaction(db, async (tx) => {
    const product = await aReviewedProduct(tx)
    const order = await anOrderOf(tx, product, { email })
    const { id } = await aReview(tx, product, { order, rating: 1, locale })
    return id
  })
}

const decide = (reviewId: string, outcome: 'publish' | 'reject', by = 'hana') =>
  inTransaction(db, (tx) =>
    decideReview(tx, { reviewId, outcome, by, ...(outcome === 'reject' && { reason: 'not-about-product' as const }) }),
  )

describe('T7: who wrote a review that is not shown', () => {
  it('is told why and what she can do, once each time, and by a link that shows nothing of it to others', async () => {
    const reviewId = await written('minji@example.com', 'en')
    await decide(reviewId, 'reject')
    await heard('minji@')
    const [first, ...more] = await heard('minji@')
    expect(more).toEqual([])
    expect(first).toContain('The reason: it is not about this product.')
    expect(first).toContain('or have somebody else decide')
    expect(first).toContain(`https://shop.test/reviews/${reviewId}`)
    expect(first).not.toMatch(/1 star|★/)

    await inTransaction(db, (tx) => askForSecondOpinion(tx, { reviewId }))
    await decide(reviewId, 'reject', 'juno')
    expect((await heard('minji@')).at(-1)).toContain('Two people have read it, each on their own.')
  })

  it('hears of new words that do not show in her language, and nothing where all shows', async () => {
    const reviewId = await written('sora@example.com', 'ko')
    await decide(reviewId, 'publish')
    expect(await heard('sora@')).toEqual([])
    await inTransaction(db, (tx) => editReview(tx, { reviewId, rating: 1, body: '배송만 늦었어요.', asker: {} }))
    await decide(reviewId, 'reject')
    const [told] = await heard('sora@')
    expect(told).toContain('먼저 올린 글은 그대로 보여요.')
    expect(told).toContain('이유: 이 상품 이야기가 아니에요.')
    expect(told).toContain(`https://shop.test/ko/reviews/${reviewId}`)
  })
})
