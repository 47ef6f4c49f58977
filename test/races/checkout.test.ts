import { afterAll, describe, expect, it } from 'vitest'
import { seconds } from '../../src/kernel/clock.ts'
import { type Database, openDatabase } from '../../src/kernel/database.ts'
import { edgeOf } from '../../src/kernel/edge.ts'
import { query } from '../../src/kernel/query.ts'
import { inTransaction, type Tx } from '../../src/kernel/transaction.ts'
import { changeProduct, sellableVariants } from '../../src/modules/catalog/index.ts'
import { beginPayment, buyNow, changeCheckout, getCheckout, settleCheckout } from '../../src/modules/checkout/index.ts'
import { placePaidCheckouts } from '../../src/modules/checkout/place-paid-checkouts.ts'
import { setStock } from '../../src/modules/inventory/index.ts'
import { cancelOrder, findOrderOfCheckout, moveFulfilment, refundOrder } from '../../src/modules/orders/index.ts'
import { paymentsFor } from '../../src/modules/payments/index.ts'
import { profileByEmail, saveAddress } from '../../src/modules/profiles/index.ts'
import { createPromotion } from '../../src/modules/promotions/index.ts'
import { testDatabase } from '../../src/testing/database.ts'
import { aReadyCheckout, aTeaShop, minjisAddress, pay } from '../../src/testing/tea-shop.ts'

const single = await testDatabase()
const db: Database = {
  ...openDatabase({ connectionString: single.connectionString, connections: 20, clock: single.clock }),
  jobs: single.jobs,
}
afterAll(() => db.close())
const edge = edgeOf(db)
const inDb = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db, work)
const shop = await inDb(aTeaShop)

/** The answers, and the names of the refusals; anything else is a bug. */
async function atOnce<T>(work: readonly Promise<T>[]): Promise<{ done: T[]; refused: string[] }> {
  const settled = await Promise.allSettled(work)
  const refused = settled.flatMap((each) => (each.status === 'rejected' ? [(each.reason as Error).name] : []))
  return { done: settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])), refused }
}

const count = (text: string, values: unknown[] = []) =>
  inDb((tx) => query<{ count: number }>(tx, `select count(*) as count from ${text}`, values)).then(
    (rows) => rows[0]!.count,
  )

const ready = (many: number, change: Parameters<typeof aReadyCheckout>[2] = {}) =>
  Promise.all(Array.from({ length: many }, () => inDb((tx) => aReadyCheckout(tx, shop, change))))

