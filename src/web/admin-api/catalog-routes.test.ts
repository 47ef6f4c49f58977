import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { createProduct, noteSearch } from '../../modules/catalog/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { categoriesRoutes } from './categories-routes.ts'
import { collectionsRoutes } from './collections-routes.ts'
import { searchRoutes } from './search-routes.ts'
import { staffRoutes } from './staff-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, categoriesRoutes, collectionsRoutes, searchRoutes, staffRoutes)
const staff = await clientWith('catalog:write', 'staff:read')
const reader = await clientWith('catalog:read')

const aTea = (tag: string): Promise<string> =>
  inTransaction(db, async (tx) => (await createProduct(tx, { title: { en: 'Tea' }, tags: [tag], status: 'active' })).id)

describe('the categories of the admin API', () => {
  it('A9: grows the tree, says what each branch asks, and prunes it', async () => {
    const tea = await staff.ask('POST', '/categories', {
      title: { en: 'Tea' },
      attributes: [{ key: 'origin', kind: 'text', label: { en: 'Origin' }, required: true }],
    })
    const parentId = tea.body['id']
    const green = await staff.ask('POST', '/categories', { title: { en: 'Green tea' }, parentId })
    expect(green).toMatchObject({ status: 201, body: { handle: 'green-tea', path: [parentId, green.body['id']] } })
    const asked = await staff.ask('GET', `/attributes?categoryId=${String(green.body['id'])}`)
    expect(asked.body['items']).toContainEqual(expect.objectContaining({ key: 'origin', required: true }))
    expect(await staff.ask('DELETE', `/categories/${String(parentId)}`)).toMatchObject({
      status: 409,
      body: { code: 'catalog/category-in-use' },
    })
    expect((await staff.ask('PATCH', `/categories/${String(green.body['id'])}`, { parentId: null })).status).toBe(200)
    expect((await staff.ask('DELETE', `/categories/${String(parentId)}`)).status).toBe(204)
    expect((await staff.ask('GET', '/categories')).body['items']).toMatchObject([{ title: { en: 'Green tea' } }])
    expect((await staff.ask('GET', '/audit')).body['items']).toMatchObject([
      { action: 'removeCategory' },
      { action: 'changeCategory', data: { changed: ['parentId'] } },
      {},
      {},
    ])
  })

  it('names the parent that is not there, and lets readers change nothing', async () => {
    const lost = { title: { en: 'Lost' }, parentId: newId() }
    expect(await staff.ask('POST', '/categories', lost)).toMatchObject({ status: 422, body: { field: 'parentId' } })
    expect((await reader.ask('GET', '/categories')).status).toBe(200)
    expect((await reader.ask('POST', '/categories', { title: { en: 'Tea' } })).status).toBe(403)
  })
})

describe('the collections of the admin API', () => {
  it('A9: gathers products by a rule and by hand', async () => {
    const tag = newId()
    const teas = [await aTea(tag), await aTea(tag)]
    const rule = { match: 'all', conditions: [{ field: 'tag', operator: 'is', value: tag }] }
    const byRule = await staff.ask('POST', '/collections', { title: { en: 'By rule' }, rule })
    expect(byRule).toMatchObject({ status: 201, body: { rule } })
    expect(byRule.body['productIds']).toEqual(expect.arrayContaining(teas))
    const byHand = await staff.ask('POST', '/collections', { title: { en: 'By hand' }, productIds: teas })
    const url = `/collections/${String(byHand.body['id'])}`
    const turned = await staff.ask('PATCH', url, { productIds: teas.toReversed(), published: false })
    expect(turned.body).toMatchObject({ productIds: teas.toReversed(), published: false, rule: null })
    expect(await staff.ask('PATCH', `/collections/${String(byRule.body['id'])}`, { productIds: teas })).toMatchObject({
      status: 422,
      body: { code: 'catalog/rule-decides-members', field: 'productIds' },
    })
    const first = await staff.ask('GET', '/collections?limit=1')
    const second = await staff.ask('GET', `/collections?limit=1&cursor=${String(first.body['nextCursor'])}`)
    const both = [
      ...(first.body['items'] as { products: number }[]),
      ...(second.body['items'] as { products: number }[]),
    ]
    expect(both.map(({ products }) => products)).toEqual([2, 2])
    expect((await staff.ask('DELETE', url)).status).toBe(204)
    expect((await staff.ask('GET', url)).status).toBe(404)
  })

  it('names the product that is not there, and lets readers change nothing', async () => {
    const lost = { title: { en: 'Lost' }, productIds: [newId()] }
    expect(await staff.ask('POST', '/collections', lost)).toMatchObject({
      status: 422,
      body: { field: 'productIds.0' },
    })
    expect((await reader.ask('POST', '/collections', { title: { en: 'Tea' } })).status).toBe(403)
  })
})

describe('the search of the admin API', () => {
  it('A9: shows what shoppers look for in vain, and lets staff name it', async () => {
    await inTransaction(db, (tx) => noteSearch(tx, { term: 'trainers', results: 0 }))
    expect((await reader.ask('GET', '/searches/without-result')).body).toMatchObject({
      items: [{ term: 'trainers', searches: 1 }],
      searches: 1,
      withoutResult: 1,
    })
    const { body } = await staff.ask('POST', '/synonyms', { words: ['trainers', 'sneakers'] })
    const url = `/synonyms/${String(body['id'])}`
    expect((await staff.ask('PUT', url, { words: ['trainers', 'sneakers', 'kicks'] })).status).toBe(204)
    expect((await reader.ask('GET', '/synonyms')).body['items']).toMatchObject([
      { words: ['trainers', 'sneakers', 'kicks'] },
    ])
    expect((await staff.ask('DELETE', url)).status).toBe(204)
    expect((await reader.ask('GET', '/synonyms')).body['items']).toEqual([])
  })

  it('names a set of one word, and lets readers change nothing', async () => {
    expect(await staff.ask('POST', '/synonyms', { words: ['tea'] })).toMatchObject({
      status: 422,
      body: { field: 'words' },
    })
    expect((await reader.ask('POST', '/synonyms', { words: ['tea', 'chai'] })).status).toBe(403)
  })
})
