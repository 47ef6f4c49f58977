import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aProduct } from '../../testing/tea-shop.ts'
import { inventoryRoutes } from './inventory-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import { stockBulkRoutes } from './stock-bulk-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, inventoryRoutes, stockBulkRoutes, staffRoutes)
const staff = await clientWith('inventory:write', 'staff:read')

const aTea = (): Promise<string> => inTransaction(db, (tx) => aProduct(tx, 'Jeju green tea'))

const stockOf = async (...variantIds: string[]): Promise<Record<string, unknown>[]> =>
  (await staff.ask('GET', `/stock?variantIds=${variantIds.join(',')}`)).body['items'] as Record<string, unknown>[]

describe('the stock of the admin API', () => {
  it('A9: counts, receives and explains what is on the shelf', async () => {
    const tea = await aTea()
    expect((await staff.ask('PUT', `/stock/${tea}`, { onHand: 10 })).status).toBe(204)
    expect((await staff.ask('POST', `/stock/${tea}/adjust`, { delta: -3, reason: 'damaged' })).status).toBe(204)
    expect(await stockOf(tea)).toMatchObject([{ onHand: 7, available: 7, policy: 'deny' }])
    const first = await staff.ask('GET', `/stock/${tea}/ledger?limit=1`)
    expect(first.body['items']).toMatchObject([{ delta: -3, reason: 'damaged', by: expect.any(String) as string }])
    const second = await staff.ask('GET', `/stock/${tea}/ledger?cursor=${String(first.body['nextCursor'])}`)
    expect(second.body).toMatchObject({ items: [{ delta: 10, reason: 'counted' }], nextCursor: null })
    const trail = await staff.ask('GET', `/audit?subject=${tea}`)
    expect(trail.body['items']).toMatchObject([{ action: 'adjustStock' }, { action: 'setStock', data: { onHand: 10 } }])
  })

  it('A9: takes many counts at once, keeps the good rows and names the bad ones', async () => {
    const [green, black] = [await aTea(), await aTea()]
    const counts = [
      { variantId: newId(), onHand: 1 },
      { variantId: green, onHand: 4 },
      { variantId: black, onHand: -1 },
      { variantId: green, onHand: 5 },
    ]
    const { status, body } = await staff.ask('POST', '/stock/counts', { counts })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      set: 1,
      refused: [
        { index: 0, field: 'variantId' },
        { index: 2, field: 'onHand' },
        { index: 3, field: 'variantId' },
      ],
    })
    expect(await stockOf(green)).toMatchObject([{ onHand: 4 }])
  })

  it('A9: opens a location and moves units there', async () => {
    const tea = await aTea()
    await staff.ask('PUT', `/stock/${tea}`, { onHand: 5 })
    const opened = await staff.ask('POST', '/locations', { code: 'market-hall', name: 'Market hall' })
    expect((await staff.ask('PATCH', `/locations/${String(opened.body['id'])}`, { name: 'Hall' })).status).toBe(204)
    const locations = (await staff.ask('GET', '/locations')).body['items'] as { id: string }[]
    expect(locations).toMatchObject([{}, { code: 'market-hall', name: 'Hall' }])
    const move = { from: locations[0]!.id, to: locations[1]!.id, quantity: 2 }
    expect((await staff.ask('POST', `/stock/${tea}/move`, move)).status).toBe(204)
    expect(await stockOf(tea)).toMatchObject([{ locations: [{ onHand: 3 }, { onHand: 2 }] }])
    expect(await staff.ask('POST', `/stock/${tea}/move`, { ...move, quantity: 9 })).toMatchObject({
      status: 409,
      body: { code: 'inventory/not-enough-on-hand', field: 'quantity' },
    })
    expect(await staff.ask('POST', '/locations', { code: 'market-hall', name: 'Again' })).toMatchObject({
      status: 409,
      body: { field: 'code' },
    })
  })

  it('A9: says what happens when a variant runs out, or that it is not counted', async () => {
    const tea = await aTea()
    await staff.ask('PUT', `/stock/${tea}`, { onHand: 0 })
    const url = `/stock/${tea}/policy`
    expect((await staff.ask('PUT', url, { tracked: true, policy: 'continue' })).status).toBe(204)
    expect(await stockOf(tea)).toMatchObject([{ policy: 'continue' }])
    expect((await staff.ask('GET', '/stock?lowBelow=1')).body['items']).toMatchObject([{ variantId: tea }])
    await staff.ask('PUT', url, { tracked: false, policy: 'continue' })
    expect(await stockOf(tea)).toEqual([])
  })

  it('keeps no stock of what is no variant, and lets readers change nothing', async () => {
    const nothing = newId()
    expect(await staff.ask('PUT', `/stock/${nothing}`, { onHand: 1 })).toMatchObject({
      status: 422,
      body: { code: 'http/variant-unknown', field: 'variantId' },
    })
    expect(await stockOf(nothing)).toEqual([])
    expect(await staff.ask('PUT', `/stock/${await aTea()}`, { onHand: -1 })).toMatchObject({
      status: 422,
      body: { field: 'onHand' },
    })
    const reader = await clientWith('inventory:read')
    expect((await reader.ask('GET', '/stock')).status).toBe(200)
    expect((await reader.ask('PUT', `/stock/${nothing}`, { onHand: 1 })).status).toBe(403)
  })
})
