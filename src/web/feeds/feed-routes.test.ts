import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { darkroom } from '../../adapters/darkroom/darkroom.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { changeProduct, createProduct } from '../../modules/catalog/index.ts'
import { feedsModule, getFeed, listFeedProblems, renewFeedKey, setTellsOrders } from '../../modules/feeds/index.ts'
import { receivePhoto } from '../../modules/media/index.ts'
import {
  decideReview,
  forgetReviewer,
  grantRights,
  keepPicture,
  type PictureScope,
  reportReview,
  withdrawReview,
} from '../../modules/reviews/index.ts'
import { changeShop } from '../../modules/shop/index.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { runJobs } from '../../testing/drain.ts'
import { faultsIn, googleSchema, hasGoogleSchema, ownSchema } from '../../testing/feeds/schemas.ts'
import { mediaAtHand } from '../../testing/media.ts'
import { aPhoto } from '../../testing/photos.ts'
import { anOrderOf, aReview, type ReviewedProduct } from '../../testing/reviews.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { feedRoutes } from './feed-routes.ts'

const db = await testDatabase()
const server = await testServer(testApp(db, { edge: edgeOf(db) }), feedRoutes)

const atHand = mediaAtHand(db)

const openFeed = (name: 'google-reviews' | 'meta-reviews') =>
  inTransaction(db, async (tx) => {
    const { key } = await renewFeedKey(tx, name)
    return `/feeds/${name}/${key}.${name === 'google-reviews' ? 'xml' : 'csv'}`
  })

const product = (title: string, barcode: string | null, sku: string | null) =>
  inTransaction(db, async (tx): Promise<ReviewedProduct> => {
    const { id, handle, variants } = await createProduct(tx, {
      title: { en: title, ko: '운동화' },
      status: 'active',
      vendor: 'Onjeong & Daughters',
      variants: [{ ...(barcode && { barcode }), ...(sku && { sku }) }],
    })
    return { productId: id, variantId: variants[0]!.id, handle }
  })

const published = (of: ReviewedProduct, about: Parameters<typeof aReview>[2] & { email?: string } = {}) =>
  inTransaction(db, async (tx) => {
    const { email, ...said } = about
    const order = email ? await anOrderOf(tx, of, { email }) : undefined
    const review = await aReview(tx, of, { ...said, ...(order && { order }) })
    await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
    return { ...review, orderId: order?.id }
  })

let google: string
let meta: string
let sneaker: ReviewedProduct
const asked = (url: string, headers = {}) => server.inject({ url, headers })
const idsIn = (xml: string) => [...xml.matchAll(/<review_id>(.*?)<\/review_id>/g)].map(([, id]) => id)
const checked = async (url = google) => {
  const { statusCode, body } = await asked(url)
  expect(statusCode).toBe(200)
  expect(await faultsIn(body, ownSchema())).toEqual([])
  if (hasGoogleSchema) expect(await faultsIn(body, googleSchema())).toEqual([])
  return body
}

beforeAll(async () => {
  await inTransaction(db, (tx) =>
    changeShop(tx, { settings: { name: 'Onjeong <tea>', baseUrl: 'https://tea.example/' } }),
  )
  google = await openFeed('google-reviews')
  meta = await openFeed('meta-reviews')
  sneaker = await product('Court sneaker', '8801234567893', 'COURT-1')
})

