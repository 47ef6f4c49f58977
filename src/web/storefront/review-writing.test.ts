import { describe, expect, it } from 'vitest'
import { days } from '../../kernel/clock.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { markDelivered, ship, shipmentsOf } from '../../modules/fulfilment/index.ts'
import { findSend, listSends } from '../../modules/messaging/index.ts'
import { profileByEmail, requestSignIn, signIn } from '../../modules/profiles/index.ts'
import { type Asking, decideReview, findReview, reviewsModule, reviewsOfProfile } from '../../modules/reviews/index.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { anOrderOf, aReviewedProduct } from '../../testing/reviews.ts'
import { filesInMemory } from '../../testing/files.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storefront } from './storefront.tsx'

const db = await testDatabase()
const server = await testServer(
  testApp(db),
  storefront({ providers: [], files: filesInMemory(), parcelsOf: () => Promise.resolve([]) }),
)

const page = (url: string, cookie = '') => server.inject({ url, headers: { accept: 'text/html', cookie } })
const post = (url: string, body: Record<string, string>, cookie = '') =>
  server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', cookie },
    payload: new URLSearchParams(body).toString(),
  })
const cookieOf = async (email: string) => {
  const { sessionToken } = await inTransaction(db, async (tx) => {
    const { token } = await requestSignIn(tx, { email })
    return (await signIn(tx, { token })) as { sessionToken: string }
  })
  return `dangol_session=${sessionToken}`
}
const ownOf = (email: string) =>
  inTransaction(db, async (tx) => reviewsOfProfile(tx, { profileId: await profileByEmail(tx, email), limit: 10 }))
const sneakers = () => inTransaction(db, (tx) => aReviewedProduct(tx))
const bought = (product: Awaited<ReturnType<typeof sneakers>>, email: string) =>
  inTransaction(db, (tx) => anOrderOf(tx, product, { email }))

describe('writing a review', () => {
  it('T1 T2: keeps what a signed-in buyer writes, with the badge, and tells her what comes next', async () => {
    const product = await sneakers()
    await bought(product, 'minji@example.com')
    const path = `/products/${product.handle}/review`
    expect((await page(path)).body).toContain(`/sign-in?${new URLSearchParams({ returnTo: path }).toString()}`)
    const cookie = await cookieOf('minji@example.com')
    const form = (await page(`${path}?stars=4`, cookie)).body
    expect(form).toContain('does not see your stars')
    expect(form).toMatch(/value="4" checked/)
    expect(form).toContain('Up to 120 letters.')
    expect(form).toContain('Below 160 cm')
    expect((await page(`/ko${path}`, cookie)).body).toContain('리뷰 보내기')

    const sent = await post(
      path,
      { rating: '4', body: 'Soft and quiet.', 'ratings.fit': '2', 'about.height': 'below-160', author: 'Minji' },
      cookie,
    )
    const [review] = await ownOf('minji@example.com')
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `/reviews/${review!.id}`])
    expect(review).toMatchObject({ rating: 4, verified: true, author: 'Minji', ratings: { fit: 2 } })
    const own = (await page(`/reviews/${review!.id}`, cookie)).body
    expect(own).toContain('Somebody reads it soon, without seeing your stars.')
    expect((await page(path, cookie)).headers.location).toBe(`/reviews/${review!.id}`)
  })

  it('says in place what is missing, in her language, and keeps what she wrote', async () => {
    const product = await sneakers()
    const cookie = await cookieOf('alex@example.com')
    const path = `/products/${product.handle}/review`
    const starless = (await post(path, { body: 'My own words.' }, cookie)).body
    expect(starless).toContain('id="rating-fault"')
    expect(starless).toContain('My own words.')
    const wordless = (await post(`/ko${path}`, { rating: '2' }, cookie)).body
    expect(wordless).toContain('몇 마디만 적어 주세요')
    expect(wordless).toMatch(/value="2" checked/)
    const odd = (await post(path, { rating: '2', body: 'Fine.', author: 'a@example.com' }, cookie)).body
    expect(odd).toContain('Choose a name, not an address.')
    const long = (await post(path, { rating: '2', body: 'x'.repeat(5_001) }, cookie)).body
    expect(long).toContain('Up to 5,000 letters, please.')
    expect(await ownOf('alex@example.com')).toEqual([])
  })

  it('lists what arrived and waits for her word, in her account and on the order’s page', async () => {
    const product = await sneakers()
    const order = await bought(product, 'sora@example.com')
    const cookie = await cookieOf('sora@example.com')
    const link = `href="/products/${product.handle}/review"`
    expect((await page('/account/reviews', cookie)).body).not.toContain(link)
    await inTransaction(db, async (tx) => {
      await ship(tx, { orderId: order.id, by: 'hana' })
      for (const { id } of await shipmentsOf(tx, order.id)) await markDelivered(tx, { shipmentId: id, by: 'hana' })
    })
    for (const url of ['/account', '/account/reviews', `/orders/${order.token}`]) {
      expect((await page(url, cookie)).body, url).toContain(link)
    }
    await post(`/products/${product.handle}/review`, { rating: '5' }, cookie)
    expect((await page(`/orders/${order.token}`, cookie)).body).not.toContain(link)
    expect((await page('/account/reviews', cookie)).body).toContain('Court sneaker')
    expect((await page('/account/reviews')).headers.location).toContain('/sign-in')
  })
})

