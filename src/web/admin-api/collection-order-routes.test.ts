import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { createProduct, noteListingPrices } from '../../modules/catalog/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { categoriesRoutes } from './categories-routes.ts'
import { collectionOrderRoutes } from './collection-order-routes.ts'
import { collectionsRoutes } from './collections-routes.ts'
import { staffRoutes } from './staff-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(
  db,
  ...[collectionsRoutes, collectionOrderRoutes, categoriesRoutes, staffRoutes],
)
const staff = await clientWith('catalog:write', 'staff:read')
const reader = await clientWith('catalog:read')

describe('a rule before it is saved', () => {
  const tagged = (value: string, operator = 'is') => ({ field: 'tag', operator, value })

  it('A9: tells how many products it would gather and shows the first, and is what the collection then holds', async () => {
    const tag = newId()
    await inTransaction(db, async (tx) => {
      await createProduct(tx, { title: { en: 'Draft' }, tags: [tag] })
      const { id: productId } = await createProduct(tx, { title: { en: 'Gyokuro' }, tags: [tag], status: 'active' })
      await noteListingPrices(tx, [{ productId, currency: 'USD', minPrice: 9_000, maxPrice: 9_000 }])
    })
    const rules = [
      { match: 'all', conditions: [tagged(tag.toUpperCase())] },
      { match: 'all', conditions: [tagged(tag), { field: 'title', operator: 'contains', value: 'gyo' }] },
      {
        match: 'all',
        conditions: [tagged(tag), { field: 'price', name: 'USD', operator: 'more-than', value: '8999' }],
      },
      { match: 'any', conditions: [tagged('nothing'), { field: 'title', operator: 'contains', value: 'gyokuro' }] },
    ]
    for (const rule of rules) {
      const { status, body } = await reader.ask('POST', '/collections/try-rule', { rule })
      const kept = await staff.ask('POST', '/collections', { title: { en: 'Kept' }, rule })
      expect([status, body['products']]).toEqual([200, (kept.body['productIds'] as string[]).length])
      expect(body['onSale']).toBe(1)
      expect((body['sample'] as object[])[0]).toMatchObject({ title: 'Gyokuro', status: 'active' })
    }
  })

  it('names the condition that does not fit', async () => {
    const rule = { match: 'all', conditions: [tagged('tea'), { field: 'category', operator: 'is', value: 'tea' }] }
    expect(await reader.ask('POST', '/collections/try-rule', { rule })).toMatchObject({
      status: 422,
      body: { field: 'rule.conditions.1.value' },
    })
  })
})

describe('the order', () => {
  it('A9: of collections is the one given; those not named come after', async () => {
    const ids: string[] = []
    for (const title of ['One', 'Two', 'Three']) {
      ids.push(String((await staff.ask('POST', '/collections', { title: { en: title } })).body['id']))
    }
    expect((await staff.ask('PUT', '/collections/order', { collectionIds: [ids[2], ids[0]] })).status).toBe(204)
    const { body } = await staff.ask('GET', '/collections')
    const listed = (body['items'] as { id: string }[]).map(({ id }) => id)
    expect(listed.slice(0, 2)).toEqual([ids[2], ids[0]])
    expect(listed).toContain(ids[1])
    expect((await staff.ask('PUT', '/collections/order', { collectionIds: [newId()] })).status).toBe(404)
    expect((await reader.ask('PUT', '/collections/order', { collectionIds: ids })).status).toBe(403)
    const trail = await staff.ask('GET', '/audit')
    expect((trail.body['items'] as object[])[0]).toMatchObject({ action: 'arrangeCollections' })
  })

  it('A9: of categories is the one given, among siblings only', async () => {
    const tea = await staff.ask('POST', '/categories', { title: { en: 'Tea' } })
    const parentId = tea.body['id']
    const ids: unknown[] = []
    for (const title of ['Green', 'Black']) {
      ids.push((await staff.ask('POST', '/categories', { title: { en: title }, parentId })).body['id'])
    }
    const order = { parentId, categoryIds: ids.toReversed() }
    expect((await staff.ask('PUT', '/categories/order', order)).status).toBe(204)
    const { body } = await staff.ask('GET', '/categories')
    expect((body['items'] as { title: object }[]).map(({ title }) => title)).toEqual([
      { en: 'Tea' },
      { en: 'Black' },
      { en: 'Green' },
    ])
    expect(await staff.ask('PUT', '/categories/order', { ...order, parentId: null })).toMatchObject({
      status: 422,
      body: { field: 'categoryIds.0' },
    })
  })
})
