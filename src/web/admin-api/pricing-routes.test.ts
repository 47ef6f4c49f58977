import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aProduct } from '../../testing/tea-shop.ts'
import { marketsRoutes } from './markets-routes.ts'
import { pricesRoutes } from './prices-routes.ts'
import { staffRoutes } from './staff-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, marketsRoutes, pricesRoutes, staffRoutes)
const staff = await clientWith('settings:write', 'catalog:write', 'staff:read')
const usd = (amount: number) => money(amount, 'USD')

const aTea = (): Promise<string> => inTransaction(db, (tx) => aProduct(tx, 'Jeju green tea'))
const us = { code: 'us', name: 'America', currency: 'USD', countries: ['US'], locales: ['en'], taxIncluded: false }

describe('the markets of the admin API', () => {
  it('A9: opens a market, changes it and closes it', async () => {
    expect(await staff.ask('POST', '/markets', us)).toMatchObject({ status: 201, body: { isDefault: true } })
    const kr = { ...us, code: 'kr', currency: 'KRW', countries: ['KR'], taxIncluded: true }
    expect(await staff.ask('POST', '/markets', kr)).toMatchObject({ status: 201, body: { isDefault: false } })
    const changed = await staff.ask('PATCH', '/markets/kr', { name: 'Korea', locales: ['ko', 'en'] })
    expect(changed).toMatchObject({ status: 200, body: { name: 'Korea', locales: ['ko', 'en'], currency: 'KRW' } })
    expect((await staff.ask('GET', '/markets')).body['items']).toMatchObject([{ code: 'us' }, { code: 'kr' }])
    expect((await staff.ask('DELETE', '/markets/kr')).status).toBe(204)
    const trail = await staff.ask('GET', '/audit?subject=kr')
    expect(trail.body['items']).toMatchObject([
      { action: 'removeMarket' },
      { action: 'changeMarket', data: { name: 'Korea' } },
      { action: 'createMarket' },
    ])
  })

  it('names the country that belongs to another market, and the currency that is none', async () => {
    const second = { ...us, code: 'west', countries: ['CA', 'US'] }
    expect(await staff.ask('POST', '/markets', second)).toMatchObject({
      status: 409,
      body: { code: 'pricing/country-taken', field: 'countries.1' },
    })
    expect(await staff.ask('POST', '/markets', { ...second, currency: 'TEA' })).toMatchObject({
      status: 422,
      body: { field: 'currency' },
    })
    expect((await staff.ask('GET', '/markets')).body['items']).toHaveLength(1)
  })

  it('A9: keeps tax rates, and takes suggested ones to be checked', async () => {
    const rate = { country: 'US', region: 'CA', taxClass: 'standard', name: 'Sales tax', rateBasisPoints: 725 }
    const told = { ...rate, source: 'cdtfa.ca.gov', asOf: '2026-06-01' }
    const { status, body } = await staff.ask('POST', '/tax-rates', told)
    expect(status).toBe(201)
    expect(await staff.ask('POST', '/tax-rates', told)).toMatchObject({ status: 409, body: { field: 'name' } })
    const url = `/tax-rates/${String(body['id'])}`
    expect((await staff.ask('PUT', url, { ...told, rateBasisPoints: 750 })).body).toMatchObject({
      rateBasisPoints: 750,
    })
    expect((await staff.ask('DELETE', url)).status).toBe(204)
    expect(await staff.ask('POST', '/tax-rates/adopt', { countries: ['DE'] })).toMatchObject({ body: { added: 2 } })
    expect((await staff.ask('GET', '/tax-rates?country=DE')).body['items']).toMatchObject([
      { toBeChecked: true },
      { toBeChecked: true },
    ])
  })
})

describe('the prices of the admin API', () => {
  it('A9: sets many prices, keeps the good rows and names the bad ones', async () => {
    const [green, black] = [await aTea(), await aTea()]
    const prices = [
      { variantId: newId(), price: usd(1) },
      { variantId: green, price: usd(1_200), compareAt: usd(1_500) },
      { variantId: black, price: usd(1_200), compareAt: usd(900) },
      { variantId: 'tea', price: usd(1) },
      { variantId: black, price: { amount: 1.5, currency: 'USD' } },
    ]
    const { status, body } = await staff.ask('POST', '/prices', { prices })
    expect(status).toBe(200)
    expect(body).toMatchObject({ set: 1, unchanged: 0 })
    expect((body['refused'] as { field: string }[]).map(({ field }) => field)).toEqual([
      'prices.0.variantId',
      'prices.2.compareAt.amount',
      'prices.3.variantId',
      'prices.4.price.amount',
    ])
    const kept = await staff.ask('GET', `/prices?variantIds=${green},${black}`)
    expect(kept.body['items']).toEqual([
      { variantId: green, list: 'standard', price: usd(1_200), compareAt: usd(1_500) },
    ])
  })

  it('A9: schedules a price in a list of its own, and takes it away', async () => {
    const tea = await aTea()
    const list = { name: 'Wholesale', priority: 5, group: 'wholesale' }
    expect((await staff.ask('PUT', '/price-lists/wholesale', list)).body).toMatchObject({ code: 'wholesale', ...list })
    for (const market of ['', 'atlantis']) {
      expect((await staff.ask('PUT', '/price-lists/wholesale', { ...list, market })).status).toBe(404)
    }
    const from = '2030-01-01T00:00:00.000Z'
    const price = { variantId: tea, price: usd(700), list: 'wholesale', from }
    expect((await staff.ask('POST', '/prices', { prices: [price] })).body).toMatchObject({ set: 1 })
    expect((await staff.ask('GET', `/prices?variantIds=${tea}`)).body['items']).toMatchObject([{ from }])
    const gone = { prices: [{ variantId: tea, currency: 'USD', list: 'wholesale', from }] }
    expect((await staff.ask('POST', '/prices/remove', gone)).body).toEqual({ removed: 1 })
    expect((await staff.ask('DELETE', '/price-lists/wholesale')).status).toBe(204)
    expect((await staff.ask('DELETE', '/price-lists/standard')).status).toBe(409)
  })

  it('names what of the question is no variant, and lets readers change nothing', async () => {
    expect((await staff.ask('GET', '/prices?variantIds=tea')).status).toBe(422)
    const reader = await clientWith('catalog:read', 'settings:read')
    expect((await reader.ask('GET', '/price-lists')).status).toBe(200)
    expect((await reader.ask('POST', '/prices', { prices: [{ variantId: 'x', price: usd(1) }] })).status).toBe(403)
    expect((await reader.ask('DELETE', '/markets/us')).status).toBe(403)
    expect((await (await clientWith('catalog:write')).ask('GET', '/markets')).status).toBe(403)
  })
})
