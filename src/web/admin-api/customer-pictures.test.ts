import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { prepareDrawing } from '../../modules/media/index.ts'
import { decideReview, keepPicture } from '../../modules/reviews/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { filesInMemory } from '../../testing/files.ts'
import { aReview, aReviewedProduct, anOrderOf } from '../../testing/reviews.ts'
import { adminApi } from './admin-api.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, ...adminApi)
const staff = await clientWith('reviews:read', 'reviews:moderate')
const reader = await clientWith('reviews:read')
const items = ({ body }: { body: Record<string, unknown> }) => body['items'] as Record<string, unknown>[]
const address = { name: 'Minji Kim', line1: '1 Street', city: 'Town', postcode: '10115', country: 'US' }

describe('customers’ pictures in the admin', () => {
  it('T5 T8: are seen while deciding, refused alone, tagged, and asked for, each by whoever may', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="10"><rect width="8" height="10"/></svg>'
    const { product, review, mediaId } = await inTransaction(db, async (tx) => {
      const product = await aReviewedProduct(tx)
      const order = await anOrderOf(tx, product, { address })
      const mediaId = await keepPicture(tx, { file: await prepareDrawing(filesInMemory(), svg), asker: {} })
      return { product, mediaId, review: await aReview(tx, product, { order, mediaIds: [mediaId] }) }
    })
    const [waiting] = items(await staff.ask('GET', '/reviews/queue'))
    expect(waiting).toMatchObject({ pictures: [{ mediaId, width: 8, height: 10 }] })
    expect(waiting).not.toHaveProperty('rating')
    expect(items(await staff.ask('GET', '/customer-pictures'))).toEqual([])

    const refusal = `/reviews/${review.id}/pictures/${mediaId}/refusal`
    expect((await reader.ask('PUT', refusal, { reason: 'personal-data' })).status).toBe(403)
    expect((await staff.ask('PUT', refusal, { reason: 'too-many-stars' })).status).toBe(422)
    expect((await staff.ask('PUT', refusal, { reason: 'personal-data' })).status).toBe(204)
    expect(items(await staff.ask('GET', '/reviews/queue'))[0]).toMatchObject({
      pictures: [{ mediaId, refused: 'personal-data' }],
    })
    expect((await staff.ask('DELETE', refusal)).status).toBe(204)

    await inTransaction(db, (tx) => decideReview(tx, { reviewId: review.id, outcome: 'publish', by: 'hana' }))
    const hotspots = [{ productId: product.productId, x: 10.5, y: 90 }]
    const tags = `/customer-pictures/${mediaId}/hotspots`
    expect((await reader.ask('PUT', tags, { hotspots })).status).toBe(403)
    expect((await staff.ask('PUT', tags, { hotspots })).status).toBe(204)
    const ask = () => staff.ask('POST', `/reviews/${review.id}/rights-requests`, { scopes: ['site'] })
    expect([(await ask()).status, (await ask()).status]).toEqual([204, 409])
    expect(items(await reader.ask('GET', '/customer-pictures'))).toMatchObject([
      { mediaId, rights: { state: 'asked', scopes: [], credit: 'Minji K.' }, hotspots: [{ x: 10.5, y: 90 }] },
    ])
    expect(items(await reader.ask('GET', '/customer-pictures?place=ads'))).toEqual([])
  })
})