describe('many at once', () => {
  it('N5: of ten who begin to pay for the last pair, one gets it', async () => {
    await inDb((tx) => setStock(tx, { variantId: shop.sneakers, onHand: 1, reason: 'counted' }))
    const carts = await ready(10, { lines: [{ variantId: shop.sneakers, quantity: 1 }] })
    const { done, refused } = await atOnce(carts.map((checkoutId) => inDb((tx) => pay(tx, checkoutId))))
    expect(done).toHaveLength(1)
    expect(new Set(refused).size).toBeGreaterThan(0)
    for (const name of refused) expect(['OutOfStock', 'CheckoutIncomplete', 'StockBusy']).toContain(name)
    const { done: placed } = await atOnce(carts.map((checkoutId) => settleCheckout(edge, { checkoutId })))
    expect(placed).toHaveLength(1)
  })

  it('K3: one checkout that browser, webhook and sweep place at once is one order, charged once', async () => {
    const [checkoutId] = await ready(1)
    const paymentId = await inDb((tx) => pay(tx, checkoutId!))
    single.clock.forward(seconds(3))
    const { done, refused } = await atOnce([
      ...Array.from({ length: 8 }, () => settleCheckout(edge, { checkoutId: checkoutId! })),
      placePaidCheckouts(edge).then(() => undefined),
    ])
    expect(refused).toEqual([])
    expect(new Set(done.flatMap((placed) => placed?.orderId ?? [])).size).toBe(1)
    expect(await count(`orders."order" where checkout_id = $1`, [checkoutId])).toBe(1)
    expect(await count(`payments.wish where payment_id = $1`, [paymentId])).toBe(1)
    expect(
      await count(`kernel.event where type = 'orders.order-placed' and data ->> 'checkoutId' = $1`, [checkoutId]),
    ).toBe(1)
  })

  it('K6: of ten paid carts with the last use of a code, one is placed and nine get their money back', async () => {
    await inDb((tx) => setStock(tx, { variantId: shop.tea, onHand: 1_000, reason: 'counted' }))
    await inDb((tx) =>
      createPromotion(tx, {
        title: { en: 'Last' },
        rule: { kind: 'percent', basisPoints: 1_000 },
        codes: ['RACE'],
        mostUses: 1,
      }),
    )
    const carts = await ready(10, { codes: ['RACE'] })
    for (const checkoutId of carts) await inDb((tx) => pay(tx, checkoutId))
    const { done, refused } = await atOnce(carts.map((checkoutId) => settleCheckout(edge, { checkoutId })))
    expect(done).toHaveLength(1)
    expect(refused).toEqual(Array.from({ length: 9 }, () => 'CodeUsedUp'))
    const letGo = await Promise.all(carts.map((id) => inDb((tx) => paymentsFor(tx, id))))
    expect(letGo.filter(([payment]) => payment!.letGoAt)).toHaveLength(9)
  })

  it('K7: tapping twice at the same moment buys once', async () => {
    const profileId = await inDb((tx) => profileByEmail(tx, 'alex@example.com'))
    await inDb((tx) => saveAddress(tx, { profileId, address: { ...minjisAddress } }))
    const tap = { key: 'tap', profileId, variantId: shop.tea, marketCode: 'us', locale: 'en', provider: 'test' }
    const { done, refused } = await atOnce(Array.from({ length: 6 }, () => inDb((tx) => buyNow(tx, tap))))
    expect(refused).toEqual([])
    expect(new Set(done.map((bought) => `${bought.checkoutId} ${bought.paymentId}`)).size).toBe(1)
  })

  it('K3: two windows that begin to pay get one payment', async () => {
    const [checkoutId] = await ready(1)
    const begin = () => inDb((tx) => beginPayment(tx, { checkoutId: checkoutId!, provider: 'test' }))
    const { done, refused } = await atOnce(Array.from({ length: 6 }, begin))
    expect(refused).toEqual([])
    expect(new Set(done.map((begun) => begun.paymentId)).size).toBe(1)
  })

  it('N5: placing and changing the cart at the same moment never sells other than what was paid', async () => {
    for (let round = 0; round < 10; round++) {
      const [checkoutId] = await ready(1)
      await inDb((tx) => pay(tx, checkoutId!))
      const { done, refused } = await atOnce<unknown>([
        settleCheckout(edge, { checkoutId: checkoutId! }),
        inDb((tx) => changeCheckout(tx, { checkoutId: checkoutId!, lines: [{ variantId: shop.tea, quantity: 9 }] })),
      ])
      expect(done).toHaveLength(1)
      expect(['CheckoutPlaced', 'PaymentMissing']).toContain(refused[0])
      const order = await inDb((tx) => findOrderOfCheckout(tx, checkoutId!))
      if (order) expect(order.lines[0]!.quantity).toBe(2)
      else expect((await inDb((tx) => getCheckout(tx, checkoutId!))).lines[0]!.quantity).toBe(9)
    }
  })

  it('P6: what a market loses while its carts pay is either refused by name or sold as it was promised', async () => {
    const { productId } = (await inDb((tx) => sellableVariants(tx, [shop.voucher], 'en'))).get(shop.voucher)!
    const sellIn = (notSoldIn: string[]) => inDb((tx) => changeProduct(tx, { productId, notSoldIn }))
    const carts = await ready(8, { lines: [{ variantId: shop.voucher, quantity: 1 }] })
    const [early, ...late] = carts
    await inDb((tx) => pay(tx, early!))
    const paying = late.map((checkoutId) => inDb((tx) => pay(tx, checkoutId).then(() => checkoutId)))
    const [{ done, refused }] = await Promise.all([atOnce(paying), sellIn(['market:us'])])
    expect(done.length + refused.length).toBe(late.length)
    expect(new Set([...refused, 'CheckoutIncomplete'])).toEqual(new Set(['CheckoutIncomplete']))
    const tooLate = await atOnce(late.filter((id) => !done.includes(id)).map((id) => inDb((tx) => pay(tx, id))))
    expect(tooLate.done).toEqual([])
    const { done: placed } = await atOnce(carts.map((checkoutId) => settleCheckout(edge, { checkoutId })))
    expect(placed).toHaveLength(1 + done.length)
    const [next] = await ready(1)
    const no = await atOnce([
      inDb((tx) => changeCheckout(tx, { checkoutId: next!, addLines: [{ variantId: shop.voucher, quantity: 1 }] })),
    ])
    expect(no.refused).toEqual(['ItemNotSoldHere'])
    await sellIn([])
  })

  it('two ends of a cart that fill it at the same moment lose nothing', async () => {
    const [checkoutId] = await ready(1, { lines: [] })
    const one = { variantId: shop.tea, quantity: 1 }
    const { refused } = await atOnce(
      Array.from({ length: 12 }, () => inDb((tx) => changeCheckout(tx, { checkoutId: checkoutId!, addLines: [one] }))),
    )
    expect(refused).toEqual([])
    expect((await inDb((tx) => getCheckout(tx, checkoutId!))).lines[0]!.quantity).toBe(12)
  })
})

describe('staff and shopper at once', () => {
  const placed = async () => {
    const [checkoutId] = await ready(1)
    await inDb((tx) => pay(tx, checkoutId!, 'captured'))
    const { orderId } = await settleCheckout(edge, { checkoutId: checkoutId! })
    return { orderId, checkoutId: checkoutId! }
  }

  it('an order is either shipped or cancelled', async () => {
    for (let round = 0; round < 10; round++) {
      const { orderId, checkoutId } = await placed()
      const { done } = await atOnce<unknown>([
        inDb((tx) => cancelOrder(tx, { orderId, reason: 'changed-mind', by: 'shopper' })),
        inDb((tx) => moveFulfilment(tx, { orderId, to: 'shipped', by: 'staff-1' })),
      ])
      expect(done).toHaveLength(1)
      const order = await inDb((tx) => findOrderOfCheckout(tx, checkoutId))
      expect(Boolean(order!.cancellation)).toBe(order!.fulfilmentState === 'open')
    }
    single.clock.forward(seconds(1))
  })

  it('refunds made at the same moment never add up to more than was paid', async () => {
    const { orderId, checkoutId } = await placed()
    const { total } = (await inDb((tx) => findOrderOfCheckout(tx, checkoutId)))!.totals
    const half = { amount: Math.ceil(total.amount / 2), currency: total.currency }
    const refund = () => inDb((tx) => refundOrder(tx, { orderId, amount: half, reason: 'Late', by: 'staff-1' }))
    const { done, refused } = await atOnce([refund(), refund(), refund()])
    expect(done.length + refused.length).toBe(3)
    expect(done.length).toBe(total.amount % 2 === 0 ? 2 : 1)
    expect(new Set(refused)).toEqual(new Set(['RefundTooLarge']))
  })
})
