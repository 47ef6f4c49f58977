import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { categoriesRoutes } from './categories-routes.ts'
import { productsBulkRoutes } from './products-bulk-routes.ts'
import { productsRoutes } from './products-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import { variantsRoutes } from './variants-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(
  db,
  ...[productsRoutes, productsBulkRoutes, variantsRoutes, categoriesRoutes, staffRoutes],
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
