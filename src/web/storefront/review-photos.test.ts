import { describe, expect, it } from 'vitest'
import { darkroom } from '../../adapters/darkroom/darkroom.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { changeCollection, changeProduct, createCollection } from '../../modules/catalog/index.ts'
import { createMarket } from '../../modules/pricing/index.ts'
import { profileByEmail, requestSignIn, signIn } from '../../modules/profiles/index.ts'
import { receivePhoto } from '../../modules/media/index.ts'
import { decideReview, keepPicture, reviewsOfProfile, rightsToken, tagProducts } from '../../modules/reviews/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aHeic, aPhoto, heavy } from '../../testing/photos.ts'
import { aVideo } from '../../testing/videos.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { galleryRoutes } from '../store-api/gallery-routes.ts'
import { reviewPictureRoutes } from '../store-api/review-picture-routes.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const photos = { files: filesInMemory(), darkroom: darkroom() }
const parts = { providers: [], parcelsOf: () => Promise.resolve([]), ...photos }
const server = await testServer(testApp(db), storefront(parts), reviewPictureRoutes(photos), galleryRoutes)

type Field = string | Buffer
const send = async (url: string, fields: readonly (readonly [string, Field])[], cookie = '', headers = {}) => {
  const form = new FormData()
  for (const [name, value] of fields) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, new Blob([new Uint8Array(value)]), 'photo.jpg')
  }
  const request = new Request('http://shop.test/', { method: 'POST', body: form })
  return server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': request.headers.get('content-type')!, accept: 'text/html', cookie, ...headers },
    payload: Buffer.from(await request.arrayBuffer()),
  })
}
const form = (fields: Record<string, string>) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
  payload: new URLSearchParams(fields).toString(),
})
const signedIn = async (email: string) => {
  const { sessionToken } = await inTransaction(db, async (tx) => {
    const { token } = await requestSignIn(tx, { email })
    return (await signIn(tx, { token })) as { sessionToken: string }
  })
  return `dangol_session=${sessionToken}`
}
const ownOf = (email: string) =>
  inTransaction(db, async (tx) => reviewsOfProfile(tx, { profileId: await profileByEmail(tx, email), limit: 10 }))

