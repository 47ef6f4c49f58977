import { describe, expect, it } from 'vitest'
import { hours } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { inTransaction } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { anOrder } from '../../testing/orders.ts'
import { cancelOrder, hasOrdered, listOrders, moveFulfilment, placeOrder, staffStatus, staffStatuses } from './index.ts'

const db = await testDatabase()

describe('the list of orders', () => {
  it('is paged by cursor, latest or longest waiting first, and loses none', async () => {
    const placed: string[] = []
    for (let each = 0; each < 7; each++) {
      if (each % 3 === 0) db.clock.forward(hours(1))
      placed.push((await inTransaction(db, (tx) => placeOrder(tx, anOrder()))).id)
    }
    await inTransaction(db, async (tx) => {
      const seen = async (oldestFirst: boolean) => {
        const ids: string[] = []
        let cursor: string | undefined
        do {
          const page = await listOrders(tx, { limit: 2, cursor, oldestFirst })
          expect(page.orders.length).toBeLessThanOrEqual(2)
          ids.push(...page.orders.map((order) => order.id))
          cursor = page.next
        } while (cursor)
        return ids
      }
      expect(await seen(false)).toEqual(placed.toReversed())
      expect(await seen(true)).toEqual(placed)
      const [latest] = (await listOrders(tx, { from: new Date(tx.now.getTime() - hours(0.5)) })).orders
      expect(latest).toMatchObject({ units: 3, status: 'to-pack', name: 'Minji Kim', channel: 'page' })
      expect((await listOrders(tx, { from: tx.now })).orders).toHaveLength(1)
      expect((await listOrders(tx, { before: tx.now })).orders).toHaveLength(6)
    })
  })

  it(
    'finds by number, by part of an email and by part of a name, and takes wildcards as they stand',
    inTx(db, async (tx) => {
      const alex = await placeOrder(tx, anOrder({ email: 'alex@tea.example', name: 'Alex 100%' }))
      const find = async (search: string) => (await listOrders(tx, { search })).orders.map((order) => order.id)
      expect(await find(alex.number.toLowerCase())).toEqual([alex.id])
      expect(await find('@TEA.ex')).toEqual([alex.id])
      expect(await find('alex')).toEqual([alex.id])
      expect(await find('0%')).toEqual([alex.id])
      expect(await find('lex_')).toEqual([])
    }),
  )

  it(
    'each status lists exactly the orders which carry it',
    inTx(db, async (tx) => {
      await placeOrder(tx, anOrder({ payment: 'awaiting' }))
      for (const to of ['packing', 'partially-shipped', 'shipped', 'delivered'] as const) {
        const { id: orderId } = await placeOrder(tx, anOrder())
        await moveFulfilment(tx, { orderId, to, by: 'staff-1' })
      }
      const { id: orderId } = await placeOrder(tx, anOrder())
      await cancelOrder(tx, { orderId, reason: 'other', by: 'system' })

      const all = (await listOrders(tx, { limit: 100 })).orders
      for (const status of staffStatuses) {
        const listed = (await listOrders(tx, { status, limit: 100 })).orders.map((order) => order.id)
        expect(listed, status).toEqual(all.filter((order) => order.status === status).map((order) => order.id))
      }
      expect(staffStatus({ paymentState: 'paid', fulfilmentState: 'open', cancellation: {} })).toBe('cancelled')
    }),
  )

  it(
    'knows the orders of one person; a cancelled one does not make her a customer',
    inTx(db, async (tx) => {
      const profileId = newId()
      const order = await placeOrder(tx, anOrder({ profileId }))
      expect((await listOrders(tx, { profileId })).orders.map((found) => found.id)).toEqual([order.id])
      expect(await hasOrdered(tx, profileId)).toBe(true)
      await cancelOrder(tx, { orderId: order.id, reason: 'other', by: 'system' })
      expect(await hasOrdered(tx, profileId)).toBe(false)
    }),
  )
})
