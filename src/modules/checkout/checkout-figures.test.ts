import { describe, expect, it } from 'vitest'
import { minutes, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { aReadyCheckout, aTeaShop, pay, type TeaShop } from '../../testing/tea-shop.ts'
import { checkoutFigures, exitFigures, FieldInvalid, giveExitReason, placeCheckout, startCheckout } from './index.ts'

const db = await testDatabase()
const aCart = async (tx: Tx, shop: TeaShop, change = {}) =>
  (
    await startCheckout(tx, {
      marketCode: 'us',
      locale: 'en',
      lines: [{ variantId: shop.tea, quantity: 1 }],
      ...change,
    })
  ).checkoutId
const today = (tx: Tx) => ({ from: later(tx.now, -minutes(600)), to: later(tx.now, minutes(600)) })
/** The cart was begun so long ago. */
const began = (tx: Tx, checkoutId: string, ago: number) =>
  query(tx, 'update checkout.checkout set created_at = $2 where id = $1', [checkoutId, later(tx.now, -ago)])

describe('the figures of the checkout', () => {
  it(
    'K1: tell how far carts come and how long an order takes, as a count of the rows does',
    inTx(db, async (tx) => {
      const shop = await aTeaShop(tx)
      await aCart(tx, shop)
      await aCart(tx, shop, { email: 'sora@example.com' })
      const inTime = [2, 4, 6, 30]
      for (const took of inTime) {
        const checkoutId = await aReadyCheckout(tx, shop, { lines: [{ variantId: shop.tea, quantity: 1 }] })
        await pay(tx, checkoutId)
        await placeCheckout(tx, { checkoutId })
        await began(tx, checkoutId, minutes(took))
      }
      const waiting = await aReadyCheckout(tx, shop, { lines: [{ variantId: shop.tea, quantity: 1 }] })
      await pay(tx, waiting)
      await began(tx, await aCart(tx, shop), minutes(700))

      const { steps, seconds } = await checkoutFigures(tx, today(tx))
      expect(steps.map(({ step, checkouts }) => [step, checkouts])).toEqual([
        ['started', 7],
        ['contact', 6],
        ['address', 5],
        ['delivery', 5],
        ['payment', 5],
        ['placed', 4],
      ])
      const rows = await query<{ seconds: number }>(
        tx,
        `select extract(epoch from changed_at - created_at)::int as seconds from checkout.checkout
         where order_id is not null order by 1`,
      )
      expect(rows.map((row) => row.seconds / 60)).toEqual(inTime)
      // Between the second and third of four; nine tenths of the way from the first to the last.
      expect(seconds!.median).toBeCloseTo(5 * 60)
      expect(seconds!.p90).toBeCloseTo((6 + 0.7 * 24) * 60)
    }),
  )

  it(
    'K1: say nothing of how long it takes while there is no order',
    inTx(db, async (tx) => {
      expect((await checkoutFigures(tx, today(tx))).seconds).toBeUndefined()
    }),
  )

  it(
    'K11: count each cart once by its last answer, and who bought after all',
    inTx(db, async (tx) => {
      const shop = await aTeaShop(tx)
      const [first, second] = [await aCart(tx, shop), await aCart(tx, shop)]
      const bought = await aReadyCheckout(tx, shop)
      await giveExitReason(tx, { checkoutId: first, reason: 'just-looking' })
      await giveExitReason(tx, { checkoutId: first, reason: 'delivery-cost', comment: ' 5 dollars for tea? ' })
      await giveExitReason(tx, { checkoutId: second, reason: 'just-looking' })
      await giveExitReason(tx, { checkoutId: bought, reason: 'delivery-cost' })
      await pay(tx, bought)
      await placeCheckout(tx, { checkoutId: bought })

      const { reasons, comments } = await exitFigures(tx, today(tx))
      expect(reasons.slice(0, 2)).toEqual([
        { reason: 'delivery-cost', checkouts: 2, bought: 1 },
        { reason: 'just-looking', checkouts: 1, bought: 0 },
      ])
      expect(reasons.slice(2).every(({ checkouts }) => checkouts === 0)).toBe(true)
      expect(comments).toEqual([{ reason: 'delivery-cost', comment: '5 dollars for tea?', at: tx.now }])
      expect((await exitFigures(tx, { from: later(tx.now, 1), to: later(tx.now, 2) })).comments).toEqual([])
    }),
  )

  it(
    'K11: refuse a reason that is not on the list, and keep none',
    inTx(db, async (tx) => {
      const checkoutId = await aCart(tx, await aTeaShop(tx))
      const no = await refusalOf(giveExitReason(tx, { checkoutId, reason: 'weather' as 'other' }))
      expect(no).toBeInstanceOf(FieldInvalid)
      expect((await exitFigures(tx, today(tx))).reasons.every(({ checkouts }) => checkouts === 0)).toBe(true)
    }),
  )
})
