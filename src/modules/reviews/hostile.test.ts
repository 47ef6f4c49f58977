import { describe, expect, it } from 'vitest'
import { days } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import {
  decideReview,
  editReview,
  findReview,
  listQueue,
  OwnReview,
  TooManyReviews,
  TooManyVotes,
  unvoteHelpful,
  voteHelpful,
} from './index.ts'
import { forgetNetworks } from './forget-reviewer.ts'

const db = await testDatabase()

describe('reviews under attack', () => {
  it(
    'a hundred reviews from one address: a burst is marked, and the door closes at twenty a day',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const asker = { ip: '203.0.113.7' }
      let taken = 0
      for (let round = 0; round < 100; round++) {
        try {
          await aReview(tx, product, { asker, rating: 1 })
          taken++
        } catch (error) {
          expect(error).toBeInstanceOf(TooManyReviews)
        }
      }
      expect(taken).toBe(20)
      const waiting = await listQueue(tx, { limit: 100 })
      expect(waiting.filter(({ marks }) => marks.some(({ kind }) => kind === 'burst'))).toHaveLength(15)
      expect(await listQueue(tx, { limit: 100, mark: 'burst', productId: product.productId })).toHaveLength(15)
      expect(await listQueue(tx, { limit: 100, mark: 'burst', locale: 'ko' })).toEqual([])
      const [{ known } = { known: '' }] = await query<{ known: string }>(
        tx,
        `select string_agg(review::text, ' ') as known from reviews.review`,
      )
      expect(known).not.toContain('203.0.113.7')
    }),
  )

  it(
    'who bought is let in from the same address, and the address is forgotten in time',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const asker = { ip: '203.0.113.7' }
      for (let round = 0; round < 20; round++) await aReview(tx, product, { asker })
      await aReview(tx, product, { asker, order: await anOrderOf(tx, product) })
      await forgetNetworks(tx, new Date(tx.now.getTime() + days(1)))
      expect(await query(tx, 'select from reviews.review where network is not null')).toEqual([])
    }),
  )

  it(
    'scripts, control characters and turned text stay what they are: letters',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const script = '<script>alert(1)</script>'
      const review = await aReview(tx, product, {
        title: `${script}\u0000\u202E`,
        body: `${script}\r\n\r\n\r\n\r\nمريح جدا\u202Eevil\u2066 عند المشي`,
        author: '"><img src=x onerror=alert(1)>',
      })
      expect(review).toMatchObject({
        title: script,
        body: `${script}\n\nمريح جداevil عند المشي`,
        author: '"><img src=x onerror=alert(1)>',
      })
    }),
  )

  it(
    'votes: one a person or device, undoable, none for oneself, and no crowd from one connection',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const { id: reviewId, profileId } = await aReview(tx, product)
      await decideReview(tx, { reviewId, outcome: 'publish', by: 'hana' })
      const asker = { device: 'phone', ip: '198.51.100.4' }
      expect(await voteHelpful(tx, { reviewId, asker })).toBe(1)
      expect(await voteHelpful(tx, { reviewId, asker })).toBe(1)
      expect(await unvoteHelpful(tx, { reviewId, asker })).toBe(0)
      expect(await unvoteHelpful(tx, { reviewId, asker })).toBe(0)
      await expect(voteHelpful(tx, { reviewId, asker: { profileId } })).rejects.toThrow(OwnReview)
      await expect(voteHelpful(tx, { reviewId, asker: { ip: '198.51.100.4' } })).rejects.toMatchObject({
        field: 'device',
      })
      const stuffed = []
      for (let device = 0; device < 50; device++) {
        const one = { reviewId, asker: { device: `made-up-${device}`, ip: '198.51.100.4' } }
        stuffed.push(await voteHelpful(tx, one).catch((error: unknown) => error))
      }
      expect(stuffed.filter((answer) => answer instanceof TooManyVotes)).toHaveLength(45)
      expect(await voteHelpful(tx, { reviewId, asker: { device: 'other', ip: '192.0.2.1' } })).toBe(6)
    }),
  )

  it(
    'T1 T7: the form open in two windows: what is sent last shows, and what it said before is kept',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const { id: reviewId } = await aReview(tx, product, {
        body: 'Fine.',
        rating: 4,
        order: await anOrderOf(tx, product),
      })
      await editReview(tx, { reviewId, body: 'From the first window.', rating: 5, asker: {} })
      await editReview(tx, { reviewId, body: 'From the second window.', rating: 1, asker: {} })
      await editReview(tx, { reviewId, body: 'From the second window.', rating: 1, asker: {} })
      expect(await findReview(tx, reviewId)).toMatchObject({
        body: 'From the second window.',
        rating: 1,
        verified: true,
      })
      const said = 'select number, body, rating from reviews.version where review_id = $1 order by number'
      expect(await query(tx, said, [reviewId])).toEqual([
        { number: 1, body: 'Fine.', rating: 4 },
        { number: 2, body: 'From the first window.', rating: 5 },
      ])
    }),
  )

  it(
    'letters of twenty thousand characters and emoji alone: the first is refused by name, the second waits with its mark',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product)
      await expect(aReview(tx, product, { order, body: '가'.repeat(20_000) })).rejects.toMatchObject({ field: 'body' })
      await expect(aReview(tx, product, { order, body: '😍'.repeat(5_001) })).rejects.toMatchObject({ field: 'body' })
      await aReview(tx, product, { order, title: '', body: '😍'.repeat(5_000) })
      const [waiting] = await listQueue(tx, { limit: 9, mark: 'emoji-only' })
      expect(waiting!.marks.map(({ kind }) => kind)).toEqual(['emoji-only', 'over-long'])
    }),
  )
})
