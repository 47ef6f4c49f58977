import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { announcedIn, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aLine, anOrder, aPaidOrder } from '../../testing/orders.ts'
import { paymentsFor, recordPaymentState } from '../payments/index.ts'
import {
  AlreadyPacking,
  AlreadyShipped,
  cancelOrder,
  getOrder,
  moveFulfilment,
  MoveNotPossible,
  NotPaidYet,
  OrderIsCancelled,
  placeOrder,
  refundOrder,
  timelineOf,
} from './index.ts'
import { recordOrderMoney } from './money-of-order.ts'

const db = await testDatabase()
const usd = (amount: number) => money(amount, 'USD')
const staff = 'staff-1'
const typesIn = (tx: Tx) => announcedIn(tx).map((event) => event.type)

describe('cancelling an order', () => {
  it(
    'K11: gives everything back and keeps who, when and why',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      const cancelled = await cancelOrder(tx, { orderId: order.id, reason: 'found-cheaper', by: 'shopper' })
      expect(cancelled).toMatchObject({
        cancellation: { by: 'shopper', reason: 'found-cheaper', at: tx.now },
        paymentState: 'refunded',
        refunded: usd(11_800),
      })
      expect(announcedIn(tx).find((event) => event.type === 'orders.order-cancelled')!.data).toMatchObject({
        by: 'shopper',
        lines: order.lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
      })
      const timeline = await timelineOf(tx, order.id)
      expect(timeline.map((entry) => entry.kind)).toEqual(['placed', 'cancelled', 'refunded'])
    }),
  )

  it(
    'twice changes nothing the second time',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      const first = await cancelOrder(tx, { orderId: order.id, reason: 'changed-mind', by: 'shopper' })
      expect(await cancelOrder(tx, { orderId: order.id, reason: 'other', by: staff })).toEqual(first)
      expect(typesIn(tx).filter((type) => type === 'orders.order-cancelled')).toHaveLength(1)
    }),
  )

  it(
    'releases what the bank only reserved',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx, {}, 'authorised')
      await cancelOrder(tx, { orderId: order.id, reason: 'changed-mind', by: 'shopper' })
      const [payment] = await paymentsFor(tx, order.checkoutId)
      expect(payment!.letGoAt).toEqual(tx.now)
      await recordPaymentState(tx, { paymentId: payment!.id, state: { status: 'voided' } })
      await recordOrderMoney(tx, order)
      expect((await getOrder(tx, order.id)).paymentState).toBe('voided')
    }),
  )

  it(
    'does not put on the shelf again what a refund put there already',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      const [tea, sneakers] = order.lines
      const lines = [{ lineId: tea!.id, quantity: 1, restock: true }]
      await refundOrder(tx, { orderId: order.id, lines, reason: 'Took one less', by: staff })
      await cancelOrder(tx, { orderId: order.id, reason: 'changed-mind', by: 'shopper' })
      expect(announcedIn(tx).find((event) => event.type === 'orders.order-cancelled')!.data['lines']).toEqual([
        { variantId: tea!.variantId, quantity: 1 },
        { variantId: sneakers!.variantId, quantity: 1 },
      ])
    }),
  )

  it(
    'puts the material of its services back too',
    inTx(db, async (tx) => {
      const paper = newId()
      const wrap = { code: 'gift-wrap', name: 'Gift wrap', price: usd(0), variantId: paper }
      const order = await aPaidOrder(tx, { lines: [aLine()], services: [wrap] })
      await cancelOrder(tx, { orderId: order.id, reason: 'changed-mind', by: 'shopper' })
      expect(announcedIn(tx).find((event) => event.type === 'orders.order-cancelled')!.data['lines']).toEqual([
        { variantId: order.lines[0]!.variantId, quantity: 1 },
        { variantId: paper, quantity: 1 },
      ])
    }),
  )

  it(
    'H8: is refused to the shopper once packing has begun, but not to staff',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      await moveFulfilment(tx, { orderId: order.id, to: 'packing', by: staff })
      const byShopper = cancelOrder(tx, { orderId: order.id, reason: 'changed-mind', by: 'shopper' })
      await expect(byShopper).rejects.toThrow(AlreadyPacking)
      expect((await getOrder(tx, order.id)).cancellation).toBeUndefined()
      expect((await cancelOrder(tx, { orderId: order.id, reason: 'Sold out', by: staff })).cancellation).toBeDefined()
    }),
  )

  it(
    'is refused to everybody when some of it has left',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      await moveFulfilment(tx, { orderId: order.id, to: 'partially-shipped', by: staff })
      const before = await getOrder(tx, order.id)
      const cancel = cancelOrder(tx, { orderId: order.id, reason: 'changed-mind', by: staff })
      await expect(cancel).rejects.toThrow(AlreadyShipped)
      expect(await getOrder(tx, order.id)).toEqual(before)
    }),
  )
})

describe('moving the goods', () => {
  it(
    'is refused along a way that the table of moves does not have',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      await moveFulfilment(tx, { orderId: order.id, to: 'shipped', by: staff })
      const back = moveFulfilment(tx, { orderId: order.id, to: 'packing', by: staff })
      await expect(back).rejects.toThrow(MoveNotPossible)
      expect((await moveFulfilment(tx, { orderId: order.id, to: 'shipped', by: staff })).fulfilmentState).toBe(
        'shipped',
      )
      expect((await timelineOf(tx, order.id)).map((entry) => entry.kind)).toEqual(['placed', 'shipped'])
    }),
  )

  it(
    'is refused before the money is there or promised, and after a cancellation',
    inTx(db, async (tx) => {
      const unpaid = await placeOrder(tx, anOrder({ payment: 'awaiting' }))
      await expect(moveFulfilment(tx, { orderId: unpaid.id, to: 'packing', by: staff })).rejects.toThrow(NotPaidYet)
      await cancelOrder(tx, { orderId: unpaid.id, reason: 'Never paid', by: 'system' })
      const move = moveFulfilment(tx, { orderId: unpaid.id, to: 'packing', by: staff })
      await expect(move).rejects.toThrow(OrderIsCancelled)
      expect((await getOrder(tx, unpaid.id)).fulfilmentState).toBe('open')
    }),
  )
})
