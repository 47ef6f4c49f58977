import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { createProduct } from '../../modules/catalog/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { articlesRoutes } from './articles-routes.ts'
import { productArticlesRoutes } from './product-articles-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, articlesRoutes, productArticlesRoutes)
const hana = await clientWith('help:read', 'help:write')
const cup = await inTransaction(db, (tx) => createProduct(tx, { title: { en: 'Celadon cup' }, status: 'active' }))

describe('the help over HTTP', () => {
  it('D4: an article is written, found, published, linked from either side, and removed', async () => {
    const { status, body } = await hana.ask('POST', '/articles', { title: { en: 'Keeping celadon' }, topic: 'care' })
    expect([status, body]).toMatchObject([201, { handle: 'keeping-celadon', status: 'draft', products: [] }])
    const id = String(body['id'])
    const changed = await hana.ask('PATCH', `/articles/${id}`, { status: 'published', productIds: [cup.id] })
    expect(changed.body).toMatchObject({ status: 'published', products: [{ id: cup.id, title: 'Celadon cup' }] })
    const listed = await hana.ask('GET', '/articles?search=celadon&status=published&topic=care')
    expect(listed.body).toMatchObject({ items: [{ id, products: 1 }], nextCursor: null })
    expect((await hana.ask('GET', '/articles?topic=use')).body).toMatchObject({ items: [] })

    const at = `/products/${cup.id}/articles`
    expect((await hana.ask('GET', at)).body).toMatchObject({ items: [{ id }] })
    expect((await hana.ask('PUT', at, { articleIds: [] })).body).toEqual({ items: [] })
    expect((await hana.ask('PUT', at, { articleIds: [id, cup.id] })).body).toMatchObject({
      ...{ status: 422, code: 'help/articles-unknown' },
      field: 'articleIds.1',
    })
    expect((await hana.ask('PUT', `/products/${id}/articles`, { articleIds: [] })).status).toBe(404)
    expect((await hana.ask('DELETE', `/articles/${id}`)).status).toBe(204)
    expect((await hana.ask('GET', `/articles/${id}`)).body).toMatchObject({ code: 'help/article-unknown' })
  })

  it('D4: who may only look changes nothing, and who may see goods alone sees no drafts', async () => {
    const looking = await clientWith('help:read')
    expect((await looking.ask('POST', '/articles', { title: { en: 'Mine' } })).status).toBe(403)
    expect((await looking.ask('PUT', `/products/${cup.id}/articles`, { articleIds: [] })).status).toBe(403)
    expect((await (await clientWith('catalog:read')).ask('GET', '/articles')).status).toBe(403)
  })
})
