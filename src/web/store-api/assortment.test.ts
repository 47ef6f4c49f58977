import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { changeProduct, sellableVariants } from '../../modules/catalog/index.ts'
import { testDatabase } from '../../testing/database.ts'
import { teaShopApi } from '../../testing/store-api.ts'

const db = await testDatabase()
const { ask, shop, pay } = await teaShopApi(db)

const keepFrom = (variantId: string, notSoldIn: string[]) =>
  inTransaction(db, async (tx) => {
    const { productId } = (await sellableVariants(tx, [variantId], 'en')).get(variantId)!
    await changeProduct(tx, { productId, notSoldIn })
  })
const handles = async (query: string) => (await ask('GET', `/products?${query}`)).body.items.map(({ handle }) => handle)

describe('the store API and what is not sold everywhere', () => {
  it('P6: lists, suggests and shows by market and way of buying, and says where else a product is sold', async () => {
    await keepFrom(shop.sneakers, ['market:kr', 'channel:agent'])
    expect(await handles('market=us')).toContain('court-sneaker')
    for (const query of ['market=kr', 'market=us&salesChannel=agent', 'market=kr&q=sneaker']) {
      expect(await handles(query)).not.toContain('court-sneaker')
    }
    const suggested = async (query: string) => (await ask('GET', `/suggestions?q=sneak&${query}`)).body
    expect(await suggested('market=us')).toMatchObject({ products: [{ handle: 'court-sneaker' }] })
    expect(await suggested('market=kr')).toMatchObject({ products: [] })
    const one = (query: string) => ask('GET', `/products/court-sneaker?${query}`)
    expect((await one('market=us')).status).toBe(200)
    expect(await one('market=kr')).toMatchObject({
      status: 404,
      body: { code: 'catalog/product-not-sold-here', details: { soldIn: ['us'] } },
    })
    expect(await one('market=us&salesChannel=agent')).toMatchObject({
      ...{ status: 404, body: { code: 'catalog/product-unknown' } },
    })
    expect((await one('salesChannel=door')).status).toBe(422)
  })

  it('P6: sells nothing around it: a checkout keeps its way of buying, and names the line that it may not pay', async () => {
    await keepFrom(shop.sneakers, ['channel:agent'])
    const lines = [{ variantId: shop.sneakers, quantity: 1 }]
    const byAgent = { market: 'us', salesChannel: 'agent', source: { channel: 'social' } }
    const refused = { status: 422, body: { code: 'checkout/item-not-sold-here' } }
    expect(await ask('POST', '/checkouts', { ...byAgent, lines })).toMatchObject({
      ...{ ...refused, body: { ...refused.body, field: 'lines.0.variantId', details: { title: 'Court sneaker' } } },
    })
    const { token } = (await ask('POST', '/checkouts', byAgent)).body
    const said = { addLines: lines, source: { channel: 'page' } }
    expect(await ask('PATCH', `/checkouts/${token}`, said)).toMatchObject(refused)
    expect((await ask('PATCH', `/checkouts/${token}`, { salesChannel: 'page' })).status).toBe(422)

    const there = (await ask('POST', '/checkouts', { market: 'us', lines })).body.token
    await keepFrom(shop.sneakers, ['market:us'])
    expect((await ask('GET', `/checkouts/${there}`)).body.lines[0]!.problem).toEqual({
      key: 'not-sold-here',
      available: 0,
    })
    const unpaid = await pay(there)
    expect(unpaid).toMatchObject({ status: 409, body: { code: 'checkout/checkout-incomplete' } })
    expect(unpaid.body.details.missing[0]).toMatchObject({ field: 'lines.0', key: 'not-sold-here' })
  })
})
