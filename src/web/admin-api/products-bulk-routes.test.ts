import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { adminServer } from '../../testing/admin.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { createMarket } from '../../modules/pricing/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { assortmentRoutes } from './assortment-routes.ts'
import { categoriesRoutes } from './categories-routes.ts'
import { productsBulkRoutes } from './products-bulk-routes.ts'
import { productsRoutes } from './products-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import { variantsRoutes } from './variants-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(
  db,
  ...[productsRoutes, productsBulkRoutes, assortmentRoutes, variantsRoutes, categoriesRoutes, staffRoutes],
)
const staff = await clientWith('catalog:write', 'staff:read')
const reader = await clientWith('catalog:read')

async function made(product: object): Promise<{ id: string; variants: { id: string; sku: string | null }[] }> {
  const { status, body } = await staff.ask('POST', '/products', { title: { en: 'Tea' }, ...product })
  expect(status).toBe(201)
  return body as never
}

const auditOf = async (subject: string) =>
  ((await staff.ask('GET', `/audit?subject=${subject}`)).body['items'] as { action: string; data: object }[])[0]

describe('many products at once', () => {
  it('A9: are put on sale; the one that lacks what its category asks is named, the others are not held up', async () => {
    const category = await staff.ask('POST', '/categories', {
      title: { en: 'Clothes' },
      attributes: [{ key: 'fabric', kind: 'text', label: { en: 'Fabric' }, required: true }],
    })
    const good = await made({})
    const bare = await made({ categoryId: category.body['id'] })
    const productIds = [bare.id, good.id, newId()]
    const { status, body } = await staff.ask('POST', '/products/sort', { productIds, status: 'active' })
    expect([status, body['changed']]).toEqual([200, [good.id]])
    expect(body['refused']).toMatchObject([
      { productId: bare.id, code: 'catalog/attributes-missing' },
      { productId: productIds[2], code: 'catalog/product-unknown' },
    ])
    expect((await staff.ask('GET', `/products/${bare.id}`)).body['status']).toBe('draft')
    expect(await auditOf(good.id)).toMatchObject({ action: 'sortProduct', data: { status: 'active' } })
    expect((await staff.ask('POST', '/products/sort', { productIds: [good.id], status: 'active' })).body).toEqual({
      changed: [],
      refused: [],
    })
  })

  it('A9: get tags and lose them, whatever their capitals, and keep the others', async () => {
    const tea = await made({ tags: ['Green', 'Gift'] })
    await staff.ask('POST', '/products/sort', { productIds: [tea.id], addTags: ['green', 'Spring'] })
    expect((await staff.ask('GET', `/products/${tea.id}`)).body['tags']).toEqual(['Green', 'Gift', 'Spring'])
    await staff.ask('POST', '/products/sort', { productIds: [tea.id], removeTags: ['GIFT'] })
    expect((await staff.ask('GET', `/products/${tea.id}`)).body['tags']).toEqual(['Green', 'Spring'])
  })

  it('P6: are kept from a market or a way of buying, counted and found there; nowhere at all is refused', async () => {
    await inTransaction(db, async (tx) => {
      for (const [code, currency, country] of [['us', 'USD', 'US'] as const, ['kr', 'KRW', 'KR'] as const]) {
        const about = { name: code.toUpperCase(), locales: ['en'], taxIncluded: true }
        await createMarket(tx, { code, currency, countries: [country], ...about })
      }
    })
    const cream = await made({ status: 'active', notSoldIn: ['channel:agent'] })
    const soap = await made({ status: 'active', notSoldIn: ['market:us'] })
    const productIds = [cream.id, soap.id]
    const { body } = await staff.ask('POST', '/products/sort', { productIds, stopSellingIn: ['market:kr'] })
    expect(body).toMatchObject({ changed: [cream.id], refused: [{ productId: soap.id, code: 'catalog/sold-nowhere' }] })
    expect((await staff.ask('GET', `/products/${cream.id}`)).body['notSoldIn']).toEqual(['channel:agent', 'market:kr'])
    expect((await reader.ask('GET', '/assortment')).body).toMatchObject({
      markets: [
        { code: 'us', name: 'US', currency: 'USD', key: 'market:us', notSold: 1 },
        { code: 'kr', notSold: 1 },
      ],
      salesChannels: [{ channel: 'page', notSold: 0 }, {}, {}, { channel: 'agent', key: 'channel:agent', notSold: 1 }],
    })
    const found = async (query: string) => {
      const { items } = (await reader.ask('GET', `/products?${query}`)).body as { items: { id: string }[] }
      return items.map(({ id }) => id)
    }
    expect(await found('notSoldIn=market:kr')).toEqual([cream.id])
    expect((await reader.ask('GET', '/products?notSoldIn=mars')).status).toBe(422)
    const wrong = { notSoldIn: ['market:mars'] }
    expect((await staff.ask('PATCH', `/products/${soap.id}`, wrong)).body).toMatchObject({
      ...{ status: 422, code: 'pricing/place-unknown', field: 'notSoldIn.0' },
    })
    expect((await staff.ask('POST', '/products', { title: { en: 'Oil' }, ...wrong })).status).toBe(422)
    const again = { productIds, sellIn: ['market:kr', 'market:us', 'channel:agent'] }
    expect((await staff.ask('POST', '/products/sort', again)).body['changed']).toEqual(productIds)
  })

  it('are changed by nobody who may only read', async () => {
    const tea = await made({})
    const answer = await reader.ask('POST', '/products/sort', { productIds: [tea.id], status: 'archived' })
    expect(answer.status).toBe(403)
    expect((await staff.ask('GET', `/products/${tea.id}`)).body['status']).toBe('draft')
  })
})

describe('some variants of a product', () => {
  const sizes = { options: [{ name: 'Size', values: ['S', 'M'] }] }

  it('A9: are changed, and the others stay as they are', async () => {
    const shirt = await made(sizes)
    const [small, medium] = shirt.variants
    const url = `/products/${shirt.id}/variants`
    await staff.ask('PATCH', url, { variants: [{ id: medium!.id, sku: 'M-1' }] })
    const { body } = await staff.ask('PATCH', url, {
      variants: [{ id: small!.id, sku: 'S-1', barcode: '4006381333931', weightGrams: 180, taxClass: 'reduced' }],
    })
    expect(body['variants']).toMatchObject([
      { id: small!.id, sku: 'S-1', weightGrams: 180, taxClass: 'reduced' },
      { id: medium!.id, sku: 'M-1', weightGrams: 0, taxClass: 'standard' },
    ])
    expect(await auditOf(shirt.id)).toMatchObject({ action: 'changeVariants', data: { variants: 1 } })
  })

  it('are not changed when one of them is not the product’s', async () => {
    const shirt = await made(sizes)
    const variants = [{ id: shirt.variants[0]!.id, sku: 'S-2' }, { id: newId() }]
    expect(await staff.ask('PATCH', `/products/${shirt.id}/variants`, { variants })).toMatchObject({
      status: 422,
      body: { code: 'catalog/variant-unknown', field: 'variants.1.id' },
    })
    expect((await staff.ask('GET', `/products/${shirt.id}`)).body['variants']).toMatchObject([{ sku: null }, {}])
  })
})
