import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { announcedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import {
  askForSecondOpinion,
  decideReview,
  DecisionInvalid,
  editReview,
  findReview,
  listDecided,
  listDecisions,
  listQueue,
  listReviews,
  reportReview,
  reviewSummary,
  ReviewStateDiffers,
  SecondOpinionNeeded,
  WordsChanged,
} from './index.ts'
import { publishStarsAlone } from './stars-alone.ts'

const db = await testDatabase()

const publish = (tx: Tx, reviewId: string, by = 'hana') => decideReview(tx, { reviewId, outcome: 'publish', by })
const reject = (tx: Tx, reviewId: string, by = 'hana') =>
  decideReview(tx, { reviewId, outcome: 'reject', reason: 'spam', by })
const queue = (tx: Tx) => listQueue(tx, { limit: 100 })

describe('T7 N8: deciding without the stars', () => {
  it(
    'what waits is shown with its words and marks alone, longest waiting first, whatever its stars',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      for (const rating of [5, 1, 3]) {
        await aReview(tx, product, {
          rating,
          ratings: { quality: rating, fit: 1 },
          body: `Same shoe, same words: ${rating + 40} days.`,
        })
      }
      const waiting = await queue(tx)
      expect(waiting.map(({ body }) => body)).toHaveLength(3)
      for (const item of waiting) {
        expect(Object.keys(item).sort()).toEqual(
          [
            'because',
            'body',
            'id',
            'locale',
            'marks',
            'mediaIds',
            'notBy',
            'productId',
            'reports',
            'title',
            'waitingSince',
          ].sort(),
        )
      }
      expect(JSON.stringify(announcedIn(tx))).not.toContain('rating')
    }),
  )

  it('reads no table that has stars: a view gives it all it may know', () => {
    const own = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')
    for (const file of ['decide-review.ts', 'list-queue.ts']) {
      expect(own(file)).not.toMatch(/\brating|from reviews\.review\b|join reviews\.review\b|find-review/)
    }
    expect(own('mark.ts') + own('note-marks.ts')).not.toMatch(/\brating\b/)
  })

  it(
    'the view has no star in it, neither of the review nor of its new words',
    inTx(db, async (tx) => {
      const columns = await query<{ name: string }>(
        tx,
        `select column_name as name from information_schema.columns
         where table_schema = 'reviews' and table_name = 'words_to_judge' order by 1`,
      )
      expect(columns.map(({ name }) => name)).toEqual([
        ...['appealed_at', 'body', 'created_at', 'id', 'is_edit', 'locale', 'media_ids', 'not_by', 'product_id'],
        ...['state', 'title', 'waiting_since'],
      ])
    }),
  )

  it(
    'the list with stars holds what is decided, and nothing that waits',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const [shown, refused, waits] = [
        await aReview(tx, product),
        await aReview(tx, product),
        await aReview(tx, product),
      ]
      await publish(tx, shown.id)
      await reject(tx, refused.id)
      const decided = [
        ...(await listDecided(tx, { state: 'published', limit: 9 })),
        ...(await listDecided(tx, { state: 'rejected', limit: 9 })),
      ]
      expect(decided.map(({ id, rating, reason }) => [id, rating, reason])).toEqual([
        [shown.id, 4, undefined],
        [refused.id, 4, 'spam'],
      ])
      expect((await queue(tx)).map(({ id }) => id)).toEqual([waits.id])
    }),
  )

  it(
    'N8: rejected reviews are counted by star for everybody to see, and an appeal changes no count',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const review = await aReview(tx, product, { rating: 1 })
      await reject(tx, review.id)
      const counts = async () => {
        const { rejected, rating, waiting } = await reviewSummary(tx, product.productId)
        return [rejected, rating.count, waiting]
      }
      expect(await counts()).toEqual([[1, 0, 0, 0, 0], 0, 0])
      await askForSecondOpinion(tx, { reviewId: review.id, profileId: review.profileId })
      expect(await counts()).toEqual([[1, 0, 0, 0, 0], 0, 1])
      expect(await listDecided(tx, { state: 'rejected', limit: 9 })).toEqual([])
      await publish(tx, review.id, 'jun')
      expect(await counts()).toEqual([[0, 0, 0, 0, 0], 1, 0])
    }),
  )

  it(
    'a second opinion is somebody else’s, and there is no third',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const review = await aReview(tx, product)
      await decideReview(tx, { reviewId: review.id, outcome: 'refer', note: 'Is this ours?', by: 'hana' })
      await expect(publish(tx, review.id)).rejects.toThrow(SecondOpinionNeeded)
      await reject(tx, review.id, 'jun')
      const appeal = { reviewId: review.id, profileId: review.profileId }
      await askForSecondOpinion(tx, appeal)
      await expect(reject(tx, review.id, 'jun')).rejects.toThrow(SecondOpinionNeeded)
      await reject(tx, review.id, 'hana')
      await expect(askForSecondOpinion(tx, appeal)).rejects.toThrow(ReviewStateDiffers)
      const decisions = await listDecisions(tx, { reviewId: review.id, limit: 9 })
      expect(decisions.map(({ outcome, second, by }) => [outcome, second, by]).sort()).toEqual(
        [
          ['reject', true, 'hana'],
          ['reject', true, 'jun'],
          ['refer', false, 'hana'],
        ].sort(),
      )
    }),
  )

  it(
    'a rejection says why, by a closed list; every decision stays on record for good',
    inTx(db, async (tx) => {
      const { id: reviewId } = await aReview(tx, await aReviewedProduct(tx))
      const wrong = { reviewId, by: 'hana', outcome: 'reject' } as const
      await expect(decideReview(tx, wrong)).rejects.toThrow(DecisionInvalid)
      await expect(decideReview(tx, { ...wrong, reason: 'too-few-stars' as never })).rejects.toThrow(DecisionInvalid)
      await expect(decideReview(tx, { ...wrong, outcome: 'publish', reason: 'spam' })).rejects.toThrow(DecisionInvalid)
      expect(await findReview(tx, reviewId)).toMatchObject({ state: 'pending' })
      await publish(tx, reviewId)
      for (const change of [`update reviews.decision set by = 'x'`, 'delete from reviews.decision']) {
        await query(tx, 'savepoint before')
        await expect(query(tx, change)).rejects.toThrow('only ever added to')
        await query(tx, 'rollback to savepoint before')
      }
    }),
  )

  it(
    'what shows is rejected only after somebody reported it, never out of nowhere',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const review = await aReview(tx, product, { rating: 1 })
      await publish(tx, review.id)
      await expect(reject(tx, review.id)).rejects.toThrow(ReviewStateDiffers)
      await reportReview(tx, { reviewId: review.id, reason: 'spam', asker: { device: 'a' } })
      await reportReview(tx, { reviewId: review.id, reason: 'spam', asker: { device: 'a' } })
      expect(await queue(tx)).toMatchObject([{ because: 'reported', reports: [{ reason: 'spam', count: 1 }] }])
      await publish(tx, review.id)
      expect(await queue(tx)).toEqual([])
      expect(await findReview(tx, review.id)).toMatchObject({ state: 'published' })
    }),
  )

  it(
    'words that changed since they were read are not decided upon unread',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product)
      const { id: reviewId, profileId } = await aReview(tx, product, { order })
      const read = (await queue(tx))[0]!
      await query(tx, `update reviews.review set waiting_since = waiting_since - interval '1 minute' where id = $1`, [
        reviewId,
      ])
      await editReview(tx, { reviewId, profileId, rating: 4, body: 'Buy followers at my page, cheap.', asker: {} })
      const stale = {
        reviewId,
        outcome: 'publish',
        by: 'hana',
        waitingSince: new Date(read.waitingSince.getTime() - 60_000),
      } as const
      await expect(decideReview(tx, stale)).rejects.toThrow(WordsChanged)
    }),
  )

  it(
    'stars that came before their words cannot be looked up: words take them off the page until they are decided upon',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product)
      const { id: reviewId, profileId } = await aReview(tx, product, { order, body: '', rating: 1 })
      expect(await queue(tx)).toEqual([])
      await expect(publish(tx, reviewId)).rejects.toThrow(ReviewStateDiffers)
      await query(tx, `update reviews.review set waiting_since = waiting_since - interval '1 hour'`)
      await publishStarsAlone(tx)
      const shown = () => listReviews(tx, { productId: product.productId, limit: 9 })
      expect(await shown()).toHaveLength(1)
      await editReview(tx, { reviewId, profileId, rating: 1, body: 'The heel broke in the first week.', asker: {} })
      expect(await shown()).toEqual([])
      expect(await queue(tx)).toMatchObject([{ id: reviewId, because: 'new' }])
    }),
  )

  it(
    'machine marks explain, and neither publish nor reject',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const same = 'Wonderful thing, I tell everybody about it every day!'
      const cases = {
        links: 'See https://cheap.example/shoes and www.other.test for more.',
        profanity: 'This is shit, sorry. 진짜 병신 같은 박음질.',
        'personal-data': 'Call me at 010-1234-5678 or mail minji@example.com.',
        'emoji-only': '😍😍😍',
        'over-long': 'These shoes carried me. '.repeat(120),
      }
      for (const [kind, body] of Object.entries(cases)) {
        const { id, state } = await aReview(tx, product, { body })
        expect(state).toBe('pending')
        expect((await queue(tx)).find((item) => item.id === id)!.marks.map((mark) => mark.kind)).toContain(kind)
      }
      await aReview(tx, product, { body: same })
      const copy = await aReview(tx, product, { body: same.toUpperCase().replaceAll(' ', '  ') })
      expect((await queue(tx)).find(({ id }) => id === copy.id)!.marks).toEqual([
        { kind: 'duplicate-text', detail: { others: 1 } },
      ])
    }),
  )
})
