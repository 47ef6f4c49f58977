import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { decideReview } from '../../modules/reviews/index.ts'
import { makeApiKey } from '../../modules/staff/index.ts'
import { topicsModule } from '../../modules/topics/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { drain } from '../../testing/drain.ts'
import { aReview, aReviewedProduct } from '../../testing/reviews.ts'
import { ownTopicsRoutes } from './own-topics-routes.ts'
import { topicsFileRoutes } from './topics-file-routes.ts'
import { topicsRoutes } from './topics-routes.ts'

const db = await testDatabase()
const { clientWith, server } = await adminServer(db, topicsRoutes, ownTopicsRoutes, topicsFileRoutes)
const hana = await clientWith('reviews:read', 'reviews:moderate')
const product = await inTransaction(db, async (tx) => {
  const shoe = await aReviewedProduct(tx)
  for (const body of [
    'Soft leather, lovely colour.',
    'The zipper broke. Too tight, too.',
    '=cmd() The colour faded, ugly.',
  ]) {
    const { id } = await aReview(tx, shoe, { body })
    await decideReview(tx, { reviewId: id, outcome: 'publish', by: 'hana' })
  }
  return shoe
})
await drain(db, [topicsModule])

const get = async (path: string) => (await hana.ask('GET', path)).body as { items: Record<string, unknown>[] }

describe('topics over HTTP', () => {
  it('T12: figures, sentences, variants, words and changes are read page by page', async () => {
    const figures = await hana.ask('GET', `/topics?productId=${product.productId}`)
    expect(figures.body).toMatchObject({ all: { reviews: 3 } })
    expect(figures.body['topics']).toEqual(
      expect.arrayContaining([expect.objectContaining({ topic: 'colour', reviews: 2, positive: 1, negative: 1 })]),
    )
    const first = await hana.ask('GET', '/topics/colour/sentences?limit=1')
    expect(first.body).toMatchObject({
      items: [{ productTitle: 'Court sneaker' }],
      nextCursor: expect.any(String) as string,
    })
    const rest = await get(`/topics/colour/sentences?limit=1&cursor=${String(first.body['nextCursor'])}`)
    expect(rest.items).toHaveLength(1)
    expect((await get('/topics/colour/sentences?leaning=negative')).items).toMatchObject([{ leaning: 'negative' }])
    expect((await get(`/topics/colour/places?productId=${product.productId}`)).items).toMatchObject([
      { id: product.variantId, reviews: 2 },
    ])
    expect((await get('/topics/colour/places')).items).toMatchObject([
      { id: product.productId, title: 'Court sneaker' },
    ])
    expect((await get('/topics/emerging-words')).items).toEqual([])
    expect((await get('/topics/alerts')).items).toEqual([])
    expect((await hana.ask('GET', '/topics?days=3')).status).toBe(422)
    expect((await get('/topics/nothing/sentences')).items).toEqual([])
  })

  it('T12: an own topic is made, changed and removed, and only by who may', async () => {
    const made = await hana.ask('POST', '/own-topics', { name: 'Zip', words: ['zip*'] })
    expect(made).toMatchObject({ status: 201, body: { name: 'Zip', readAt: null } })
    await drain(db, [topicsModule])
    const id = String(made.body['id'])
    expect((await get(`/topics/${id}/sentences`)).items).toMatchObject([{ leaning: 'negative' }])
    expect(await hana.ask('POST', '/own-topics', { name: 'zip', words: ['x1'] })).toMatchObject({
      status: 409,
      body: { code: 'topics/name-taken', field: 'name' },
    })
    expect((await hana.ask('PUT', `/own-topics/${id}`, { name: 'Zips', words: ['zip*', '지퍼'] })).status).toBe(200)
    const named = { name: 'Zips', words: ['zip*'], shopperName: { en: 'Zip' } }
    expect((await hana.ask('PUT', `/own-topics/${id}`, named)).body).toMatchObject({ shopperName: { en: 'Zip' } })
    const reader = await clientWith('reviews:read')
    expect((await reader.ask('POST', '/own-topics', { name: 'A', words: ['ab'] })).status).toBe(403)
    expect((await hana.ask('PUT', '/topics/mails', { wants: true })).body).toEqual({ wants: true })
    expect((await hana.ask('GET', '/topics/mails')).body).toEqual({ wants: true })
    expect((await hana.ask('DELETE', `/own-topics/${id}`)).status).toBe(204)
    expect((await get('/own-topics')).items).toEqual([])
  })

  it('T12: the file has a line for each opinion, and runs nothing in a spreadsheet', async () => {
    const { key } = await inTransaction(db, (tx) =>
      makeApiKey(tx, { name: 'Sheet', scopes: ['reviews:read'], createdBy: 'hana' }),
    )
    const { headers, body } = await server.inject({
      url: '/api/admin/v1/topics.csv?topic=colour',
      headers: { authorization: `Bearer ${key}` },
    })
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    const lines = body.replace('\uFEFF', '').trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toBe('Topic,Leaning,Said on,Product,Product id,Variant id,Review id,Sentences')
    expect(body).toContain("'=cmd() The colour faded")
  })
})
