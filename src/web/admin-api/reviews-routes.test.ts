import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { makeApiKey, scopes } from '../../modules/staff/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { storeApi } from '../store-api/store-api.ts'
import { adminApi } from './admin-api.ts'

const db = await testDatabase()
const { server, clientWith } = await adminServer(db, ...adminApi, ...storeApi({ providers: [] }))
const owner = await clientWith(...scopes)
const { key } = await inTransaction(db, (tx) => makeApiKey(tx, { name: 'All', scopes, createdBy: 'hana' }))
const moderator = await clientWith('reviews:read', 'reviews:moderate')
const colleague = await clientWith('reviews:moderate')

await inTransaction(db, aTeaShop)
const product = await inTransaction(db, (tx) => aReviewedProduct(tx))
const written = (change: Parameters<typeof aReview>[2] = {}) => inTransaction(db, (tx) => aReview(tx, product, change))
const decide = (id: string, decision: object, who = moderator) => who.ask('POST', `/reviews/${id}/decision`, decision)
const items = (answer: { body: Record<string, unknown> }) => answer.body['items'] as Record<string, unknown>[]

/**
 * All that can be read here of a review: each address that can be asked, with every id that leads to it. A packing slip
 * and a card are drawn anew each time, with a nonce or the instant in it, so they cannot be compared.
 */
