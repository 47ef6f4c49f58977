import { describe, expect, it } from 'vitest'
import { minutes, seconds } from '../../kernel/clock.ts'
import { edgeOf } from '../../kernel/edge.ts'
import { money } from '../../kernel/money.ts'
import { inTransaction, type Tx } from '../../kernel/transaction.ts'
import { testDatabase } from '../../testing/database.ts'
import { runConsumers } from '../../testing/drain.ts'
import { aReadyCheckout, aTeaShop, pay } from '../../testing/tea-shop.ts'
import { availability, HoldExpired, setStock } from '../inventory/index.ts'
import { cancelOrder, findOrderOfCheckout, ordersModule, refundOrder } from '../orders/index.ts'
import { NotAuthorised, paymentsFor, recordPaymentState } from '../payments/index.ts'
import { CodeUsedUp, createPromotion } from '../promotions/index.ts'
import { beginPayment, changeCheckout, checkoutModule, getCheckout, placeCheckout, settleCheckout } from './index.ts'
import { placePaidCheckouts } from './place-paid-checkouts.ts'

const db = await testDatabase()
const edge = edgeOf(db)
const inDb = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(db, work)
const shop = await inDb(aTeaShop)
await inDb((tx) => setStock(tx, { variantId: shop.tea, onHand: 100, reason: 'counted' }))
const react = () => runConsumers(db, [ordersModule, checkoutModule])
const left = (variantId: string) => inDb(async (tx) => (await availability(tx, [variantId])).get(variantId)!.available)
const orderOf = (checkoutId: string) => inDb((tx) => findOrderOfCheckout(tx, checkoutId))
const bankAgrees = (paymentId: string, amount: { amount: number; currency: string }) =>
  inDb((tx) => recordPaymentState(tx, { paymentId, state: { status: 'authorised', amount } }))

/** A paid cart with one pair of sneakers whose hold ran out; somebody else bought the last ones. */
async function tooLate(status: 'authorised' | 'captured') {
  const checkoutId = await inDb((tx) =>
    aReadyCheckout(tx, shop, { lines: [{ variantId: shop.sneakers, quantity: 1 }] }),
  )
  await inDb((tx) => pay(tx, checkoutId, status))
  db.clock.forward(minutes(16))
  await inDb((tx) => setStock(tx, { variantId: shop.sneakers, onHand: 0, reason: 'counted' }))
  return checkoutId
}

describe('a checkout that was paid', () => {
  it('is placed when the browser never comes back', async () => {
    const checkoutId = await inDb((tx) => aReadyCheckout(tx, shop))
    await inDb((tx) => pay(tx, checkoutId))
    await react()
    await placePaidCheckouts(edge)
    expect(await orderOf(checkoutId)).toBeUndefined()

    db.clock.forward(seconds(3))
    await placePaidCheckouts(edge)
    const order = await orderOf(checkoutId)
    expect(order).toMatchObject({ paymentState: 'authorised' })
    await placePaidCheckouts(edge)
    expect(await settleCheckout(edge, { checkoutId })).toMatchObject({ orderId: order!.id, orderToken: order!.token })
  })

  it('is left to the browser when that was first', async () => {
    const checkoutId = await inDb((tx) => aReadyCheckout(tx, shop))
    await inDb((tx) => pay(tx, checkoutId))
    const placed = await settleCheckout(edge, { checkoutId })
    await react()
    db.clock.forward(seconds(10))
    await placePaidCheckouts(edge)
    expect((await orderOf(checkoutId))!.id).toBe(placed.orderId)
  })

  it('gives reserved money back when the goods are gone, says why, and the cart is open again', async () => {
    const checkoutId = await tooLate('authorised')
    await expect(settleCheckout(edge, { checkoutId })).rejects.toThrow(HoldExpired)
    expect(await orderOf(checkoutId)).toBeUndefined()
    const view = await inDb((tx) => getCheckout(tx, checkoutId))
    expect(view).toMatchObject({
      state: 'open',
      givenBack: 'inventory/hold-expired',
      payment: undefined,
      missing: [{ field: 'lines.0', key: 'sold-out' }, { key: 'payment' }],
    })
    const [payment] = await inDb((tx) => paymentsFor(tx, checkoutId))
    expect(payment!.letGoAt).toEqual(db.clock.now())

    await inDb((tx) => setStock(tx, { variantId: shop.sneakers, onHand: 5, reason: 'counted' }))
    await inDb((tx) => pay(tx, checkoutId))
    await settleCheckout(edge, { checkoutId })
    expect(await orderOf(checkoutId)).toBeDefined()
  })

  it('gives taken money back too, and no order ever rests on it', async () => {
    const checkoutId = await tooLate('captured')
    await expect(settleCheckout(edge, { checkoutId })).rejects.toThrow(HoldExpired)
    const [payment] = await inDb((tx) => paymentsFor(tx, checkoutId))
    expect(payment!.refunded).toEqual(payment!.captured)

    await inDb((tx) => setStock(tx, { variantId: shop.sneakers, onHand: 5, reason: 'counted' }))
    await inDb((tx) => beginPayment(tx, { checkoutId, provider: 'test' }))
    await expect(settleCheckout(edge, { checkoutId })).rejects.toThrow(NotAuthorised)
    const anew = await inDb((tx) => pay(tx, checkoutId))
    expect(anew).not.toBe(payment!.id)
    await settleCheckout(edge, { checkoutId })
    expect(await orderOf(checkoutId)).toMatchObject({ paymentState: 'authorised' })
  })

  it('gives money back when its code was used up meanwhile', async () => {
    await inDb((tx) =>
      createPromotion(tx, {
        title: { en: 'Ten off' },
        rule: { kind: 'percent', basisPoints: 1_000 },
        codes: ['LASTONE'],
        mostUses: 1,
      }),
    )
    const [first, second] = await inDb(async (tx) => {
      const ids = [
        await aReadyCheckout(tx, shop, { codes: ['LASTONE'] }),
        await aReadyCheckout(tx, shop, { codes: ['LASTONE'] }),
      ] as const
      for (const checkoutId of ids) await pay(tx, checkoutId)
      return ids
    })
    const before = await left(shop.tea)
    await settleCheckout(edge, { checkoutId: first })
    await expect(settleCheckout(edge, { checkoutId: second })).rejects.toThrow(CodeUsedUp)
    expect(await left(shop.tea)).toBe(before + 2)
    expect(await inDb((tx) => getCheckout(tx, second))).toMatchObject({ givenBack: 'promotions/code-used-up' })
  })

  it('does not place what was changed after the bank was asked, and keeps no money for it', async () => {
    const checkoutId = await inDb((tx) => aReadyCheckout(tx, shop))
    const { paymentId, total } = await inDb((tx) => beginPayment(tx, { checkoutId, provider: 'test' }))
    await inDb((tx) => changeCheckout(tx, { checkoutId, addLines: [{ variantId: shop.tea, quantity: 1 }] }))
    await bankAgrees(paymentId!, total)
    await react()
    db.clock.forward(seconds(10))
    await placePaidCheckouts(edge)
    expect(await orderOf(checkoutId)).toBeUndefined()
    const [payment] = await inDb((tx) => paymentsFor(tx, checkoutId))
    expect(payment!.letGoAt).toBeDefined()
  })

  it('keeps its payment when the bank has only not answered yet', async () => {
    const checkoutId = await inDb((tx) => aReadyCheckout(tx, shop))
    await inDb((tx) => beginPayment(tx, { checkoutId, provider: 'test' }))
    await expect(settleCheckout(edge, { checkoutId })).rejects.toThrow(NotAuthorised)
    expect(await inDb((tx) => getCheckout(tx, checkoutId))).toMatchObject({ state: 'paying', givenBack: undefined })
  })
})

