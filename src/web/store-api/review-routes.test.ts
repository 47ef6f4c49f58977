import { describe, expect, it } from 'vitest'
import { edgeOf } from '../../kernel/edge.ts'
import { query } from '../../kernel/query.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { findSend, listSends } from '../../modules/messaging/index.ts'
import { profileByEmail, requestSignIn, signIn } from '../../modules/profiles/index.ts'
import { type AskedLine, decideReview, reviewsModule, withdrawReview } from '../../modules/reviews/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { testApp, testServer } from '../../testing/web.ts'
import { storeApi } from './store-api.ts'

const db = await testDatabase()
const server = await testServer(testApp(db), ...storeApi({ providers: [] }))
await inTransaction(db, aTeaShop)
const product = await inTransaction(db, (tx) => aReviewedProduct(tx))

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
async function ask(method: Method, path: string, payload?: object, session?: string) {
  const headers = session ? { authorization: `Bearer ${session}` } : {}
  const answer = await server.inject({ method, url: `/api/store/v1${path}`, headers, ...(payload && { payload }) })
  return { status: answer.statusCode, body: (answer.body ? answer.json() : {}) as Record<string, unknown> }
}
const session = (email: string) =>
  inTransaction(db, async (tx) => {
    const answer = await signIn(tx, await requestSignIn(tx, { email }))
    if ('refused' in answer) throw answer.refused
    return answer.sessionToken
  })
const publish = (reviewId: string) =>
  inTransaction(db, (tx) => decideReview(tx, { reviewId, outcome: 'publish', by: 'hana' }))
