import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { announcedIn, enqueuedIn } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aPaidOrder } from '../../testing/orders.ts'
import {
  getOrder,
  LineUnknown,
  MoreThanBought,
  NothingToRefund,
  OrderUnknown,
  ReasonMissing,
  refundOrder,
  RefundTooLarge,
  worthOf,
} from './index.ts'

const db = await testDatabase()
const usd = (amount: number) => money(amount, 'USD')
const by = 'staff-1'
const reason = 'Arrived broken'

describe('what units of a line are worth', () => {
  it('given back in any steps they add up to the line, to the cent', () => {
    const steps = fc.tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 50 })),
    )
    fc.assert(
      fc.property(steps, ([quantity, total, parts]) => {
        let refunded = 0
        let back = 0
        while (refunded < quantity) {
          const units = Math.min(parts.next().value as number, quantity - refunded)
          const worth = worthOf({ quantity, total: usd(total), refunded }, units).amount
          expect(worth).toBeGreaterThanOrEqual(0)
          back += worth
          refunded += units
        }
        expect(back).toBe(total)
      }),
    )
  })
})

describe('a refund', () => {
  it(
    'gives back lines and delivery, and says which goods go back on the shelf',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      const [tea, sneakers] = order.lines
      const made = await refundOrder(tx, {
        orderId: order.id,
        lines: [
          { lineId: tea!.id, quantity: 1, restock: true },
          { lineId: sneakers!.id, quantity: 1, restock: false },
        ],
        delivery: usd(500),
        reason,
        by,
      })
      expect(made.amount).toEqual(usd(1_200 + 8_900 + 500))
      expect(made.order).toMatchObject({
        paymentState: 'partially-refunded',
        refunded: usd(10_600),
        deliveryRefunded: usd(500),
        lines: [
          { refunded: 1, restocked: 1 },
          { refunded: 1, restocked: 0 },
        ],
      })
      expect(announcedIn(tx).at(-1)).toMatchObject({
        type: 'orders.order-refunded',
        data: { amount: usd(10_600), restock: [{ variantId: tea!.variantId, quantity: 1 }] },
      })
      expect(enqueuedIn(tx).map(({ order: job }) => job.payload)).toContainEqual({ refundId: made.refundId })
    }),
  )

  it(
    'of all that was paid leaves the order refunded',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      const made = await refundOrder(tx, { orderId: order.id, amount: order.totals.total, reason, by })
      expect(made.order).toMatchObject({ paymentState: 'refunded', refunded: usd(11_800) })
    }),
  )

  it(
    'asked for twice under one key gives back once',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      const wish = { orderId: order.id, amount: usd(1_000), reason, by, key: 'click-1' }
      const first = await refundOrder(tx, wish)
      expect((await refundOrder(tx, wish)).refundId).toBe(first.refundId)
      expect((await getOrder(tx, order.id)).refunded).toEqual(usd(1_000))
    }),
  )

  it.each([
    ['above what arrived', RefundTooLarge, () => ({ amount: usd(11_801) })],
    ['above what delivery cost', RefundTooLarge, () => ({ delivery: usd(501) })],
    ['of nothing', NothingToRefund, () => ({})],
    ['below nothing', NothingToRefund, () => ({ amount: usd(-1) })],
    [
      'of more units than bought',
      MoreThanBought,
      (id: string) => ({ lines: [{ lineId: id, quantity: 3, restock: true }] }),
    ],
    [
      'of more units than bought, in two rows',
      MoreThanBought,
      (id: string) => ({ lines: [2, 1].map((quantity) => ({ lineId: id, quantity, restock: true })) }),
    ],
    ['of another order’s line', LineUnknown, () => ({ lines: [{ lineId: newId(), quantity: 1, restock: true }] })],
    ['without a reason', ReasonMissing, () => ({ amount: usd(100), reason: '  ' })],
  ])('%s is refused and changes nothing', (_, refusal, wish) =>
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx)
      const before = await getOrder(tx, order.id)
      await expect(refundOrder(tx, { orderId: order.id, reason, by, ...wish(order.lines[0]!.id) })).rejects.toThrow(
        refusal,
      )
      expect(await getOrder(tx, order.id)).toEqual(before)
      expect(enqueuedIn(tx)).toEqual([])
    })(),
  )

  it(
    'before the money has arrived is refused',
    inTx(db, async (tx) => {
      const order = await aPaidOrder(tx, {}, 'authorised')
      const refund = refundOrder(tx, { orderId: order.id, amount: usd(1), reason, by })
      await expect(refund).rejects.toThrow(RefundTooLarge)
      await expect(refundOrder(tx, { orderId: newId(), amount: usd(1), reason, by })).rejects.toThrow(OrderUnknown)
    }),
  )
})
