import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { analyticsModule, collectMeasurements, type Measurement } from '../../modules/analytics/index.ts'
import { cancelOrder } from '../../modules/orders/index.ts'
import { adminServer } from '../../testing/admin.ts'
import { runAllConsumers } from '../../testing/consumers.ts'
import { testDatabase } from '../../testing/database.ts'
import { aPaidOrder } from '../../testing/orders.ts'
import { aTeaShop } from '../../testing/tea-shop.ts'
import { proofRoutes } from './proof-routes.ts'

const db = await testDatabase()
const { clientWith } = await adminServer(db, proofRoutes)
const seen = (place: 'home' | 'cart', cart: string): Measurement => ({
  ...{ id: `seen-${newId()}`, happening: { type: 'proof-seen', place }, template: 'home', subject: '', cart },
  ...{ locale: 'en', market: 'kr', device: 'phone', source: 'none', visitor: undefined },
})

describe('what reviews do', () => {
  it('T9: is empty in a young shop, and for who may see orders', async () => {
    const { body } = await (await clientWith('orders:read')).ask('GET', '/reviews/proof?days=7')
    expect(body).toMatchObject({ places: [], ordersInAll: 0, touchDays: 7, touched: { carts: 0, revenue: [] } })
    expect(body['days']).toHaveLength(7)
    expect((await (await clientWith('reviews:read')).ask('GET', '/reviews/proof')).status).toBe(403)
    expect((await (await clientWith('orders:read')).ask('GET', '/reviews/proof?days=93')).status).toBe(422)
  })

  it('T9 T20: names the orders that reviews touched, from the log, without those called off', async () => {
    const [order, gone] = await inTransaction(db, async (tx) => {
      await aTeaShop(tx)
      const orders = [await aPaidOrder(tx), await aPaidOrder(tx), await aPaidOrder(tx)] as const
      await collectMeasurements(tx, [
        seen('home', orders[0].checkoutId),
        seen('cart', orders[0].checkoutId),
        seen('cart', orders[1].checkoutId),
      ])
      return orders
    })
    expect(await runAllConsumers(db, [analyticsModule])).toEqual([])
    const staff = await clientWith('orders:read')
    const before = await staff.ask('GET', '/reviews/proof')
    expect(before.body).toMatchObject({ ordersInAll: 3, touched: { carts: 2, orders: 2 } })
    await inTransaction(db, (tx) => cancelOrder(tx, { orderId: gone.id, by: 'staff', reason: 'Asked for' }))
    expect(await runAllConsumers(db, [analyticsModule])).toEqual([])
    const { body } = await staff.ask('GET', '/reviews/proof')
    expect(body).toMatchObject({
      ordersInAll: 2,
      touched: { orders: 1, ordersUsed: 0, revenue: [order.totals.total] },
      stages: [{ stage: 'acquire', orders: 1 }, { stage: 'convert', orders: 1 }, { orders: 0 }, { orders: 0 }],
    })
    const rows = await staff.ask('GET', '/reviews/proof/orders?stage=acquire')
    expect(rows.body).toMatchObject({
      items: [{ orderId: order.id, number: order.number, places: ['home'], used: [] }],
      nextCursor: null,
    })
  })
})
