import { describe, expect, it } from 'vitest'
import { query } from '../../kernel/query.ts'
import { enqueuedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReview, aReviewedProduct, type ReviewedProduct } from '../../testing/reviews.ts'
import { decideReview, listReviews, type Review, reviewSummary } from '../reviews/index.ts'
import {
  chipNames,
  removeOwnTopic,
  saveOwnTopic,
  TooManyTopics,
  topicFigures,
  TopicInvalid,
  TopicNameTaken,
  TopicUnknown,
} from './index.ts'
import { listenToReview } from './listen-to-review.ts'
import { readEarlierReviews } from './read-for-topic.ts'

const db = await testDatabase()
const by = 'hana'

async function heard(tx: Tx, product: ReviewedProduct, body: string, locale = 'en'): Promise<Review> {
  const review = await aReview(tx, product, { body, locale })
  await decideReview(tx, { reviewId: review.id, outcome: 'publish', by })
  await listenToReview(tx, review.id)
  return review
}
const always = { from: new Date(0), to: new Date('2100-01-01') }
const opinionsOf = (tx: Tx, reviewId: string) =>
  query<{ topic: string; leaning: number }>(
    tx,
    'select topic, leaning from topics.opinion where review_id = $1 order by topic',
    [reviewId],
  )

describe('topics of the shop’s own', () => {
  it(
    'T12: an own topic with a name for shoppers is told too, earlier reviews with it, and taken back with its name; counts are as a recount',
    inTx(db, async (tx) => {
      const shoe = await aReviewedProduct(tx)
      const first = await heard(tx, shoe, 'The colour is gorgeous. The zip broke.')
      await heard(tx, shoe, 'The colour is gorgeous.')
      const own = await saveOwnTopic(tx, { name: 'Zips', words: ['zip*', '지퍼'], shopperName: {}, by })
      const name = async (shopperName: { en?: string; ko?: string }) => {
        await saveOwnTopic(tx, { ...own, shopperName, by })
        await readEarlierReviews(tx, { topicId: own.id })
      }
      const counted = async () => {
        const { topics } = await reviewSummary(tx, shoe.productId)
        const recount = await query(
          tx,
          `select topic, count(*)::int as count from reviews.review, unnest(topics) as topic
           where product_id = $1 and state = 'published' group by topic order by count desc, topic`,
          [shoe.productId],
        )
        expect(topics).toEqual(recount)
        return topics.find(({ topic }) => topic === own.id)?.count
      }
      await readEarlierReviews(tx, { topicId: own.id })
      expect(await counted()).toBeUndefined()
      await name({ en: 'Zip' })
      expect(await counted()).toBe(1)
      const later = await heard(tx, shoe, '지퍼가 부드러워서 좋아요.', 'ko')
      expect(await counted()).toBe(2)
      const found = await listReviews(tx, { productId: shoe.productId, topic: own.id, limit: 9 })
      expect(found.map(({ id }) => id).toSorted()).toEqual([first.id, later.id].toSorted())
      const names = (locale: string) => chipNames(tx, ['colour', own.id, 'nothing', tx.newId()], locale)
      expect([...(await names('en')).values()]).toEqual(['Colour and pattern', 'Zip'])
      expect([...(await names('ko')).keys()]).toEqual(['colour'])
      await name({})
      expect(await counted()).toBeUndefined()
      await name({ ko: '지퍼' })
      expect(await counted()).toBe(2)
      await removeOwnTopic(tx, own.id)
      expect([...(await names('ko')).keys()]).toEqual(['colour'])
      await readEarlierReviews(tx, { topicId: own.id })
      expect(await counted()).toBeUndefined()
    }),
  )

  it(
    'T12: a merchant’s own topic is found in earlier reviews and in new ones, renamed and removed',
    inTx(db, async (tx) => {
      const shoe = await aReviewedProduct(tx)
      const earlier = await heard(tx, shoe, 'The zippers broke at once.')
      const own = await saveOwnTopic(tx, { name: 'Zips', words: ['zip*', '지퍼'], shopperName: {}, by })
      expect(await saveOwnTopic(tx, { ...own, by })).toEqual(own)
      expect(enqueuedIn(tx).filter(({ order }) => order.job === 'topics.read-for-topic')).toHaveLength(1)
      await readEarlierReviews(tx, { topicId: own.id })
      await readEarlierReviews(tx, { topicId: own.id })
      const later = await heard(tx, shoe, '지퍼가 부드러워서 좋아요.', 'ko')
      expect(await opinionsOf(tx, earlier.id)).toContainEqual({ topic: own.id, leaning: -1 })
      expect(await opinionsOf(tx, later.id)).toContainEqual({ topic: own.id, leaning: 1 })
      const { topics } = await topicFigures(tx, always)
      expect(topics.find(({ topic }) => topic === own.id)).toMatchObject({
        name: { en: 'Zips' },
        isOwn: true,
        reviews: 2,
      })
      await removeOwnTopic(tx, own.id)
      await readEarlierReviews(tx, { topicId: own.id })
      expect(await opinionsOf(tx, later.id)).not.toContainEqual(expect.objectContaining({ topic: own.id }))
    }),
  )

  it(
    'T12: what does not fit is refused by the field, and nothing is kept of it',
    inTx(db, async (tx) => {
      const save = (name: string, words: string[], id?: string, shopperName = {}) =>
        saveOwnTopic(tx, { name, words, shopperName, by, id })
      await expect(save('Zips', ['('])).rejects.toMatchObject({ code: 'topics/topic-invalid', field: 'words.0' })
      await expect(save('', ['zip'])).rejects.toThrow(TopicInvalid)
      await expect(save('Quality and wear', ['zip'])).rejects.toThrow(TopicNameTaken)
      await expect(save('Zips', ['zip'], tx.newId())).rejects.toThrow(TopicUnknown)
      await save('Zips', ['zip'], undefined, { en: 'Zipper' })
      const twice = save('Other', ['other'], undefined, { ko: 'zipper' })
      await expect(twice).rejects.toMatchObject({ code: 'topics/name-taken', field: 'shopperName.ko' })
      await expect(save('zips', ['zipper'])).rejects.toThrow(TopicNameTaken)
      for (let count = 1; count < 50; count++) await save(`Topic ${count}`, ['word'])
      await expect(save('One more', ['word'])).rejects.toThrow(TooManyTopics)
      expect(await query(tx, 'select from topics.own_topic')).toHaveLength(50)
    }),
  )
})