describe('pictures with a review', () => {
  it('T5: go along in a plain form, limits said before; what is wrong is said, and the good ones stay', async () => {
    const email = 'minji@example.com'
    const product = await inTransaction(db, async (tx) => {
      const one = await aReviewedProduct(tx)
      await anOrderOf(tx, one, { email })
      return one
    })
    const path = `/products/${product.handle}/review`
    const cookie = await signedIn(email)
    const form = (await server.inject({ url: path, headers: { accept: 'text/html', cookie } })).body
    expect(form).toMatch(/enctype="multipart\/form-data"/)
    expect(form).toContain('Up to 8 photos as JPEG, PNG, WebP or HEIC, at most 15 MB each.')
    expect(form).toContain('one video as MP4 or MOV, at most 100 MB and 60 seconds')
    expect(form).toMatch(/\/assets\/photos\//)

    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const words = [
      ['rating', '4'],
      ['body', 'Soft and quiet.'],
    ] as const
    const refused = (await send(path, [...words, ['photos', await aPhoto()], ['photos', svg]], cookie)).body
    expect(refused).toContain('This is no photo that we can open.')
    expect(refused).toContain('Soft and quiet.')
    const kept = /name="(pictures\.[0-9a-f-]+)" value="1" checked/.exec(refused)![1]!
    expect(await ownOf(email)).toEqual([])

    const huge = { 'content-length': '200000000', cookie }
    const tooMuch = await send(path, [...words], cookie, huge)
    expect(tooMuch.body).toContain('All of this together is larger than 150 MB.')

    const sent = await send(path, [...words, [kept, '1'], ['photos', aHeic], ['photos', Buffer.alloc(0)]], cookie)
    const [review] = await ownOf(email)
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `/reviews/${review!.id}`])
    expect(review!.mediaIds).toHaveLength(2)
    expect(`pictures.${review!.mediaIds[0]}`).toBe(kept)
    const own = (await server.inject({ url: `/reviews/${review!.id}`, headers: { accept: 'text/html', cookie } })).body
    expect(own.match(/<li><label class="photo-kept">/g)).toHaveLength(2)

    await send(`/reviews/${review!.id}`, [...words, ['photos', heavy(aHeic)]], cookie)
    const coming = (await server.inject({ url: `/reviews/${review!.id}`, headers: { accept: 'text/html', cookie } }))
      .body
    expect(coming).toContain('Your photo is here. We are making it ready to show.')
    expect(coming).toContain(`name="pictures.${(await ownOf(email))[0]!.mediaIds[0]}" value="1" checked`)

    const second = [`pictures.${review!.mediaIds[1]}`, '1'] as const
    await send(`/reviews/${review!.id}`, [...words, second], cookie)
    expect((await ownOf(email))[0]!.mediaIds).toEqual([review!.mediaIds[1]])

    const video = await aVideo()
    await send(`/reviews/${review!.id}`, [...words, second, ['photos', video]], cookie)
    const { mediaIds } = (await ownOf(email))[0]!
    expect(mediaIds).toHaveLength(2)
    const waits = (await server.inject({ url: `/reviews/${review!.id}`, headers: { accept: 'text/html', cookie } }))
      .body
    expect(waits).toContain('Your video is here. We are making it ready to play.')
    const both = await send(
      `/reviews/${review!.id}`,
      [...words, [`pictures.${mediaIds[1]}`, '1'], ['photos', video]],
      cookie,
    )
    expect(both.body).toContain('One video goes with a review. Please keep one.')
  })

  it('T5 T8: show in a row, a gallery and alone with what can be bought, and elsewhere as their author says', async () => {
    const made = await inTransaction(db, async (tx) => {
      const product = await aReviewedProduct(tx, 'Cork mat')
      const file = await receivePhoto(photos, await aPhoto())
      const mediaId = await keepPicture(tx, { file, asker: {} })
      const review = await aReview(tx, product, { mediaIds: [mediaId] })
      await decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' })
      await tagProducts(tx, { mediaId, hotspots: [{ productId: product.productId, x: 25, y: 50 }] })
      await createMarket(tx, {
        code: 'us',
        name: 'US',
        currency: 'USD',
        countries: ['US'],
        locales: ['en', 'ko'],
        taxIncluded: false,
      })
      const other = await aReviewedProduct(tx, 'Blanket')
      const { id: calm } = await createCollection(tx, { title: { en: 'Calm' }, productIds: [product.productId] })
      await createCollection(tx, { title: { en: 'Warm' }, productIds: [other.productId] })
      return { ...product, calm, mediaId, token: await rightsToken(tx, review.id) }
    })
    const read = async (url: string) => server.inject({ url, headers: { accept: 'text/html' } })
    const path = `/pictures/${made.mediaId}`
    const product = (await read(`/products/${made.handle}`)).body
    expect(product).toContain('Pictures from customers')
    expect(product).toContain(`href="${path}"`)
    expect(product).toContain('alt="Picture by Minji K."')
    expect((await read(`/products/${made.handle}/pictures`)).body).toContain(path)
    const alone = (await read(path)).body
    expect(alone).toContain('href="#seen-1" aria-label="1: Cork mat"')
    expect(alone).toContain('<circle cx="75" cy="200"')
    expect((await read(`/ko${path}`)).body).toContain('사진 속 물건')
    const elsewhere = ['/pictures', '/collections/calm/pictures', '/collections/calm', '/ko/collections/calm']
    for (const url of elsewhere) expect([url, (await read(url)).body.includes(path)]).toEqual([url, false])

    const rights = `/reviews/pictures/${made.token}`
    expect((await read(rights)).body).toContain('on other pages of the shop')
    expect((await read('/reviews/pictures/guessed.token')).statusCode).toBe(404)
    const said = await server.inject({
      ...{ method: 'POST', url: rights, headers: { accept: 'text/html' } },
      ...form({ [`picture.${made.mediaId}`]: '1', [`site.${made.mediaId}`]: '1', credit: 'minji.makes' }),
    })
    expect(said.statusCode).toBe(303)
    for (const url of elsewhere) expect([url, (await read(url)).body.includes(path)]).toEqual([url, true])
    expect((await read(path)).body).toContain('minji.makes')

    const ofCalm = (await read('/collections/calm/pictures')).body
    expect(ofCalm).toContain('<h1>Calm, as customers have it</h1>')
    expect(ofCalm).toContain('href="/collections/calm">Back to Calm</a>')
    expect((await read('/collections/calm')).body).toContain('href="/collections/calm/pictures"')
    expect((await read('/collections/warm')).body).not.toContain('Pictures from customers')
    expect((await read('/collections/warm/pictures')).body).toContain('Nobody has sent a picture yet')
    expect((await read('/collections/nothing/pictures')).statusCode).toBe(404)
    await inTransaction(db, async (tx) => {
      await changeCollection(tx, { collectionId: made.calm, handle: 'quiet' })
      await changeProduct(tx, { productId: made.productId, handle: 'cork' })
    })
    for (const [old, now] of [
      ['collections/calm', 'collections/quiet'] as const,
      [`products/${made.handle}`, 'products/cork'] as const,
    ]) {
      const moved = await read(`/${old}/pictures?after=1~2`)
      expect([moved.statusCode, moved.headers.location]).toEqual([301, `/${now}/pictures?after=1~2`])
    }
    const told = async (handle: string) =>
      (await server.inject(`/api/store/v1/collections/${handle}/pictures`)).json<{ items: { productId: string }[] }>()
    expect((await told('quiet')).items.map(({ productId }) => productId)).toEqual([made.productId])
    expect((await told('warm')).items).toEqual([])
    expect(await told('nothing')).toMatchObject({ code: 'catalog/collection-unknown' })
    await inTransaction(db, (tx) => changeProduct(tx, { productId: made.productId, notSoldIn: ['channel:page'] }))
    expect((await told('quiet')).items).toEqual([])
    const inShop = (await server.inject('/api/store/v1/pictures')).json<{ items: { picture: { mediaId: string } }[] }>()
    expect(inShop.items.map(({ picture }) => picture.mediaId)).not.toContain(made.mediaId)
    expect([(await read(path)).statusCode, (await read('/pictures')).body.includes(path)]).toEqual([404, false])
  })

  it('T5: are sent one by one by programs, which are told what is wrong', async () => {
    const url = '/api/store/v1/review-pictures'
    const sent = await send(url, [['file', await aPhoto()]])
    expect(sent.statusCode).toBe(201)
    const { id, picture } = sent.json<{ id: string; picture: { fallback: string; width: number } }>()
    expect(picture).toMatchObject({ mediaId: id, width: 300 })
    const codeOf = async (content: Buffer) => (await send(url, [['file', content]])).json<{ code: string }>().code
    expect(await codeOf(Buffer.from('<svg/>'))).toBe('media/photo-type-refused')
    expect(await codeOf((await aPhoto()).subarray(0, 200))).toBe('media/file-damaged')
    expect((await send(url, [['file', Buffer.alloc(15_000_001)]])).statusCode).toBe(413)
    const plain = await server.inject({ method: 'POST', url, payload: { file: 'x' } })
    expect(plain.statusCode).toBe(415)
  })
})