describe('her own review', () => {
  const written = async (email: string) => {
    const product = await sneakers()
    await bought(product, email)
    const cookie = await cookieOf(email)
    await post(`/products/${product.handle}/review`, { rating: '2', body: 'The seam opened.' }, cookie)
    const [review] = await ownOf(email)
    return { product, cookie, id: review!.id, at: `/reviews/${review!.id}` }
  }
  const stateOf = async (id: string) => (await reading(db, (read) => findReview(read, id)))!.state

  it('can be changed and taken back by her alone', async () => {
    const { at, id, cookie } = await written('a@example.com')
    const other = await cookieOf('b@example.com')
    expect((await page(at, other)).statusCode).toBe(404)
    expect((await post(at, { rating: '5' }, other)).statusCode).toBe(404)
    expect((await post(`${at}/withdraw`, {}, other)).statusCode).toBe(404)
    await post(at, { rating: '1', body: 'Both seams opened.' }, cookie)
    expect((await page(at, cookie)).body).toContain('Both seams opened.')
    expect((await post(at, { rating: '9' }, cookie)).body).toContain('id="rating-fault"')
    expect((await post(`${at}/withdraw`, {}, cookie)).headers.location).toBe('/account/reviews')
    expect(await stateOf(id)).toBe('withdrawn')
    expect((await page(at, cookie)).statusCode).toBe(404)
  })

  it('T7: once rejected tells her why, and goes to somebody else when she asks', async () => {
    const { at, id, cookie } = await written('c@example.com')
    await inTransaction(db, (tx) =>
      decideReview(tx, { reviewId: id, outcome: 'reject', reason: 'not-about-product', by: 'hana' }),
    )
    const told = (await page(at, cookie)).body
    expect(told).toContain('The reason: Not about this product.')
    await post(`${at}/second-opinion`, {}, cookie)
    expect(await stateOf(id)).toBe('pending')
    await inTransaction(db, (tx) =>
      decideReview(tx, { reviewId: id, outcome: 'reject', reason: 'not-about-product', by: 'juno' }),
    )
    expect((await page(at, cookie)).body).toContain('Two people have read it')
  })
})

