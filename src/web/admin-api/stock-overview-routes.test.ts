import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/transaction.ts'
import { createProduct } from '../../modules/catalog/index.ts'
import { addLocation, inventoryModule, setStock } from '../../modules/inventory/index.ts'
import { makeApiKey } from '../../modules/staff/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { runConsumers } from '../../testing/drain.ts'
import { csvLine } from '../http/csv.ts'
import { stockOverviewRoutes } from './stock-overview-routes.ts'

const db = await testDatabase()
const { clientWith, server } = await adminServer(db, stockOverviewRoutes)
const staff = await clientWith('inventory:read')

const variants = await inTransaction(db, async (tx) => {
  const tea = await createProduct(tx, {
    title: { en: 'Jeju green tea' },
    status: 'active',
    options: [{ name: 'Size', values: ['50 g', '100 g'] }],
    variants: [{ optionValues: ['50 g'], sku: '=JEJU-50' }, { optionValues: ['100 g'] }],
  })
  const [small, large] = tea.variants.map(({ id }) => id)
  const hall = await addLocation(tx, { code: 'hall', name: 'Market hall' })
  await setStock(tx, { variantId: small!, onHand: 10, reason: 'counted' })
  await setStock(tx, { variantId: small!, onHand: 3, reason: 'counted', locationId: hall })
  return { small, large, hall }
})
await runConsumers(db, [inventoryModule])

describe('the stock over all products', () => {
  it('A9: names what is on the shelf, place by place, and what is not counted', async () => {
    const { status, body } = await staff.ask('GET', '/stock/overview')
    expect(status).toBe(200)
    expect(body['nextCursor']).toBeNull()
    expect(body['items']).toMatchObject([
      {
        variantId: variants.small,
        ...{ productTitle: 'Jeju green tea', variantTitle: '50 g', sku: '=JEJU-50', isOnSale: true },
        ...{ tracked: true, policy: 'deny', onHand: 13, available: 13, held: 0 },
        locations: [{ onHand: 10 }, { locationId: variants.hall, onHand: 3, held: 0 }],
      },
      { variantId: variants.large, variantTitle: '100 g', tracked: false, onHand: 0, locations: [] },
    ])
  })

  it('pages and filters', async () => {
    const first = await staff.ask('GET', '/stock/overview?limit=1')
    const second = await staff.ask('GET', `/stock/overview?limit=1&cursor=${String(first.body['nextCursor'])}`)
    expect([first.body['items'], second.body]).toMatchObject([
      [{ variantId: variants.small }],
      { items: [{ variantId: variants.large }], nextCursor: null },
    ])
    const found = async (query: string) =>
      ((await staff.ask('GET', `/stock/overview?${query}`)).body['items'] as { variantId: string }[]).map(
        (item) => item.variantId,
      )
    expect(await found('state=untracked')).toEqual([variants.large])
    expect(await found('state=low')).toEqual([])
    expect(await found('state=low&lowBelow=14')).toEqual([variants.small])
    expect(await found('state=sold-out')).toEqual([])
    expect(await found('search=jeju-50')).toEqual([variants.small])
  })

  it('comes as a file in which no text is a formula', async () => {
    const { key } = await inTransaction(db, (tx) =>
      makeApiKey(tx, { name: 'Sheet', scopes: ['inventory:read'], createdBy: 'hana' }),
    )
    const answer = await server.inject({
      url: '/api/admin/v1/stock/overview.csv?search=jeju',
      headers: { authorization: `Bearer ${key}` },
    })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.body.replace('\uFEFF', '').split('\r\n')).toEqual([
      'Product,Variant,SKU,Counted,When it runs out,On hand,Held,Available,On hand: Main,On hand: Market hall',
      "Jeju green tea,50 g,'=JEJU-50,yes,deny,13,0,13,10,3",
      'Jeju green tea,100 g,,no,,,,,,',
      '',
    ])
    expect(csvLine(['A "fine" cup, blue', -2])).toBe('"A ""fine"" cup, blue",-2\r\n')
  })

  it('is for those who may see stock', async () => {
    const packer = await clientWith('orders:read')
    expect((await packer.ask('GET', '/stock/overview')).status).toBe(403)
    expect(await staff.ask('GET', '/stock/overview?cursor=nonsense')).toMatchObject({
      status: 422,
      body: { field: 'cursor' },
    })
  })
})