/** Sora’s order has arrived, and she is asked about it. */
async function asked(): Promise<AskedLine> {
  await inTransaction(db, async (tx) => {
    const order = await anOrderOf(tx, product, { email: 'sora@example.com', name: 'Sora Lee' })
    await query(
      tx,
      `insert into reviews.request (id, line_id, order_id, product_id, variant_id, profile_id, delivered_at, due_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [tx.newId(), order.lines[0]!.id, order.id, product.productId, product.variantId, order.profileId, tx.now],
    )
  })
  const lines: AskedLine[] = []
  const ask = (_tx: unknown, asking: { lines: readonly AskedLine[] }) => {
    lines.push(...asking.lines)
    return Promise.resolve('asked' as const)
  }
  const { recurring } = reviewsModule({ askers: [{ channel: 'email', ask }] })
  await recurring!.find(({ name }) => name === 'reviews.send-requests')!.run(edgeOf(db))
  return lines[0]!
}
const reviewsPath = `/products/${product.handle}/reviews`

describe('reviews over the store API', () => {
  it('T1 K2: are listed with what they say together, and rate the product wherever it is shown', async () => {
    const reviews = await inTransaction(db, async (tx) => [
      await aReview(tx, product, {
        rating: 5,
        ratings: { fit: 2 },
        body: '<script>alert(1)</script> fits like a glove',
      }),
      await aReview(tx, product, { rating: 2, locale: 'ko', body: '생각보다 조금 작아요. 한 치수 크게 사세요.' }),
    ])
    for (const { id } of reviews) await publish(id)
    const { body } = await ask('GET', `${reviewsPath}?limit=1&sort=lowest`)
    expect(body).toMatchObject({
      items: [{ rating: 2, verified: false, variantId: product.variantId }],
      rule: 'Fewest stars first, the latest of the same first.',
      summary: { rating: { count: 2, mean: 3.5, histogram: [0, 1, 0, 0, 1] }, rejected: [0, 0, 0, 0, 0], waiting: 0 },
    })
    const next = await ask('GET', `${reviewsPath}?limit=1&sort=lowest&cursor=${String(body['nextCursor'])}`)
    expect(next.body).toMatchObject({ items: [{ rating: 5, body: '<script>alert(1)</script> fits like a glove' }] })
    expect(next.body).not.toHaveProperty('summary')
    const filtered = await ask('GET', `${reviewsPath}?language=ko&stars=1,2&q=${encodeURIComponent('치수')}`)
    expect(filtered.body['items']).toHaveLength(1)
    expect((await ask('GET', `${reviewsPath}?stars=9`)).status).toBe(422)
    expect((await ask('GET', `${reviewsPath}?cursor=bm9uc2Vuc2U`)).status).toBe(422)
    expect((await ask('GET', `/products/${product.handle}`)).body).toMatchObject({ rating: { count: 2, mean: 3.5 } })
  })

  it('T10 T21: gives the reviews that fit a variant, words and language, each with why, and what to buy', async () => {
    const other = await inTransaction(db, (tx) => aReviewedProduct(tx, 'Trail shoe'))
    const ids: string[] = []
    for (const about of [{ body: 'Squeaks a lot', rating: 1 }, { body: 'Passt', locale: 'de' }, { body: 'Nice' }]) {
      const { id } = await inTransaction(db, (tx) => aReview(tx, other, about))
      await publish(id)
      ids.push(id)
    }
    const path = `/products/${other.handle}/reviews/relevant`
    const first = async (query: string) =>
      ((await ask('GET', `${path}?${query}`)).body['items'] as { review: { id: string }; reasons: string[] }[])[0]
    expect(await first('q=squeak')).toMatchObject({ review: { id: ids[0], rating: 1 }, reasons: ['words', 'language'] })
    expect(await first('locale=de')).toMatchObject({ review: { id: ids[1] }, reasons: ['language'] })
    const chosen = await first(`variant=${other.variantId}`)
    expect(chosen).toMatchObject({ review: { variantId: other.variantId } })
    expect((await ask('GET', '/products/none/reviews/relevant')).status).toBe(404)
  })

  it('are written signed in, changed, withdrawn, and appealed against by their author alone', async () => {
    const minji = await session('minji@example.com')
    const alex = await session('alex@example.com')
    await inTransaction(db, (tx) => anOrderOf(tx, product))
    const wish = { rating: 4, body: 'Worn daily for a month, no blister.', author: 'Minji' }
    expect((await ask('POST', reviewsPath, wish)).status).toBe(401)
    const made = await ask('POST', reviewsPath, wish, minji)
    expect(made).toMatchObject({ status: 201, body: { state: 'pending', verified: true, author: 'Minji' } })
    const own = `/me/reviews/${String(made.body['id'])}`
    expect((await ask('PUT', own, { ...wish, rating: 1 }, alex)).status).toBe(403)
    expect((await ask('PUT', own, { ...wish, body: 'x'.repeat(20_000) }, minji)).status).toBe(422)
    expect((await ask('PUT', own, { ...wish, rating: 3 }, minji)).body).toMatchObject({ rating: 3 })
    expect((await ask('GET', '/me/reviews', undefined, minji)).body['items']).toHaveLength(1)
    const path = `${own}/second-opinion`
    expect((await ask('POST', path, undefined, minji)).status).toBe(409)
    expect((await ask('DELETE', own, undefined, alex)).status).toBe(403)
    expect((await ask('DELETE', own, undefined, minji)).status).toBe(204)
    expect((await ask('GET', '/me/reviews', undefined, minji)).body['items']).toHaveLength(0)
  })

  it('T3: are written by the link of a request without signing in, once', async () => {
    const { token, lineId } = await asked()
    const link = `/review-requests/${token}`
    for (const _follow of [1, 2])
      expect((await ask('GET', link)).body).toMatchObject({ state: 'open', author: 'Sora L.' })
    expect((await ask('GET', '/review-requests/aaaa.bbbb')).status).toBe(404)
    expect((await ask('POST', '/review-requests/aaaa.bbbb/review', { rating: 5 })).status).toBe(404)
    expect((await ask('POST', `${link}/opened`)).status).toBe(204)
    const tapped = await ask('POST', `${link}/review`, { rating: 2 })
    expect(tapped).toMatchObject({ status: 201, body: { review: { rating: 2, verified: true } } })
    expect((await ask('POST', `${link}/review`, { rating: 5 })).status).toBe(409)
    expect(JSON.stringify((await ask('GET', link)).body)).not.toMatch(/"rating":/)
    const edit = `/review-edits/${String(tapped.body['editToken'])}`
    const more = { rating: 2, body: 'The laces are too short.', ratings: { fit: 1 } }
    expect((await ask('PUT', edit, more)).body).toMatchObject({ state: 'pending', body: more.body })
    expect((await ask('GET', edit)).body).toMatchObject({ ratings: { fit: 1 } })
    await inTransaction(db, async (tx) => {
      const [row] = await query<{ id: string }>(tx, 'select id from reviews.review where line_id = $1', [lineId])
      await withdrawReview(tx, { reviewId: row!.id })
    })
    expect((await ask('POST', `${link}/review`, { rating: 5 })).status).toBe(409)
  })

  it('of guests wait for the link in their mail, and come without the badge', async () => {
    const wish = { rating: 5, body: 'Saw them at a friend’s.', author: 'Jun', email: 'jun@example.com' }
    const path = `/products/${product.handle}/guest-reviews`
    expect((await ask('POST', path, { ...wish, email: 'no address' })).status).toBe(422)
    expect((await ask('POST', path, wish)).status).toBe(202)
    const mail = await inTransaction(db, async (tx) => findSend(tx, (await listSends(tx, { limit: 1 }))[0]!.id))
    const token = /\/reviews\/confirm\/(\S+)/.exec(mail!.bodyText)![1]!
    expect((await ask('POST', '/review-confirmations', { token: 'made-up' })).status).toBe(404)
    const confirmed = await ask('POST', '/review-confirmations', { token })
    expect(confirmed).toMatchObject({ status: 201, body: { verified: false, state: 'pending' } })
    expect((await ask('POST', '/review-confirmations', { token })).status).toBe(404)
  })

  it('are voted on once a device, and reported with a reason of the list', async () => {
    const { id } = await inTransaction(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'hana@example.com')
      return aReview(tx, product, { profileId })
    })
    const device = 'a-device-that-keeps-a-secret'
    const path = `/reviews/${id}/helpful`
    expect((await ask('PUT', path, { helpful: true, device })).status).toBe(409)
    await publish(id)
    expect((await ask('PUT', path, { helpful: true, device })).body).toEqual({ helpful: 1 })
    expect((await ask('PUT', path, { helpful: true, device })).body).toEqual({ helpful: 1 })
    expect((await ask('PUT', path, { helpful: false, device })).body).toEqual({ helpful: 0 })
    expect((await ask('PUT', path, { helpful: true })).status).toBe(422)
    expect((await ask('POST', `/reviews/${id}/reports`, { reason: 'bad-stars', device })).status).toBe(422)
    expect((await ask('POST', `/reviews/${id}/reports`, { reason: 'spam', device })).status).toBe(202)
  })
})
