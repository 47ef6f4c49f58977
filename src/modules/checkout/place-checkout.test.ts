import { describe, expect, it } from 'vitest'
import { minutes } from '../../kernel/clock.ts'
import { money } from '../../kernel/money.ts'
import { announcedIn, enqueuedIn, inTransaction, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { aReadyCheckout, aTeaShop, minjisAddress, pay } from '../../testing/tea-shop.ts'
import { availability, HoldExpired, setStock } from '../inventory/index.ts'
import { findOrderOfCheckout, getOrder } from '../orders/index.ts'
import { NotAuthorised, paymentsFor } from '../payments/index.ts'
import { setPrices } from '../pricing/index.ts'
import { addressesOf, profileByEmail } from '../profiles/index.ts'
import { CodeUsedUp, createPromotion } from '../promotions/index.ts'
import {
  beginPayment,
  changeCheckout,
  CheckoutIncomplete,
  CheckoutPlaced,
  FieldInvalid,
  getCheckout,
  PaymentMissing,
  placeCheckout,
  startCheckout,
} from './index.ts'

const db = await testDatabase()
const shop = await inTransaction(db, aTeaShop)
const usd = (amount: number) => money(amount, 'USD')
const left = async (tx: Tx, variantId: string) => (await availability(tx, [variantId])).get(variantId)!.available
const typesIn = (tx: Tx) => announcedIn(tx).map((event) => event.type)

describe('beginning to pay', () => {
  it(
    'N5: keeps the stock for 15 minutes and starts a payment of exactly the total, before money is asked for',
    inTx(db, async (tx) => {
      const checkoutId = await aReadyCheckout(tx, shop)
      const begun = await beginPayment(tx, { checkoutId, provider: 'test' })
      expect(begun.heldUntil).toEqual(new Date(tx.now.getTime() + minutes(15)))
      expect(await left(tx, shop.tea)).toBe(8)
      const view = await getCheckout(tx, checkoutId)
      expect(view).toMatchObject({ state: 'paying', payment: { id: begun.paymentId, amount: view.totals.total } })
      expect(begun.total).toEqual(usd(3_110))
    }),
  )

  it(
    'N3: is refused with all that is missing, and then holds nothing and asks for nothing',
    inTx(db, async (tx) => {
      const checkoutId = await aReadyCheckout(tx, shop, { email: undefined, address: undefined })
      const begin = beginPayment(tx, { checkoutId, provider: 'test' })
      await expect(begin).rejects.toThrow(CheckoutIncomplete)
      const [no] = await Promise.allSettled([begin])
      const { missing } = (no as PromiseRejectedResult).reason as CheckoutIncomplete
      expect(missing.slice(0, 2).map((each) => each.field)).toEqual(['email', 'address.name'])
      expect(await left(tx, shop.tea)).toBe(10)
      expect(await paymentsFor(tx, checkoutId)).toEqual([])
      const whole = await aReadyCheckout(tx, shop)
      await expect(beginPayment(tx, { checkoutId: whole })).rejects.toThrow(FieldInvalid)
    }),
  )

  it(
    'fixes the prices: what becomes dearer meanwhile costs her what she saw',
    inTx(db, async (tx) => {
      const checkoutId = await aReadyCheckout(tx, shop)
      const { total } = await beginPayment(tx, { checkoutId, provider: 'test' })
      await setPrices(tx, [{ variantId: shop.tea, price: usd(9_900) }])
      expect((await getCheckout(tx, checkoutId)).totals.total).toEqual(total)
      const again = await beginPayment(tx, { checkoutId, provider: 'test' })
      expect(again.total.amount).toBeGreaterThan(total.amount)
    }),
  )

  it(
    'again keeps the same payment while the total is the same',
    inTx(db, async (tx) => {
      const checkoutId = await aReadyCheckout(tx, shop, { lines: [{ variantId: shop.sneakers, quantity: 2 }] })
      const first = await beginPayment(tx, { checkoutId, provider: 'test' })
      const second = await beginPayment(tx, { checkoutId, provider: 'test' })
      expect(second.paymentId).toBe(first.paymentId)
      expect(await left(tx, shop.sneakers)).toBe(0)
      expect(typesIn(tx).filter((type) => type === 'checkout.payment-begun')).toHaveLength(1)
    }),
  )

  it(
    'and then changing the cart lets the payment go and frees the stock; a note changes neither',
    inTx(db, async (tx) => {
      const checkoutId = await aReadyCheckout(tx, shop)
      const paymentId = await pay(tx, checkoutId)
      await changeCheckout(tx, { checkoutId, note: 'Ring twice', address: { ...minjisAddress } })
      expect(await getCheckout(tx, checkoutId)).toMatchObject({ state: 'paying', missing: [] })

      await changeCheckout(tx, { checkoutId, addLines: [{ variantId: shop.tea, quantity: 1 }] })
      expect(await getCheckout(tx, checkoutId)).toMatchObject({ state: 'open', payment: undefined })
      expect(await left(tx, shop.tea)).toBe(10)
      expect((await paymentsFor(tx, checkoutId)).map((payment) => [payment.id, payment.letGoAt])).toEqual([
        [paymentId, tx.now],
      ])
      await expect(placeCheckout(tx, { checkoutId })).rejects.toThrow(PaymentMissing)
      const { total } = await beginPayment(tx, { checkoutId, provider: 'test' })
      expect(total).toEqual((await getCheckout(tx, checkoutId)).payment!.amount)
    }),
  )

  it(
    'is refused when somebody was faster, with how many are left',
    inTx(db, async (tx) => {
      const lines = { lines: [{ variantId: shop.sneakers, quantity: 2 }] }
      const [alexs, minjis] = [await aReadyCheckout(tx, shop, lines), await aReadyCheckout(tx, shop, lines)]
      await beginPayment(tx, { checkoutId: alexs, provider: 'test' })
      const late = beginPayment(tx, { checkoutId: minjis, provider: 'test' })
      await expect(late).rejects.toThrow(CheckoutIncomplete)
      await expect(late).rejects.toMatchObject({ missing: [{ field: 'lines.0', key: 'sold-out', available: 0 }] })
    }),
  )
})

describe('placing', () => {
  it(
    'makes one order of all that was said, sells what was held, and takes the money',
    inTx(db, async (tx) => {
      const checkoutId = await aReadyCheckout(tx, shop, {
        note: 'Ring twice',
        services: ['gift-wrap'],
        giftMessage: 'Hi',
      })
      const { totals, profileId } = await getCheckout(tx, checkoutId)
      const paymentId = await pay(tx, checkoutId)
      const placed = await placeCheckout(tx, { checkoutId })
      expect(await placeCheckout(tx, { checkoutId })).toEqual(placed)

      const order = await getOrder(tx, placed.orderId)
      expect(order).toMatchObject({
        token: placed.orderToken,
        checkoutId,
        profileId,
        totals,
        email: 'minji@example.com',
        name: 'Minji Kim',
        address: minjisAddress,
        note: 'Ring twice',
        giftMessage: 'Hi',
        services: [{ code: 'gift-wrap' }],
        delivery: { code: 'standard' },
        paymentState: 'authorised',
        lines: [{ title: 'Jeju green tea', quantity: 2 }],
      })
      expect(await left(tx, shop.tea)).toBe(8)
      expect(enqueuedIn(tx).map(({ order: job }) => [job.job, job.payload])).toContainEqual([
        'payments.capture-payment',
        { paymentId },
      ])
      expect(typesIn(tx).filter((type) => /-placed$/.test(type))).toEqual([
        'orders.order-placed',
        'checkout.checkout-placed',
      ])
      expect(await getCheckout(tx, checkoutId)).toMatchObject({ state: 'placed', missing: [], totals })
      await expect(changeCheckout(tx, { checkoutId, note: 'More' })).rejects.toThrow(CheckoutPlaced)
      expect(await beginPayment(tx, { checkoutId, provider: 'test' })).toMatchObject({ paymentId, total: totals.total })
      expect(await paymentsFor(tx, checkoutId)).toHaveLength(1)
    }),
  )

  it(
    'K2: is refused before the bank agreed, and leaves everything as it was',
    inTx(db, async (tx) => {
      const checkoutId = await aReadyCheckout(tx, shop)
      await expect(placeCheckout(tx, { checkoutId })).rejects.toThrow(PaymentMissing)
      await beginPayment(tx, { checkoutId, provider: 'test' })
      const before = await getCheckout(tx, checkoutId)
      await expect(placeCheckout(tx, { checkoutId })).rejects.toThrow(NotAuthorised)
      expect(await getCheckout(tx, checkoutId)).toEqual(before)
      expect(await findOrderOfCheckout(tx, checkoutId)).toBeUndefined()
    }),
  )

  it(
    'needs no payment where nothing is to be paid',
    inTx(db, async (tx) => {
      await createPromotion(tx, {
        title: { en: 'All of it' },
        rule: { kind: 'percent', basisPoints: 10_000 },
        codes: ['ALLFREE'],
      })
      const voucher = { lines: [{ variantId: shop.voucher, quantity: 1 }], address: undefined, codes: ['ALLFREE'] }
      const checkoutId = await aReadyCheckout(tx, shop, voucher)
      expect((await getCheckout(tx, checkoutId)).missing).toEqual([])
      const { orderId } = await placeCheckout(tx, { checkoutId })
      expect(await getOrder(tx, orderId)).toMatchObject({ paymentState: 'paid', totals: { total: usd(0) } })
      expect(await paymentsFor(tx, checkoutId)).toEqual([])
    }),
  )

  it(
    'K6: uses a code up, once; the next one is told before she pays',
    inTx(db, async (tx) => {
      await createPromotion(tx, {
        title: { en: 'Ten off' },
        rule: { kind: 'percent', basisPoints: 1_000 },
        codes: ['ONCE10'],
        mostUses: 1,
      })
      const [first, second] = [
        await aReadyCheckout(tx, shop, { codes: ['once10'] }),
        await aReadyCheckout(tx, shop, { codes: ['ONCE10', 'NOPE'], email: 'alex@example.com' }),
      ]
      expect(await getCheckout(tx, first)).toMatchObject({
        totals: { discount: usd(240) },
        applied: [{ title: 'Ten off', amount: usd(240) }],
      })
      await pay(tx, first)
      await pay(tx, second)
      const { orderId } = await placeCheckout(tx, { checkoutId: first })
      expect((await getOrder(tx, orderId)).codes).toEqual(['ONCE10'])
      await expect(placeCheckout(tx, { checkoutId: second })).rejects.toThrow(CodeUsedUp)

      const third = await aReadyCheckout(tx, shop, { codes: ['ONCE10', 'NOPE'], email: 'sora@example.com' })
      expect(await getCheckout(tx, third)).toMatchObject({
        totals: { discount: usd(0) },
        refused: [
          { code: 'ONCE10', reason: 'used-up' },
          { code: 'NOPE', reason: 'unknown' },
        ],
      })
    }),
  )

  it('takes the stock again when the hold ran out and it is still there, and refuses when it is not', async () => {
    const lines = { lines: [{ variantId: shop.sneakers, quantity: 1 }] }
    const [minjis, soras] = await inTransaction(db, async (tx) => {
      const ids = [await aReadyCheckout(tx, shop, lines), await aReadyCheckout(tx, shop, lines)] as const
      for (const checkoutId of ids) await pay(tx, checkoutId)
      return ids
    })
    db.clock.forward(minutes(16))
    await inTransaction(db, async (tx) => {
      await setStock(tx, { variantId: shop.sneakers, onHand: 1, reason: 'counted' })
      await placeCheckout(tx, { checkoutId: minjis })
    })
    const late = inTransaction(db, (tx) => placeCheckout(tx, { checkoutId: soras }))
    await expect(late).rejects.toThrow(HoldExpired)
    await inTransaction(db, async (tx) => {
      expect(await findOrderOfCheckout(tx, soras)).toBeUndefined()
      await setStock(tx, { variantId: shop.sneakers, onHand: 2, reason: 'counted' })
    })
  })

  it(
    'keeps the address for next time of whoever signed in, and of nobody who only typed an email',
    inTx(db, async (tx) => {
      const typed = await aReadyCheckout(tx, shop)
      await pay(tx, typed)
      await placeCheckout(tx, { checkoutId: typed })
      const profileId = await profileByEmail(tx, 'minji@example.com')
      expect(await addressesOf(tx, profileId)).toEqual([])

      const signedIn = await aReadyCheckout(tx, shop, { profileId })
      await pay(tx, signedIn, 'captured')
      const { orderId } = await placeCheckout(tx, { checkoutId: signedIn })
      expect((await addressesOf(tx, profileId)).map((saved) => saved.address)).toEqual([minjisAddress])
      expect((await getOrder(tx, orderId)).paymentState).toBe('paid')
    }),
  )

  it(
    'P1: hands the channel on to the order',
    inTx(db, async (tx) => {
      const { checkoutId } = await startCheckout(tx, {
        marketCode: 'us',
        locale: 'en',
        source: { channel: 'social', campaign: 'june' },
        lines: [{ variantId: shop.voucher, quantity: 1 }],
        email: 'minji@example.com',
      })
      await pay(tx, checkoutId)
      const { orderId } = await placeCheckout(tx, { checkoutId })
      expect((await getOrder(tx, orderId)).source).toEqual({ channel: 'social', campaign: 'june' })
    }),
  )
})
