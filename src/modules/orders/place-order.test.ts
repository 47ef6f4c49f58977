import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { announcedIn } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import {
  findOrder,
  findOrderByNumber,
  findOrderByToken,
  getOrder,
  OrderUnknown,
  placeOrder,
  timelineOf,
} from './index.ts'
import { aLine, anOrder } from '../../testing/orders.ts'

const db = await testDatabase()

describe('placing an order', () => {
  it(
    'keeps a picture of everything the shopper saw',
    inTx(db, async (tx) => {
      const toPlace = anOrder({ note: 'Ring twice', giftMessage: 'Happy birthday', codes: ['SPRING'] })
      const order = await placeOrder(tx, toPlace)

      expect(order.number).toMatch(/^D\d{4,}$/)
      expect(order.token).toMatch(/^[\w-]{32}$/)
      expect(order.lines.map((line) => [line.title, line.quantity, line.total.amount])).toEqual([
        ['Jeju green tea', 2, 2_400],
        ['Court sneaker', 1, 8_900],
      ])
      expect(order).toMatchObject({
        email: 'minji@example.com',
        address: toPlace.address,
        delivery: toPlace.delivery,
        totals: toPlace.totals,
        note: 'Ring twice',
        giftMessage: 'Happy birthday',
        codes: ['SPRING'],
        source: { channel: 'page' },
        paymentState: 'paid',
        fulfilmentState: 'open',
        captured: money(11_800, 'USD'),
        placedAt: tx.now,
      })
    }),
  )

  it(
    'can be found by id, by number in any case, and by the secret of its link',
    inTx(db, async (tx) => {
      const order = await placeOrder(tx, anOrder())
      expect(await findOrder(tx, order.id)).toEqual(order)
      expect(await findOrderByNumber(tx, order.number.toLowerCase())).toEqual(order)
      expect(await findOrderByToken(tx, order.token)).toEqual(order)
      expect(await findOrderByToken(tx, 'guess')).toBeUndefined()
      await expect(getOrder(tx, newId())).rejects.toThrow(OrderUnknown)
    }),
  )

  it(
    'places a checkout once, however often it is asked',
    inTx(db, async (tx) => {
      const toPlace = anOrder()
      const first = await placeOrder(tx, toPlace)
      expect(await placeOrder(tx, toPlace)).toEqual(first)
      expect(announcedIn(tx).map((event) => event.type)).toEqual(['orders.order-placed', 'orders.order-paid'])
      expect((await timelineOf(tx, first.id)).map((entry) => entry.kind)).toEqual(['placed'])
    }),
  )

  it(
    'P1: says in its event which channel the sale came from, and nothing that names a person',
    inTx(db, async (tx) => {
      await placeOrder(tx, anOrder({ source: { channel: 'social', campaign: 'june' } }))
      const [placed] = announcedIn(tx)
      expect(placed!.data).toMatchObject({ channel: 'social', campaign: 'june', deliveryCode: 'standard' })
      expect(JSON.stringify(placed!.data)).not.toMatch(/minji|sejong/i)
    }),
  )

  it(
    'an order that costs nothing counts as paid',
    inTx(db, async (tx) => {
      const free = money(0, 'USD')
      const toPlace = anOrder({ lines: [aLine({ unitPrice: free, gift: true })], payment: 'awaiting' })
      const totals = { ...toPlace.totals, delivery: free, total: free }
      expect((await placeOrder(tx, { ...toPlace, totals })).paymentState).toBe('paid')
    }),
  )

  it('the database refuses totals that do not add up', async () => {
    const body = inTx(db, async (tx) => {
      const toPlace = anOrder()
      await placeOrder(tx, { ...toPlace, totals: { ...toPlace.totals, total: money(11_799, 'USD') } })
    })
    await expect(body()).rejects.toThrow('order_adds_up')
  })
})