describe('the link of a mail that asks for a review', () => {
  /** A link as a mail carries it, a week after the parcel arrived. */
  const linkFor = async (email: string) => {
    const product = await sneakers()
    const order = await bought(product, email)
    const asked: Asking[] = []
    const ask = (_tx: unknown, asking: Asking) => {
      asked.push(asking)
      return Promise.resolve('asked' as const)
    }
    const reviews = reviewsModule({ askers: [{ channel: 'email', ask }] })
    await inTransaction(db, async (tx) => {
      const shipment = await ship(tx, { orderId: order.id, by: 'hana' })
      await markDelivered(tx, { shipmentId: shipment.id, by: 'hana' })
    })
    await runAllConsumers(db, [reviews])
    db.clock.forward(days(8))
    for (const { name, run } of reviews.recurring!) if (name === 'reviews.send-requests') await run(edgeOf(db))
    return `/reviews/write/${asked.at(-1)!.lines[0]!.token}`
  }

  it('T2: opens one screen that saves nothing by being looked at, and keeps the first star that is pressed', async () => {
    const link = await linkFor('mail@example.com')
    const form = (await page(`${link}?stars=2`)).body
    expect(form).toMatch(/value="2" checked/)
    expect(form).toContain('data-opened')
    expect((await page(link)).body).toContain('data-first-tap')
    expect(await ownOf('mail@example.com')).toEqual([])
    expect((await post(`${link}/opened`, {})).statusCode).toBe(204)

    expect((await post(link, {})).body).toContain('id="rating-fault"')
    const tapped = await post(link, { rating: '2' })
    const mine = tapped.headers.location!
    expect(mine).toMatch(/^\/reviews\/mine\//)
    expect((await page(mine)).body).toContain('Your stars show within an hour or so.')
    await post(mine, { rating: '2', body: 'It leaks at the seam.' })
    const [review] = await ownOf('mail@example.com')
    expect(review).toMatchObject({ rating: 2, body: 'It leaks at the seam.', verified: true })
    expect((await page(link)).body).toContain('you have reviewed this already')
    expect((await page(link)).body).not.toContain('leaks')

    expect((await page(`${mine}x`)).statusCode).toBe(404)
    expect((await post(`${mine}/withdraw`, {})).headers.location).toMatch(/^\/products\/.*#reviews$/)
    expect((await page(mine)).statusCode).toBe(404)
  })

  it('T2: the browser that wrote goes on with its review by the same link; another learns nothing, and loses no words', async () => {
    const link = await linkFor('again@example.com')
    expect((await page(`${link}?stars=4`)).body).toContain('Keep these stars')
    const tapped = await post(link, { rating: '4' })
    const mine = tapped.headers.location!
    const here = tapped.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    expect((await page(link, here)).headers.location).toBe(mine)
    // She went back to the form that was still open, and writes there.
    const words = { rating: '3', body: 'It leaks at the seam.' }
    expect((await post(link, words, here)).headers.location).toBe(mine)
    expect(await ownOf('again@example.com')).toMatchObject([{ rating: 3, body: 'It leaks at the seam.' }])
    // Stars alone change the stars alone.
    expect((await post(link, { rating: '2' }, here)).headers.location).toBe(mine)
    expect(await ownOf('again@example.com')).toMatchObject([{ rating: 2, body: 'It leaks at the seam.' }])

    const elsewhere = await post(link, { rating: '5', body: 'Written on the other phone.' })
    expect(elsewhere.body).toContain('you have reviewed this already')
    expect(elsewhere.body).toContain('Written on the other phone.')
    expect(elsewhere.body).not.toContain('leaks')
    expect((await page(await linkFor('other@example.com'), here)).body).toContain('data-first-tap')
    await post(`${mine}/withdraw`, {})
    expect((await page(link, here)).body).toContain('You took your review of this back')
  })

  it('is refused when it was changed, and says what to do', async () => {
    const link = await linkFor('changed@example.com')
    const cut = await page(`${link}x`)
    expect([cut.statusCode, cut.body]).toEqual([404, expect.stringContaining('This link is not complete')])
    expect((await page(`/ko${link}x`)).body).toContain('링크가 온전하지 않아요')
    expect((await post(`${link}x`, { rating: '5' })).statusCode).toBe(404)
  })

  it('T1 T3: mails a guest her link from the product’s page, and tells nobody whether there was an order', async () => {
    const product = await sneakers()
    const order = await bought(product, 'alex@example.com')
    await inTransaction(db, async (tx) => {
      const { id: shipmentId } = await ship(tx, { orderId: order.id, by: 'hana' })
      await markDelivered(tx, { shipmentId, by: 'hana' })
    })
    await runAllConsumers(db, [reviewsModule({ askers: [] })])
    const path = `/products/${product.handle}/review`
    expect((await page(path)).body).toContain('With which address did you order it?')
    const ask = async (email: string) => (await post(`${path}-link`, { email })).body.replaceAll(/nonce="[^"]*"/g, '')
    const [hers, nobodys] = [await ask('alex@example.com'), await ask('stranger@example.com')]
    expect(hers).toBe(nobodys)
    expect(hers).toContain('Please look into your mail.')
    expect(await ask('not an address')).toContain('aria-invalid="true"')
    expect((await post(`/ko${path}-link`, { email: 'stranger@example.com' })).body).toContain('메일을 확인해 주세요.')
    const search = (of: string) => reading(db, (read) => listSends(read, { limit: 10, search: of }))
    expect(await search('stranger@')).toEqual([])
    const [mail] = (await search('alex@')).filter(({ subject }) => subject.startsWith('Your link'))
    const { bodyText } = (await reading(db, (read) => findSend(read, mail!.id)))!
    const link = /https?:\/\/[^/\s]+(\/reviews\/write\/\S+)/.exec(bodyText)![1]!
    expect((await page(link)).body).toContain('does not see your stars')
    expect((await post(link, { rating: '3', body: 'It does.' })).statusCode).toBe(303)
  })
})
