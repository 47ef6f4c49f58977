import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { productMediaRoutes } from './product-media-routes.ts'
import { productsRoutes } from './products-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import { variantsRoutes } from './variants-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, productsRoutes, variantsRoutes, productMediaRoutes, staffRoutes)
const staff = await clientWith('catalog:write', 'staff:read')

const made = async (product: object): Promise<{ id: string; variants: { id: string }[] }> => {
  const { status, body } = await staff.ask('POST', '/products', product)
  expect(status).toBe(201)
  return body as never
}
const sneaker = {
  title: { en: 'Court sneaker', ko: '코트 스니커즈' },
  status: 'active',
  vendor: 'Onjeong',
  tags: ['shoes'],
  options: [{ name: 'Size', values: ['41', '42'] }],
}

describe('the products of the admin API', () => {
  it('A9: makes a product, finds it by its words and by its SKU, and tells what is missing', async () => {
    const product = await made({ ...sneaker, options: [], variants: [{ sku: 'SNK-RED-1' }] })
    for (const search of ['sneaker', 'SNK-RED-1']) {
      const { status, body } = await staff.ask('GET', `/products?search=${search}&vendor=Onjeong&locale=ko`)
      expect([search, status]).toEqual([search, 200])
      expect(body['items']).toContainEqual(expect.objectContaining({ id: product.id, title: '코트 스니커즈' }))
    }
    const { body } = await staff.ask('GET', `/products/${product.id}`)
    expect(body).toMatchObject({ handle: 'court-sneaker', status: 'active', variants: [{ sku: 'SNK-RED-1' }] })
    const { missing } = body['completeness'] as { missing: { part: string }[] }
    expect(missing.map(({ part }) => part)).toContain('price')
    const trail = await staff.ask('GET', '/audit')
    expect(trail.body['items']).toMatchObject([{ action: 'createProduct' }])
  })

  it('A9: lists products page by page, narrowed by status and tag', async () => {
    const tag = `oolong-${newId()}`
    for (const status of ['draft', 'active', 'active', 'active'])
      await made({ title: { en: 'Oolong' }, tags: [tag], status })
    const first = (await staff.ask('GET', `/products?tag=${tag}&status=active&limit=2`)).body
    expect(first).toMatchObject({
      total: 3,
      items: [{ status: 'active', completeness: expect.any(Number) as number }, {}],
    })
    const second = await staff.ask(
      'GET',
      `/products?tag=${tag}&status=active&limit=2&cursor=${String(first['nextCursor'])}`,
    )
    expect(second.body).toMatchObject({ nextCursor: null, items: [{}] })
  })

  it('A9: changes what is told and keeps what is not named', async () => {
    const { id } = await made(sneaker)
    const { status, body } = await staff.ask('PATCH', `/products/${id}`, { description: { en: '<b>Soft</b><script>' } })
    expect(status).toBe(200)
    expect(body).toMatchObject({ title: sneaker.title, description: { en: '<b>Soft</b>' }, tags: ['shoes'] })
  })

  it('A9: replaces variants in bulk; those told again keep their id', async () => {
    const product = await made(sneaker)
    const { body } = await staff.ask('PUT', `/products/${product.id}/variants`, {
      options: [{ name: 'Size', values: ['41', '43'] }],
      variants: [
        { optionValues: ['41'], sku: 'SNK-41' },
        { optionValues: ['43'], sku: 'SNK-43' },
      ],
    })
    expect(body['variants']).toMatchObject([{ id: product.variants[0]!.id, sku: 'SNK-41' }, { title: '43' }])
  })

  it('A9: copies a product as a draft, and takes one out of the shop', async () => {
    const { id } = await made(sneaker)
    const copy = await staff.ask('POST', `/products/${id}/duplicate`)
    expect(copy).toMatchObject({ status: 201, body: { status: 'draft', title: { en: 'Court sneaker (copy)' } } })
    expect((await staff.ask('POST', `/products/${id}/archive`)).status).toBe(204)
    expect((await staff.ask('GET', `/products/${id}`)).body).toMatchObject({ status: 'archived' })
  })

  it('names the field that does not fit, and changes nothing', async () => {
    expect(await staff.ask('POST', '/products', { title: {} })).toMatchObject({ status: 422, body: { field: 'title' } })
    const { id } = await made({ ...sneaker, handle: `court-${newId()}` })
    const clash = { variants: [{ optionValues: ['41'] }, { optionValues: ['41'] }] }
    expect(await staff.ask('PUT', `/products/${id}/variants`, clash)).toMatchObject({
      status: 422,
      body: { code: 'catalog/variants-clash' },
    })
    const { body } = await staff.ask('GET', `/products/${id}`)
    expect(body['variants']).toHaveLength(2)
    expect(await staff.ask('GET', '/products?cursor=x')).toMatchObject({ status: 422, body: { field: 'cursor' } })
    expect((await staff.ask('GET', `/products/${newId()}`)).status).toBe(404)
  })

  it('lets nobody change products who may only read them', async () => {
    const reader = await clientWith('catalog:read')
    expect((await reader.ask('GET', '/products')).status).toBe(200)
    expect((await reader.ask('POST', '/products', sneaker)).status).toBe(403)
    expect((await (await clientWith('orders:write')).ask('GET', '/products')).status).toBe(403)
  })
})
