import { describe, expect, it } from 'vitest'
import { query } from '../../../kernel/query.ts'
import { announcedIn, type Tx } from '../../../kernel/transaction.ts'
import { altered } from '../../../testing/altered.ts'
import { inTx, testDatabase } from '../../../testing/database.ts'
import { filesInMemory } from '../../../testing/files.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../../testing/reviews.ts'
import { prepareDrawing } from '../../media/index.ts'
import {
  askForRights,
  decideReview,
  findPicture,
  type GallerySearch,
  grantRights,
  hotspotsOf,
  keepPicture,
  listPictures,
  mayShow,
  type PicturePlace,
  type PictureScope,
  PictureUnknown,
  refusePicture,
  restorePicture,
  type Review,
  RequestLinkUnknown,
  ReviewInvalid,
  reviewOfRightsToken,
  RightsAsked,
  rightsOf,
  tagProducts,
  withdrawReview,
} from '../index.ts'

const db = await testDatabase()
const files = filesInMemory()
let count = 0
const sent = async (tx: Tx) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="${9 + count++}"><rect width="9" height="9"/></svg>`
  return keepPicture(tx, { file: await prepareDrawing(files, svg), asker: {} })
}
const no = (work: Promise<unknown>) => work.catch((refusal: unknown) => refusal)
const places: readonly PicturePlace[] = ['review', 'site', 'mail', 'ads']
const placesOf = async (tx: Tx, mediaId: string) => {
  const shown = await Promise.all(places.map((place) => mayShow(tx, { mediaIds: [mediaId], place })))
  return places.filter((_, at) => shown[at]!.has(mediaId))
}
const published = async (tx: Tx, change: Parameters<typeof aReview>[2] = {}) => {
  const product = await aReviewedProduct(tx)
  const mediaId = await sent(tx)
  const review = await aReview(tx, product, { mediaIds: [mediaId], ...change })
  expect(await placesOf(tx, mediaId)).toEqual([])
  await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
  return { product, mediaId, review }
}

describe('rights on a customer’s picture', () => {
  it(
    'T8: it shows with its review alone until its author allows more, and by which words is kept',
    inTx(db, async (tx) => {
      const silent = await published(tx)
      expect(await placesOf(tx, silent.mediaId)).toEqual(['review'])
      expect((await rightsOf(tx, [silent.mediaId])).get(silent.mediaId)).toMatchObject({ state: 'unasked', scopes: [] })
      const { mediaId, review, product } = await published(tx, { scopes: ['ads', 'site'] })
      expect(await placesOf(tx, mediaId)).toEqual(['review', 'site', 'ads'])
      expect((await rightsOf(tx, [mediaId])).get(mediaId)).toMatchObject({
        ...{ state: 'granted', scopes: ['site', 'ads'], credit: 'Minji K.', wording: 'picture-rights-1' },
      })
      const inShop = (place: PicturePlace) => listPictures(tx, { place, limit: 50 })
      expect((await inShop('site')).map((each) => each.mediaId)).toEqual([mediaId])
      expect((await inShop('review')).map((each) => each.mediaId).sort()).toEqual([mediaId, silent.mediaId].sort())
      expect(await listPictures(tx, { place: 'mail', productIds: [product.productId], limit: 5 })).toEqual([])

      await refusePicture(tx, { reviewId: review.id, mediaId, reason: 'personal-data', by: 'hana' })
      expect(await placesOf(tx, mediaId)).toEqual([])
      expect(await findPicture(tx, mediaId)).toBeUndefined()
      await withdrawReview(tx, { reviewId: silent.review.id })
      expect(await placesOf(tx, silent.mediaId)).toEqual([])
    }),
  )

  it(
    'T5: a gallery holds what is granted for its place at each moment, and a page begins where the one before ended',
    inTx(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const of = async (email: string, scopes: readonly ('site' | 'ads')[]) => {
        const order = await anOrderOf(tx, product, { email })
        const review = await aReview(tx, product, { order, mediaIds: [await sent(tx)], scopes })
        await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
        return review
      }
      const older = await of('minji@example.com', ['site'])
      const newer = await of('hana@example.com', [])
      const look = async (change: Partial<GallerySearch>) => {
        const found = await listPictures(tx, { place: 'site', productIds: [product.productId], limit: 5, ...change })
        return found.map(({ reviewId }) => reviewId)
      }
      expect(await look({})).toEqual([older.id])
      expect(await look({ place: 'ads' })).toEqual([])
      expect(await look({ place: 'review' })).toEqual([newer.id, older.id])
      const after = { at: newer.createdAt, id: newer.id }
      expect(await look({ place: 'review', after })).toEqual([older.id])
      const grant = (review: Review, scopes: readonly PictureScope[]) =>
        grantRights(tx, { reviewId: review.id, scopes: new Map([[review.mediaIds[0]!, scopes]]), via: 'link' })
      await grant(newer, ['site', 'ads'])
      expect(await look({})).toEqual([newer.id, older.id])
      expect(await look({ after })).toEqual([older.id])
      expect(await look({ limit: 1 })).toEqual([newer.id])
      await grant(older, [])
      expect(await look({})).toEqual([newer.id])
      const [mediaId] = newer.mediaIds as [string]
      await refusePicture(tx, { reviewId: newer.id, mediaId, reason: 'spam', by: 'hana' })
      expect(await look({ place: 'ads' })).toEqual([])
      await restorePicture(tx, { reviewId: newer.id, mediaId, by: 'hana' })
      expect(await look({ place: 'ads' })).toEqual([newer.id])
      await withdrawReview(tx, { reviewId: newer.id })
      expect(await look({ place: 'ads' })).toEqual([])
      const [left] = await query<{ placed: number }>(tx, 'select count(*)::int as placed from reviews.granted_place')
      expect(left!.placed).toBe(0)
    }),
  )

  it(
    'I7: she is asked once at a time, allows by her link, is named as she likes, and takes it back at once',
    inTx(db, async (tx) => {
      const { mediaId, review } = await published(tx)
      const ask = { reviewId: review.id, scopes: ['site', 'mail'] as const, by: 'hana' }
      const { token } = await askForRights(tx, ask)
      expect(await no(askForRights(tx, ask))).toBeInstanceOf(RightsAsked)
      const stateOf = async () => (await rightsOf(tx, [mediaId])).get(mediaId)!.state
      expect(await stateOf()).toBe('asked')
      expect(await reviewOfRightsToken(tx, token)).toBe(review.id)
      expect(await no(reviewOfRightsToken(tx, altered(token)))).toBeInstanceOf(RequestLinkUnknown)

      const say = (scopes: readonly ('site' | 'mail' | 'ads')[], credit?: string) =>
        grantRights(tx, { reviewId: review.id, scopes: new Map([[mediaId, scopes]]), credit, via: 'link' })
      await say(['mail'], 'minji.makes')
      expect([await stateOf(), await placesOf(tx, mediaId)]).toEqual(['granted', ['review', 'mail']])
      expect((await rightsOf(tx, [mediaId])).get(mediaId)!.credit).toBe('minji.makes')
      expect(announcedIn(tx).at(-1)!.type).toBe('reviews.review-changed')
      expect(await no(say(['mail'], 'minji@example.com'))).toBeInstanceOf(ReviewInvalid)
      await say([])
      expect([await stateOf(), await placesOf(tx, mediaId)]).toEqual(['revoked', ['review']])
      const grants = await query(tx, 'select from reviews.picture_grant where media_id = $1', [mediaId])
      expect(grants).toHaveLength(2)
      const foreign = (await published(tx)).mediaId
      const others = { reviewId: review.id, scopes: new Map([[foreign, ['ads'] as const]]), via: 'link' as const }
      expect(await no(grantRights(tx, others))).toBeInstanceOf(PictureUnknown)
      expect(await placesOf(tx, foreign)).toEqual(['review'])
    }),
  )

  it(
    'T5: several products are tagged on one picture, in percent, each once and at most ten',
    inTx(db, async (tx) => {
      const { mediaId, product } = await published(tx)
      const other = await aReviewedProduct(tx, 'Cork mat')
      const spots = [
        { productId: other.productId, x: 12.5, y: 80 },
        { productId: product.productId, x: 50, y: 40 },
      ]
      await tagProducts(tx, { mediaId, hotspots: spots })
      await tagProducts(tx, { mediaId, hotspots: spots })
      expect((await hotspotsOf(tx, [mediaId])).get(mediaId)).toEqual(spots)
      const tag = (hotspots: typeof spots) => no(tagProducts(tx, { mediaId, hotspots }))
      expect(await tag([{ ...spots[0]!, x: 101 }])).toMatchObject({ field: 'hotspots.0' })
      expect(await tag([spots[0]!, spots[0]!])).toMatchObject({ field: 'hotspots.1.productId' })
      expect(await tag([{ ...spots[0]!, productId: tx.newId() }])).toMatchObject({ field: 'hotspots.0.productId' })
      expect(await tag(Array.from({ length: 11 }, () => spots[0]!))).toMatchObject({ field: 'hotspots' })
      expect(await no(tagProducts(tx, { mediaId: tx.newId(), hotspots: [] }))).toBeInstanceOf(PictureUnknown)
      expect((await hotspotsOf(tx, [mediaId])).get(mediaId)).toHaveLength(2)
    }),
  )
})
