import { describe, expect, it } from 'vitest'
import { days, later } from '../../../kernel/clock.ts'
import { edgeOf } from '../../../kernel/edge.ts'
import { query } from '../../../kernel/query.ts'
import { announcedIn, enqueuedIn, type Tx } from '../../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../../testing/database.ts'
import { filesInMemory } from '../../../testing/files.ts'
import { aHeic, heavy } from '../../../testing/photos.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../../testing/reviews.ts'
import { pictureOf, prepareDrawing, takePhoto } from '../../media/index.ts'
import {
  decideReview,
  editReview,
  findReview,
  forgetReviewer,
  keepPicture,
  keepSentVideo,
  listQueue,
  listReviews,
  PictureUnknown,
  refusedPictures,
  refusePicture,
  countReviews,
  restorePicture,
  ReviewInvalid,
  TooManyPictures,
  withdrawReview,
} from '../index.ts'
import { forgetUnusedPictures } from './remove-pictures.ts'

const db = await testDatabase()
const files = filesInMemory()
let count = 0

const sent = async (tx: Tx, ip?: string) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="${8 + count++}"><rect width="8" height="8"/></svg>`
  return keepPicture(tx, { file: await prepareDrawing(files, svg), asker: { ip } })
}
const no = (work: Promise<unknown>) => work.catch((refusal: unknown) => refusal)
const published = (tx: Tx, reviewId: string) => decideReview(tx, { reviewId, outcome: 'publish', by: 'hana' })
const shownOf = async (tx: Tx, productId: string) => (await listReviews(tx, { productId, limit: 10 }))[0]?.mediaIds

describe('pictures of a review', () => {
  it(
    'T5: wait with the words for a decision, and one can be refused alone and let back in',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const pictures = [await sent(tx), await sent(tx)] as const
      const review = await aReview(tx, product, { mediaIds: pictures })
      const [waiting] = await listQueue(tx, { limit: 10, productId: product.productId })
      expect(waiting!.mediaIds).toEqual(pictures)
      expect(JSON.stringify(waiting)).not.toContain('rating')
      await published(tx, review.id)
      expect(await shownOf(tx, product.productId)).toEqual(pictures)

      const wish = { reviewId: review.id, mediaId: pictures[0], by: 'hana' }
      await refusePicture(tx, { ...wish, reason: 'personal-data' })
      await refusePicture(tx, { ...wish, reason: 'spam' })
      expect(await shownOf(tx, product.productId)).toEqual([pictures[1]])
      expect(await refusedPictures(tx, [review.id])).toMatchObject([{ mediaId: pictures[0], reason: 'personal-data' }])
      expect(announcedIn(tx).at(-1)?.type).toBe('reviews.review-changed')
      // Nobody takes the pictures of the unhappy away without its being seen.
      const refused = async () => (await countReviews(tx, product.productId)).picturesRefused
      expect(await refused()).toEqual([0, 0, 0, 1, 0])
      const again = { reviewId: review.id, asker: {}, rating: 4, body: review.body, mediaIds: pictures }
      expect(await no(editReview(tx, again))).toMatchObject({ field: 'mediaIds.0' })

      await restorePicture(tx, wish)
      await restorePicture(tx, wish)
      expect(await shownOf(tx, product.productId)).toEqual([pictures[1], pictures[0]])
      expect(await refused()).toEqual([0, 0, 0, 0, 0])
      expect(await no(refusePicture(tx, { ...wish, mediaId: tx.newId(), reason: 'spam' }))).toBeInstanceOf(
        PictureUnknown,
      )
    }),
  )

  it(
    'T5: one that was refused is not let back in where its author has sent eight others since',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const mediaId = await sent(tx)
      const review = await aReview(tx, product, { mediaIds: [mediaId] })
      const wish = { reviewId: review.id, mediaId, by: 'hana' }
      await refusePicture(tx, { ...wish, reason: 'personal-data' })
      const others = [...(await Promise.all(Array.from({ length: 8 }, () => sent(tx))))]
      await editReview(tx, { reviewId: review.id, asker: {}, rating: 4, body: review.body, mediaIds: others })
      expect(await no(restorePicture(tx, wish))).toMatchObject({ code: 'reviews/decision-invalid', field: 'mediaId' })
      expect(await refusedPictures(tx, [review.id])).toHaveLength(1)
    }),
  )

  it(
    'T5: belong to one review alone, eight at most, and stay when a change leaves them out',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const mine = await sent(tx)
      const review = await aReview(tx, product, { mediaIds: [mine], order: await anOrderOf(tx, product) })
      const other = await aReview(tx, product)
      const edit = { reviewId: other.id, asker: {}, rating: 4, body: other.body, mediaIds: [mine] }
      const refused = await no(editReview(tx, edit))
      expect(refused).toBeInstanceOf(ReviewInvalid)
      expect(await no(aReview(tx, product, { mediaIds: Array.from({ length: 9 }, () => tx.newId()) }))).toBeInstanceOf(
        ReviewInvalid,
      )
      await editReview(tx, { reviewId: review.id, asker: {}, rating: 2, body: 'Less so after a week.' })
      expect((await findReview(tx, review.id))!.mediaIds).toEqual([mine])
      await editReview(tx, { reviewId: review.id, asker: {}, rating: 2, body: 'Less so after a week.', mediaIds: [] })
      expect((await findReview(tx, review.id))!.mediaIds).toEqual([])
    }),
  )

  it(
    'T5: go with their files when she takes her review back, is erased, or never wrote it',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const [taken, erased, unused, waiting] = [await sent(tx), await sent(tx), await sent(tx), await sent(tx)]
      const back = await aReview(tx, product, { mediaIds: [taken] })
      const hers = await aReview(tx, product, { mediaIds: [erased] })
      await published(tx, hers.id)
      await withdrawReview(tx, { reviewId: back.id })
      await forgetReviewer(tx, hers.profileId!)
      expect(await shownOf(tx, product.productId)).toEqual([])
      await query(tx, 'update reviews.picture set sent_at = $2 where media_id = $1', [unused, later(tx.now, -days(9))])
      await forgetUnusedPictures(tx)
      expect([...(await pictureOf(tx, [taken, erased, unused, waiting])).keys()]).toEqual([waiting])
      expect(enqueuedIn(tx).filter(({ order }) => order.job === 'media.remove-files')).toHaveLength(3)
    }),
  )

  it(
    'T5: a video waits to be made before anybody can publish it, and a second one does not go along',
    inTx(db, async (tx) => {
      const film = async () => {
        const id = tx.newId()
        await query(
          tx,
          `insert into media.upload (id, secret, door, bytes, received, part_ends, created_at, changed_at)
           values ($1, $2, 'shopper', 9, 9, '{9}', $3, $3)`,
          [id, Buffer.from(id), tx.now],
        )
        return keepSentVideo(tx, { uploadId: id, asker: {} })
      }
      const mediaIds = [await film()]
      const product = await aReviewedProduct(tx)
      expect(await no(aReview(tx, product, { mediaIds: [...mediaIds, await film()] }))).toMatchObject({
        field: 'videos',
      })
      const review = await aReview(tx, product, { mediaIds })
      expect(await no(published(tx, review.id))).toMatchObject({ field: 'outcome' })
      expect(await shownOf(tx, product.productId)).toBeUndefined()
      await query(tx, `update media.video set fault = 'damaged'`)
      await published(tx, review.id)
      expect(await shownOf(tx, product.productId)).toEqual(mediaIds)
    }),
  )

  it(
    'T5 T7: a heavy photo waits to be made as well: nothing shows that nobody could look at before',
    inTx(db, async (tx) => {
      const room = {
        develop: () => Promise.reject(new Error('It is not asked')),
        furtherSizes: () => Promise.resolve([]),
      }
      const file = await takePhoto(edgeOf(db), { files, darkroom: room }, heavy(aHeic))
      const mediaIds = [await keepPicture(tx, { file, asker: {} })]
      const product = await aReviewedProduct(tx)
      const review = await aReview(tx, product, { mediaIds })
      expect(await no(published(tx, review.id))).toMatchObject({ field: 'outcome' })
      await query(tx, `update media.original set state = 'unreadable' where content_hash = $1`, [file.contentHash])
      await published(tx, review.id)
      expect(await shownOf(tx, product.productId)).toEqual(mediaIds)
      expect((await pictureOf(tx, mediaIds)).size).toBe(0)
    }),
  )

  it(
    'T5: are not taken without end from one connection',
    inTx(db, async (tx) => {
      const ip = '203.0.113.9'
      const mediaId = await sent(tx, ip)
      await query(
        tx,
        `insert into reviews.picture (media_id, network, sent_at)
         select gen_random_uuid(), network, sent_at from reviews.picture, generate_series(1, 99) where media_id = $1`,
        [mediaId],
      )
      expect(await no(sent(tx, ip))).toBeInstanceOf(TooManyPictures)
      expect(await sent(tx, '203.0.113.10')).toBeTruthy()
    }),
  )
})