describe('feeds of reviews', () => {
  it('A4 T11: an empty feed is one too, and the schema finds what stands in the wrong place', async () => {
    const empty = await checked()
    expect(empty).not.toContain('<reviews>')
    const { id } = await published(sneaker)
    const body = await checked()
    const swapped = body.replace(
      /(<title>.*?<\/title>)?(<content>.*?<\/content>)(<review_language>.*?<\/review_language>)/s,
      '$3$2',
    )
    expect(idsIn(swapped)).toEqual([id])
    for (const schema of [ownSchema(), ...(hasGoogleSchema ? [googleSchema()] : [])]) {
      expect(await faultsIn(swapped, schema)).not.toEqual([])
    }
  })

  it('A4: flags, method, language, numbers and hostile words are in it as Google wants them', async () => {
    const bought = await published(sneaker, {
      email: 'minji@example.com',
      rating: 2,
      incentive: '5% off the next order',
      title: 'Rot & Schwarz',
      body: ']]> <script>alert("1")</script>\u{FFFE} & \u{1F45F} done',
      locale: 'ko',
    })
    const unnamed = await published(sneaker, { author: '' })
    const body = await checked()
    const one = /<review><review_id>ID.*?<\/review>/.source
    const of = (id: string) => new RegExp(one.replace('ID', id), 's').exec(body)![0]
    expect(of(bought.id)).toContain(
      '<name>Minji K.</name></reviewer><is_verified_purchase>true</is_verified_purchase>' +
        '<is_incentivized_review>true</is_incentivized_review><review_timestamp>',
    )
    expect(of(bought.id)).toContain(
      '<content>]]&gt; &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; \u{1F45F} done</content>' +
        `<review_language>ko</review_language><review_url type="group">https://tea.example/ko/products/${sneaker.handle}#reviews`,
    )
    expect(of(bought.id)).toContain(
      '<gtins><gtin>8801234567893</gtin></gtins><skus><sku>COURT-1</sku></skus><brands><brand>Onjeong &amp; Daughters',
    )
    expect(of(bought.id)).toContain('<overall min="1" max="5">2</overall>')
    expect(of(bought.id)).toContain('<collection_method>post_fulfillment</collection_method></review>')
    expect(of(unnamed.id)).toContain('<name is_anonymous="true">Anonymous</name>')
    expect(of(unnamed.id)).toContain('<is_verified_purchase>false</is_verified_purchase>')
    expect(of(unnamed.id)).toContain('<collection_method>unsolicited</collection_method>')
    expect(body).not.toMatch(/minji@example|transaction_id/)

    await inTransaction(db, (tx) => setTellsOrders(tx, { name: 'google-reviews', tellsOrders: true }))
    const told = await checked()
    expect(told).toContain(`<transaction_id>${bought.orderId}</transaction_id>`)
    await inTransaction(db, (tx) => setTellsOrders(tx, { name: 'google-reviews', tellsOrders: false }))
  })

  it('A4: who is withdrawn, rejected, erased or no longer sold vanishes from the next full feed, and only she', async () => {
    const kept = await published(sneaker)
    const gone = await published(sneaker)
    const rejected = await published(sneaker)
    const erased = await published(sneaker)
    const other = await product('Trail sneaker', null, 'TRAIL-1')
    const unsold = await published(other)
    expect(idsIn(await checked())).toEqual(
      expect.arrayContaining([kept, gone, rejected, erased, unsold].map(({ id }) => id)),
    )
    const known = (await asked(google)).headers.etag
    await inTransaction(db, async (tx) => {
      await withdrawReview(tx, { reviewId: gone.id, profileId: gone.profileId! })
      await reportReview(tx, { reviewId: rejected.id, reason: 'spam', asker: { device: 'a-device-of-somebody' } })
      await decideReview(tx, { reviewId: rejected.id, outcome: 'reject', reason: 'spam', by: 'hana' })
      await forgetReviewer(tx, erased.profileId!)
      await changeProduct(tx, { productId: other.productId, status: 'archived' })
    })
    const left = idsIn(await checked())
    expect(left).toContain(kept.id)
    for (const { id } of [gone, rejected, erased, unsold]) expect(left).not.toContain(id)
    const feed = await reading(db, (read) => getFeed(read, 'google-reviews'))
    expect(feed).toMatchObject({ reviews: left.length, leftOut: { 'author-erased': 1, 'not-on-sale': 1 } })
    await runAllConsumers(db, [feedsModule])
    expect((await asked(google, { 'if-none-match': known })).statusCode).toBe(200)
  })

  it('T8 A4: a customer’s picture goes out only while she lets the shop advertise with it', async () => {
    const { id, mediaId } = await inTransaction(db, async (tx) => {
      const file = await receivePhoto({ files: atHand.files, darkroom: darkroom() }, await aPhoto())
      const mediaId = await keepPicture(tx, { file, asker: {} })
      const { id } = await aReview(tx, sneaker, { mediaIds: [mediaId] })
      await decideReview(tx, { reviewId: id, outcome: 'publish', by: 'hana' })
      return { id, mediaId }
    })
    await runJobs(db, [atHand.module])
    const letShow = (...scopes: PictureScope[]) =>
      inTransaction(db, (tx) => grantRights(tx, { reviewId: id, scopes: new Map([[mediaId, scopes]]), via: 'link' }))
    await letShow('site', 'mail')
    expect(await checked()).not.toContain('<reviewer_image>')
    await letShow('ads')
    expect(await checked()).toContain('<reviewer_images><reviewer_image><url>https://tea.example/media/')
    await letShow()
    expect(await checked()).not.toContain('<reviewer_image>')
  })

  it('A4: what has no number or no words is left out, counted and listed by product', async () => {
    const nameless = await product('Nameless sock', 'shop-code-7', null)
    const { id } = await published(nameless)
    expect(idsIn(await checked())).not.toContain(id)
    const { problems } = await reading(db, (read) => listFeedProblems(read, { limit: 50 }))
    expect(problems.filter(({ productId }) => productId === nameless.productId)).toEqual([
      { productId: nameless.productId, title: 'Nameless sock', reason: 'no-identifier', reviews: 1 },
    ])
    expect(problems.map(({ productId }) => productId)).not.toContain(sneaker.productId)
  })

  it('A4 T11: Meta’s CSV tells the same, cell by cell', async () => {
    const { body, headers } = await asked(meta)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    const rows: Record<string, string>[] = parse(body, { columns: true })
    expect(rows.map(({ reviewID }) => reviewID)).toEqual(idsIn(await checked()))
    expect(rows.find(({ title }) => title === 'Rot & Schwarz')).toMatchObject({
      'store.name': 'Onjeong <tea>',
      'store.storeUrls': '["https://tea.example"]',
      rating: '2',
      content: expect.stringContaining('<script>alert("1")</script>') as string,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      incentivized: 'true',
      has_verified_purchase: 'true',
      'reviewer.name': 'Minji K.',
      'reviewer.isAnonymous': 'false',
      'product.productIdentifiers.skus': '["COURT-1"]',
      'product.productIdentifiers.gtins': '["8801234567893"]',
    })
  })

  it('A4: it comes in gzip, only where something is new, and no more at an old address', async () => {
    await runAllConsumers(db, [feedsModule])
    const { rawPayload, headers } = await asked(google, { 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(rawPayload).toString()).toBe((await asked(google)).body)
    const { etag, 'last-modified': modified } = headers
    expect((await asked(google, { 'if-none-match': etag })).statusCode).toBe(304)
    expect((await asked(google, { 'if-modified-since': modified })).statusCode).toBe(304)
    await published(sneaker)
    await runAllConsumers(db, [feedsModule])
    expect((await asked(google, { 'if-none-match': etag })).statusCode).toBe(200)
    const renewed = await openFeed('google-reviews')
    expect((await asked(google)).statusCode).toBe(404)
    expect((await asked(renewed)).statusCode).toBe(200)
    expect((await asked('/feeds/google-reviews/.xml')).statusCode).toBe(404)
    google = renewed
  })

  it.skipIf(!hasGoogleSchema)(
    'A4: Google’s own schema (../shared/data/google), brought to 2.4, finds no fault',
    async () => {
      expect(await faultsIn((await asked(google)).body, googleSchema())).toEqual([])
    },
  )

  it('A4: more than one part is read of many, and each review is there once', async () => {
    await db.pool.query(
      `insert into reviews.review (id, product_id, source, state, rating, body, author, profile_id, locale, created_at,
         published_at)
       select gen_random_uuid(), $1, 'page', 'published', 1 + n % 5, 'Said ' || n, 'N.', gen_random_uuid(), 'en',
         timestamptz '2026-01-01' + (n / 3) * interval '1 second', now() from generate_series(1, 1203) n`,
      [sneaker.productId],
    )
    const ids = idsIn((await asked(google)).body)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(1_203)
  })
})
