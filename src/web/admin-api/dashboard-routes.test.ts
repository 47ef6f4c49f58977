import { describe, expect, it } from 'vitest'
import { days, later } from '../../kernel/clock.ts'
import { money, type Money } from '../../kernel/money.ts'
import { inTransaction, reading } from '../../kernel/transaction.ts'
import { noteSearch } from '../../modules/catalog/index.ts'
import { fulfilmentModule } from '../../modules/fulfilment/index.ts'
import { inventoryModule, listStockCards, setStock } from '../../modules/inventory/index.ts'
import { cancelOrder, listOrders, makeRequest, refundOrder } from '../../modules/orders/index.ts'
import { changeShop } from '../../modules/shop/index.ts'
import { startCheckout } from '../../modules/checkout/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { testDatabase } from '../../testing/database.ts'
import { runConsumers } from '../../testing/drain.ts'
import { aPaidOrder } from '../../testing/orders.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { dashboardRoutes } from './dashboard-routes.ts'
import { ordersRoutes } from './orders-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, dashboardRoutes, ordersRoutes)
const staff = await clientWith('orders:read')

interface Period {
  days: number
  orders: number
  revenue: Money
  average?: Money
}
interface Dashboard {
  sales: { currency: string; days: { on: string; orders: number; revenue: Money }[]; periods: Period[] }[]
  carts: { days: number; begun: number; placed: number }[]
  [figure: string]: unknown
}

const dashboard = async () => (await staff.ask('GET', '/dashboard')).body as unknown as Dashboard

describe('the dashboard', () => {
  it('tells a new shop what to do first, and goes on when it is done', async () => {
    expect(await dashboard()).toMatchObject({
      sales: [],
      firstSteps: { products: false, market: false, delivery: false },
    })
    await inTransaction(db, aTeaShop)
    await runConsumers(db, [inventoryModule])
    expect(await dashboard()).toMatchObject({ firstSteps: { products: true, market: true, delivery: true } })
  })

  it('A9: has the sums of today, 7 and 30 days that one gets by counting the orders', async () => {
    await inTransaction(db, (tx) => changeShop(tx, { settings: { timeZone: 'Asia/Seoul' } }))
    const now = new Date('2026-07-20T05:00:00Z')
    for (const ago of [40, 30, 29, 12, 7, 6, 6, 1, 0, 0, 0]) {
      db.clock.set(later(now, -days(ago)))
      await inTransaction(db, (tx) => aPaidOrder(tx))
    }
    const { orders } = await reading(db, (read) => listOrders(read, {}))
    await inTransaction(db, (tx) => cancelOrder(tx, { orderId: orders[0]!.id, reason: 'Sold twice', by: 'hana' }))
    await inTransaction(db, (tx) =>
      refundOrder(tx, { orderId: orders[1]!.id, amount: money(1_001, 'USD'), reason: 'A dent', by: 'hana' }),
    )
    const { sales, firstSteps } = await dashboard()
    const counted = await Promise.all([1, 7, 30].map((count) => recounted(now, count)))
    expect(sales).toMatchObject([{ currency: 'USD', periods: counted }])
    expect(counted.map((period) => period.orders)).toEqual([2, 5, 8])
    expect(counted[0]!.average).toEqual(money(Math.round((2 * 11_800 - 1_001) / 2), 'USD'))
    expect([sales[0]!.days.length, sales[0]!.days.at(-1)!.on, sales[0]!.days[0]!.on]).toEqual([
      30,
      '2026-07-20',
      '2026-06-21',
    ])
    expect(sales[0]!.days.reduce((all, day) => all + day.revenue.amount, 0)).toBe(counted[2]!.revenue.amount)
    expect(firstSteps).toBeNull()
  })

  /** From the orders themselves, one by one: Seoul is nine hours ahead and has no summer time. */
  async function recounted(now: Date, count: number): Promise<Period> {
    const nineHours = 9 * 3_600_000
    const today = Math.floor((now.getTime() + nineHours) / days(1)) * days(1) - nineHours
    const from = new Date(today - days(count - 1))
    const { orders } = await reading(db, (read) => listOrders(read, { from }))
    const kept = orders.filter(({ status }) => status !== 'cancelled')
    const { rows } = await db.pool.query<{ back: string }>(
      'select coalesce(sum(refunded), 0) as back from orders."order" where id = any($1::uuid[])',
      [kept.map(({ id }) => id)],
    )
    const revenue = kept.reduce((all, order) => all + order.total.amount, 0) - Number(rows[0]!.back)
    return {
      days: count,
      orders: kept.length,
      revenue: money(revenue, 'USD'),
      average: money(Math.round(revenue / kept.length), 'USD'),
    }
  }

  it('counts carts that were begun, and how many became orders', async () => {
    const before = (await dashboard()).carts
    await inTransaction(db, (tx) => startCheckout(tx, { marketCode: 'us', locale: 'en', source: { channel: 'page' } }))
    const after = (await dashboard()).carts
    expect(after.map(({ begun }, at) => begun - before[at]!.begun)).toEqual([1, 1, 1])
    expect(after.map(({ days: count, placed }) => [count, placed])).toEqual([
      [1, 0],
      [7, 0],
      [30, 0],
    ])
  })

  it('F1: names what waits: orders that should have arrived, what is nearly gone, what is searched for in vain', async () => {
    await runConsumers(db, [fulfilmentModule])
    const { variantIds } = await reading(db, (read) => listStockCards(read, { search: 'paper', lowBelow: 5, limit: 1 }))
    await inTransaction(db, (tx) => setStock(tx, { variantId: variantIds[0]!, onHand: 0, reason: 'counted' }))
    await inTransaction(db, (tx) => noteSearch(tx, { term: 'matcha whisk', results: 0 }))
    expect(await dashboard()).toMatchObject({
      lateOrders: 10,
      soldOut: 1,
      lowStock: 1,
      searchesInVain: [{ term: 'matcha whisk', searches: 1 }],
    })
    expect(await waitingFor('arrival')).toHaveLength(10)
    db.clock.set(new Date('2026-08-20T05:00:00Z'))
    expect(await dashboard()).toMatchObject({ lateOrders: 0 })
    expect(await waitingFor('arrival')).toEqual([])
  })

  it('A9: leads to exactly the orders whose shoppers wait for an answer', async () => {
    expect(await waitingFor('answer')).toEqual([])
    const order = await inTransaction(db, (tx) => aPaidOrder(tx))
    await inTransaction(db, (tx) => makeRequest(tx, { token: order.token, kind: 'cancel', reason: 'changed-mind' }))
    expect(await dashboard()).toMatchObject({ openRequests: 1 })
    expect(await waitingFor('answer')).toMatchObject([{ id: order.id }])
    expect((await staff.ask('GET', '/orders?waits=answer&status=shipped')).body).toMatchObject({ items: [] })
  })

  const waitingFor = async (what: string) =>
    (await staff.ask('GET', `/orders?waits=${what}&limit=100`)).body['items'] as { id: string }[]
})