describe('after the order', () => {
  it('K6: a cancelled order gives back its stock and its code, exactly once', async () => {
    await inDb((tx) =>
      createPromotion(tx, {
        title: { en: 'Welcome' },
        rule: { kind: 'percent', basisPoints: 1_000 },
        codes: ['WELCOME'],
        mostUsesPerProfile: 1,
      }),
    )
    const before = await left(shop.tea)
    const shopper = { codes: ['WELCOME'], email: 'alex@example.com' }
    const checkoutId = await inDb((tx) => aReadyCheckout(tx, shop, shopper))
    await inDb((tx) => pay(tx, checkoutId))
    const { orderId } = await inDb((tx) => placeCheckout(tx, { checkoutId }))
    const again = await inDb((tx) => aReadyCheckout(tx, shop, shopper))
    expect((await inDb((tx) => getCheckout(tx, again))).refused).toMatchObject([{ reason: 'used-by-you' }])

    await inDb((tx) => cancelOrder(tx, { orderId, reason: 'changed-mind', by: 'shopper' }))
    await inDb((tx) => cancelOrder(tx, { orderId, reason: 'changed-mind', by: 'shopper' }))
    await react()
    await react()
    expect(await left(shop.tea)).toBe(before)
    expect((await inDb((tx) => getCheckout(tx, again))).totals.discount.amount).toBe(240)
  })

  it('a refund puts on the shelf what staff says came back', async () => {
    const before = await left(shop.tea)
    const checkoutId = await inDb((tx) => aReadyCheckout(tx, shop))
    await inDb((tx) => pay(tx, checkoutId, 'captured'))
    const { orderId } = await inDb((tx) => placeCheckout(tx, { checkoutId }))
    const order = await orderOf(checkoutId)
    const lines = [{ lineId: order!.lines[0]!.id, quantity: 1, restock: true }]
    await inDb((tx) => refundOrder(tx, { orderId, lines, reason: 'Too much', by: 'staff-1' }))
    await react()
    expect(await left(shop.tea)).toBe(before - 1)
    expect((await orderOf(checkoutId))!.refunded).toEqual(money(1_287, 'USD'))
  })

  it('the money of the order follows the provider, in whatever order its messages come', async () => {
    const checkoutId = await inDb((tx) => aReadyCheckout(tx, shop))
    const paymentId = await inDb((tx) => pay(tx, checkoutId))
    await inDb((tx) => placeCheckout(tx, { checkoutId }))
    const amount = (await orderOf(checkoutId))!.totals.total
    await inDb((tx) => recordPaymentState(tx, { paymentId, state: { status: 'captured', amount } }))
    await bankAgrees(paymentId, amount)
    await react()
    expect(await orderOf(checkoutId)).toMatchObject({ paymentState: 'paid', captured: amount })
  })
})
