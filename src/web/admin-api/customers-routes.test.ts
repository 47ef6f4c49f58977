import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { cancelOrder } from '../../modules/orders/index.ts'
import { profileByEmail, saveAddress } from '../../modules/profiles/index.ts'
import { changeShop } from '../../modules/shop/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { aPaidOrder } from '../../testing/orders.ts'
import { minjisAddress } from '../../testing/tea-shop.ts'
import { customersRoutes } from './customers-routes.ts'
import { dashboardRoutes } from './dashboard-routes.ts'
import { staffRoutes } from './staff-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, customersRoutes, dashboardRoutes, staffRoutes)
const staff = await clientWith('customers:write', 'orders:read', 'staff:read')
const usd = (amount: number) => money(amount, 'USD')

describe('the customers of the admin API', () => {
  it('A9: finds a person and shows her addresses and orders', async () => {
    const { id, number } = await inTransaction(db, async (tx) => {
      const profileId = await profileByEmail(tx, 'minji@example.com')
      await saveAddress(tx, { profileId, address: minjisAddress })
      return { id: profileId, number: (await aPaidOrder(tx, { profileId })).number }
    })
    await inTransaction(db, (tx) => profileByEmail(tx, 'alex@example.com'))
    expect((await staff.ask('GET', '/customers?limit=1')).body).toMatchObject({
      items: [{ email: 'alex@example.com' }],
      nextCursor: expect.any(String) as string,
    })
    const found = await staff.ask('GET', '/customers?search=minji')
    expect(found.body).toMatchObject({ items: [{ id, email: 'minji@example.com' }], nextCursor: null })
    expect((await staff.ask('PATCH', `/customers/${id}`, { name: 'Minji Kim' })).status).toBe(204)
    expect((await staff.ask('GET', `/customers/${id}`)).body).toMatchObject({
      name: 'Minji Kim',
      addresses: [{ address: minjisAddress }],
      orders: [{ number, total: usd(11_800) }],
      ordersCursor: null,
    })
    const trail = await staff.ask('GET', `/audit?subject=${id}`)
    expect(trail.body['items']).toMatchObject([{ action: 'nameCustomer', data: { changed: ['name'] } }])
  })

  it('names what does not fit, and lets readers change nothing', async () => {
    const id = await inTransaction(db, (tx) => profileByEmail(tx, 'sora@example.com'))
    expect(await staff.ask('PATCH', `/customers/${id}`, { locale: 'korean!' })).toMatchObject({
      status: 422,
      body: { field: 'locale' },
    })
    expect((await staff.ask('GET', `/customers/${newId()}`)).status).toBe(404)
    expect((await staff.ask('PATCH', `/customers/${newId()}`, { name: 'Nobody' })).status).toBe(404)
    const reader = await clientWith('customers:read')
    expect((await reader.ask('GET', `/customers/${id}`)).status).toBe(200)
    expect((await reader.ask('PATCH', `/customers/${id}`, { name: 'Sora' })).status).toBe(403)
    expect((await (await clientWith('orders:write')).ask('GET', '/customers')).status).toBe(403)
  })
})

describe('the dashboard of the admin API', () => {
  it('A9: tells the sales of the shop’s own day, and what waits', async () => {
    await inTransaction(db, (tx) => changeShop(tx, { settings: { timeZone: 'Asia/Seoul' } }))
    // 23:30 in Seoul: half an hour later begins another day there, though not yet in UTC.
    db.clock.set(new Date('2026-06-10T14:30:00Z'))
    await inTransaction(db, (tx) => aPaidOrder(tx))
    const before = await staff.ask('GET', '/dashboard')
    expect(before.body).toMatchObject({
      today: '2026-06-10',
      sales: [{ periods: [{ orders: 1, revenue: usd(11_800) }, {}, {}] }],
    })
    db.clock.set(new Date('2026-06-10T15:30:00Z'))
    expect((await staff.ask('GET', '/dashboard')).body).toMatchObject({
      today: '2026-06-11',
      sales: [{ periods: [{ days: 1, orders: 0 }, { days: 7, orders: 1 }, {}] }],
    })

    const order = await inTransaction(db, (tx) => aPaidOrder(tx))
    const { toPack } = (await staff.ask('GET', '/dashboard')).body as { toPack: number }
    await inTransaction(db, (tx) => cancelOrder(tx, { orderId: order.id, reason: 'Sold twice', by: 'hana' }))
    expect((await staff.ask('GET', '/dashboard')).body).toMatchObject({
      sales: [{ periods: [{ orders: 0, revenue: usd(0) }, { orders: 1 }, {}] }],
      toPack: toPack - 1,
      awaitingPayment: 0,
      setAside: 0,
      openRequests: 0,
    })
  })

  it('is for those who may read orders', async () => {
    expect((await (await clientWith('catalog:write')).ask('GET', '/dashboard')).status).toBe(403)
  })
})