async function allAnswers(ids: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const { paths } = (await server.inject({ url: '/api/openapi.json' })).json<{
    paths: Record<string, { get?: object }>
  }>()
  const addresses = Object.entries(paths).flatMap(([path, { get }]) =>
    get && path.startsWith('/api/') && !/packing-slip|insert-card/.test(path) ? filled(path) : [],
  )
  const answers = new Map<string, string>()
  for (const url of [...addresses, ...narrowed]) {
    const { body } = await server.inject({ url, headers: { authorization: `Bearer ${key}` } })
    answers.set(url, (url.endsWith('/audit') ? withoutReadings(body) : body).replaceAll(/"requestId":"[^"]+"/g, ''))
  }
  return answers

  function filled(path: string): string[] {
    if (!path.includes('{')) return [path]
    return Object.values(ids).map((id) => path.replaceAll(/\{\w+\}/g, encodeURIComponent(id)))
  }
}

/** That somebody's file was read is written down as well, each time that all is read here. */
function withoutReadings(body: string): string {
  const { items: entries } = JSON.parse(body) as { items: { action: string }[] }
  return JSON.stringify(entries.filter(({ action }) => action !== 'exportCustomer'))
}

const stars = [1, 2, 3, 4, 5]
const narrowed = [
  ...stars.flatMap((star) => [
    `/api/admin/v1/reviews?stars=${star}`,
    `/api/admin/v1/reviews?state=rejected&stars=${star}`,
    `/api/admin/v1/reviews/queue?stars=${star}&sort=rating`,
    `/api/store/v1/products/${product.handle}/reviews?stars=${star}`,
  ]),
  ...['helpful', 'newest', 'highest', 'lowest'].map(
    (sort) => `/api/store/v1/products/${product.handle}/reviews?sort=${sort}`,
  ),
  '/api/admin/v1/reviews/queue?order=rating&fields=rating',
  `/api/admin/v1/reviews/queue?productId=${product.productId}`,
  `/api/admin/v1/reviews/counts?productId=${product.productId}`,
]

describe('T7 N8: a moderator', () => {
  it('cannot get at the stars of what waits: no route, sort, filter or count is different with others', async () => {
    const order = await inTransaction(db, (tx) => anOrderOf(tx, product))
    const shown = await written({ rating: 4 })
    await decide(shown.id, { outcome: 'publish' })
    const review = await written({ order, rating: 1, ratings: { quality: 1, fit: 1 }, about: { height: 'below-160' } })
    const referred = await written({ rating: 1 })
    await decide(referred.id, { outcome: 'refer' })
    const ids = {
      review: review.id,
      product: product.productId,
      handle: product.handle,
      order: order.id,
      person: order.profileId,
    }
    const before = await allAnswers(ids)
    expect(before.size).toBeGreaterThan(100)
    await db.pool.query(
      `update reviews.review set rating = 5, ratings = '{"quality": 5, "fit": 3}' where state = 'pending'`,
    )
    const after = await allAnswers(ids)
    const differing = [...after].filter(([url, answer]) => before.get(url) !== answer).map(([url]) => url)
    expect(differing).toEqual([])
    // The comparison would see it: once decided, the stars are told.
    await decide(review.id, { outcome: 'publish' })
    const told = await moderator.ask('GET', '/reviews?stars=5')
    expect(items(told)).toMatchObject([{ id: review.id, rating: 5 }])
  }, 120_000)

  it('decides with a reason of the list, on what she has read, and everything is on record', async () => {
    const { id } = await written({ rating: 1 })
    const queue = await moderator.ask('GET', '/reviews/queue?limit=100')
    const waiting = items(queue).find((item) => item['id'] === id)!
    expect(waiting).toMatchObject({ productTitle: 'Court sneaker', because: 'new', marks: [] })
    expect(await decide(id, { outcome: 'reject' })).toMatchObject({ status: 422, body: { field: 'reason' } })
    expect((await decide(id, { outcome: 'reject', reason: 'negative' })).status).toBe(422)
    const stale = { outcome: 'publish', waitingSince: '2020-01-01T00:00:00Z' }
    expect(await decide(id, stale)).toMatchObject({ status: 409, body: { code: 'reviews/words-changed' } })
    const answer = { outcome: 'reject', reason: 'spam', waitingSince: waiting['waitingSince'] }
    expect((await decide(id, answer)).status).toBe(204)
    const rejected = await moderator.ask('GET', '/reviews?state=rejected')
    expect(items(rejected)).toMatchObject([{ id, rating: 1, reason: 'spam' }])
    const record = await moderator.ask('GET', `/reviews/decisions?reviewId=${id}`)
    expect(items(record)).toMatchObject([{ outcome: 'reject', reason: 'spam', second: false }])
    expect((await moderator.ask('GET', '/reviews/counts')).body).toMatchObject({ rejected: [1, 0, 0, 0, 0] })
  })

  it('refers to a colleague, who alone can decide then', async () => {
    const { id } = await written()
    expect((await decide(id, { outcome: 'refer', note: 'Is this about us?' })).status).toBe(204)
    expect(await decide(id, { outcome: 'publish' })).toMatchObject({ status: 403 })
    expect((await decide(id, { outcome: 'publish' }, colleague)).status).toBe(204)
  })

  it('answers in the shop’s name below what shows, and takes it back', async () => {
    const { id } = await written()
    const reply = { body: 'Thank you. Which size did you take?', locale: 'en' }
    expect((await moderator.ask('PUT', `/reviews/${id}/reply`, reply)).status).toBe(409)
    await decide(id, { outcome: 'publish' })
    expect((await moderator.ask('PUT', `/reviews/${id}/reply`, reply)).status).toBe(204)
    const shown = await server.inject({ url: `/api/store/v1/products/${product.handle}/reviews?sort=newest&limit=100` })
    expect(shown.json<{ items: object[] }>().items).toContainEqual(
      expect.objectContaining({ id, reply: expect.objectContaining(reply) as object }),
    )
    expect((await moderator.ask('DELETE', `/reviews/${id}/reply`)).status).toBe(204)
  })

  it('needs the scope, and whoever may only look cannot decide', async () => {
    const reader = await clientWith('reviews:read')
    const { id } = await written()
    expect((await reader.ask('GET', '/reviews/queue')).status).toBe(200)
    expect((await decide(id, { outcome: 'publish' }, reader)).status).toBe(403)
    expect((await reader.ask('GET', '/reviews')).status).toBe(200)
    expect((await (await clientWith('catalog:write')).ask('GET', '/reviews')).status).toBe(403)
  })

  it('sees how asking went, and gives a product days of its own', async () => {
    const span = 'from=2026-01-01T00:00:00Z&before=2027-01-01T00:00:00Z'
    expect((await moderator.ask('GET', `/reviews/requests?${span}`)).body).toMatchObject({
      items: [],
      all: { asked: 0 },
    })
    const path = `/products/${product.productId}/review-delay`
    expect((await owner.ask('PUT', path, { days: 30 })).body).toEqual({ days: 30 })
    expect((await owner.ask('PUT', path, { days: 400 })).status).toBe(422)
    expect((await owner.ask('GET', path)).body).toEqual({ days: 30 })
    expect((await owner.ask('PUT', path, { days: null })).body).toEqual({ days: null })
  })
})
