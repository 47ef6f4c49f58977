import { describe, expect, it } from 'vitest'
import { minutes } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { money, subtract } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import { enqueuedIn, inTransaction, type Read, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { refusalOf } from '../../testing/refusal.ts'
import { aReadyCheckout, aTeaShop, pay } from '../../testing/tea-shop.ts'
import { creditIn, CreditTooLow, giveCredit, takeCredit } from '../credit/index.ts'
import { cancelOrder, getOrder, refundOrder } from '../orders/index.ts'
import { recordOrderMoney } from '../orders/money-of-order.ts'
import { paymentsFor, recordPaymentState, releaseCredit } from '../payments/index.ts'
import { recordRefunds } from '../payments/record-refunds.ts'
import { sweepPayments } from '../payments/sweep.ts'
import { profileByEmail } from '../profiles/index.ts'
import { beginPayment, changeCheckout, FieldInvalid, getCheckout, placeCheckout } from './index.ts'

const db = await testDatabase()
const shop = await inTransaction(db, aTeaShop)
const usd = (amount: number) => money(amount, 'USD')

/** Minji has credit and a cart of two teas that uses it. */
async function minjiWith(tx: Tx, cents: number) {
  const profileId = await profileByEmail(tx, 'minji@example.com')
  const gift = { profileId, amount: usd(cents), reason: 'goodwill', reference: newId(), by: 'hana' } as const
  await giveCredit(tx, gift)
  const checkoutId = await aReadyCheckout(tx, shop, { profileId, useCredit: true })
  const { totals } = await getCheckout(tx, checkoutId, profileId)
  return { profileId, checkoutId, total: totals.total }
}
const left = (read: Read, profileId: string) => creditIn(read, { profileId, currency: 'USD' })

/** An order that 10.00 of credit and a card have paid. */
async function mixedOrder(tx: Tx) {
  const { profileId, checkoutId, total } = await minjiWith(tx, 1_000)
  await pay(tx, checkoutId, 'captured', profileId)
  const { orderId } = await placeCheckout(tx, { checkoutId })
  return { profileId, orderId, total, card: subtract(total, usd(1_000)) }
}

/** What the bank reports of the card's part, which carries the refund's own id. */
async function bankSays(tx: Tx, orderId: string, refundId: string, status: 'done' | 'rejected', amount = usd(1)) {
  const { checkoutId } = await getOrder(tx, orderId)
  const card = (await paymentsFor(tx, checkoutId)).find(({ provider }) => provider === 'test')!
  await recordRefunds(tx, card, [{ providerRef: `re-${refundId}`, refundId, amount, status }])
}

describe('store credit in the checkout', () => {
  it(
    'F7: pays what it reaches, a provider the rest, and the order knows all of it as paid',
    inTx(db, async (tx) => {
      const { profileId, checkoutId, total } = await minjiWith(tx, 1_000)
      const before = await getCheckout(tx, checkoutId, profileId)
      expect(before).toMatchObject({ storeCredit: { available: usd(1_000), applied: usd(1_000) } })
      expect(before.due).toEqual(subtract(total, usd(1_000)))

      await pay(tx, checkoutId, 'captured', profileId)
      expect(await left(tx, profileId)).toEqual(usd(0))
      expect(await getCheckout(tx, checkoutId, profileId)).toMatchObject({
        state: 'paying',
        due: before.due,
        missing: [],
      })
      const { orderId } = await placeCheckout(tx, { checkoutId })
      expect(await getOrder(tx, orderId)).toMatchObject({ paymentState: 'paid', totals: { total }, captured: total })
      const payments = await paymentsFor(tx, checkoutId)
      expect(payments.map(({ provider, captured }) => [provider, captured.amount])).toEqual(
        expect.arrayContaining([
          ['store-credit', 1_000],
          ['test', total.amount - 1_000],
        ]),
      )
    }),
  )

  it(
    'F7: pays an order alone, without any provider',
    inTx(db, async (tx) => {
      const { profileId, checkoutId, total } = await minjiWith(tx, 10_000)
      expect(await getCheckout(tx, checkoutId, profileId)).toMatchObject({ due: usd(0), missing: [] })
      expect(await beginPayment(tx, { checkoutId, shopper: profileId })).toMatchObject({
        paymentId: undefined,
        due: usd(0),
        total,
      })
      const { orderId } = await placeCheckout(tx, { checkoutId })
      expect(await getOrder(tx, orderId)).toMatchObject({ paymentState: 'paid', captured: total })
      expect(await left(tx, profileId)).toEqual(subtract(usd(10_000), total))
    }),
  )

  it(
    'F7: part of the money is no paid order: it waits for the card',
    inTx(db, async (tx) => {
      const { profileId, checkoutId, total } = await minjiWith(tx, 1_000)
      const paymentId = await pay(tx, checkoutId, 'authorised', profileId)
      const { orderId } = await placeCheckout(tx, { checkoutId })
      expect((await getOrder(tx, orderId)).paymentState).toBe('authorised')
      const state = { status: 'captured', amount: subtract(total, usd(1_000)) } as const
      await recordPaymentState(tx, { paymentId, state })
      const { orderId: again } = await placeCheckout(tx, { checkoutId })
      expect(again).toBe(orderId)
    }),
  )

  it(
    'F7: is not offered to somebody who only typed an email address, and is needed to leave out a provider',
    inTx(db, async (tx) => {
      const { profileId } = await minjiWith(tx, 1_000)
      const checkoutId = await aReadyCheckout(tx, shop)
      expect(await getCheckout(tx, checkoutId)).toMatchObject({ profileId, storeCredit: undefined })
      expect(await refusalOf(beginPayment(tx, { checkoutId }))).toBeInstanceOf(FieldInvalid)
      expect(await left(tx, profileId)).toEqual(usd(1_000))
    }),
  )

  it(
    'F7: is spent by nobody else who holds the link of the cart, and the cart lets go of it',
    inTx(db, async (tx) => {
      const { profileId, checkoutId, total } = await minjiWith(tx, 1_000)
      const alex = await profileByEmail(tx, 'alex@example.com')
      for (const shopper of [alex, undefined]) {
        await changeCheckout(tx, { checkoutId, shopper: profileId, useCredit: true })
        expect(await getCheckout(tx, checkoutId, shopper)).toMatchObject({ storeCredit: undefined, due: total })
        expect(await beginPayment(tx, { checkoutId, provider: 'test', shopper })).toMatchObject({ due: total })
        expect(await left(tx, profileId)).toEqual(usd(1_000))
        const { storeCredit } = await getCheckout(tx, checkoutId, profileId)
        expect(storeCredit?.applied).toEqual(usd(0))
      }
    }),
  )

  it(
    'F7: what she has set aside is hers again when somebody else pays or changes her cart',
    inTx(db, async (tx) => {
      const { profileId, checkoutId, total } = await minjiWith(tx, 1_000)
      await beginPayment(tx, { checkoutId, provider: 'test', shopper: profileId })
      expect(await getCheckout(tx, checkoutId)).toMatchObject({ storeCredit: undefined, due: total })
      expect(await beginPayment(tx, { checkoutId, provider: 'test' })).toMatchObject({ due: total })
      expect(await left(tx, profileId)).toEqual(usd(1_000))

      await changeCheckout(tx, { checkoutId, shopper: profileId, useCredit: true })
      await beginPayment(tx, { checkoutId, provider: 'test', shopper: profileId })
      await changeCheckout(tx, { checkoutId, email: 'sora@example.com' })
      expect(await left(tx, profileId)).toEqual(usd(1_000))
      expect(await getCheckout(tx, checkoutId)).toMatchObject({ state: 'open', creditOf: undefined })
    }),
  )

  it(
    'F7: nobody chooses the credit of somebody else',
    inTx(db, async (tx) => {
      const { checkoutId } = await minjiWith(tx, 1_000)
      const alex = await profileByEmail(tx, 'alex@example.com')
      await changeCheckout(tx, { checkoutId, shopper: alex, useCredit: true })
      expect(await getCheckout(tx, checkoutId, alex)).toMatchObject({ creditOf: alex, storeCredit: undefined })
      await changeCheckout(tx, { checkoutId, useCredit: true })
      expect(await getCheckout(tx, checkoutId)).toMatchObject({ creditOf: undefined })
    }),
  )

  it(
    'F7: comes back when the cart changes or she leaves it, and beginning again takes it once',
    inTx(db, async (tx) => {
      const { profileId, checkoutId } = await minjiWith(tx, 1_000)
      for (const provider of ['test', 'test']) await beginPayment(tx, { checkoutId, provider, shopper: profileId })
      expect(await left(tx, profileId)).toEqual(usd(0))
      await changeCheckout(tx, { checkoutId, useCredit: false, shopper: profileId })
      expect(await left(tx, profileId)).toEqual(usd(1_000))
      expect((await getCheckout(tx, checkoutId, profileId)).storeCredit).toEqual({
        available: usd(1_000),
        applied: usd(0),
      })
    }),
  )

  it('F7: comes back by itself when the checkout is left half-way', async () => {
    const { profileId, checkoutId } = await inTransaction(db, (tx) => minjiWith(tx, 1_000))
    await inTransaction(db, (tx) => beginPayment(tx, { checkoutId, provider: 'test', shopper: profileId }))
    await inTransaction(db, sweepPayments)
    expect((await inTransaction(db, (tx) => left(tx, profileId))).amount).toBe(0)
    db.clock.forward(minutes(21))
    await inTransaction(db, sweepPayments)
    expect(await inTransaction(db, (tx) => left(tx, profileId))).toEqual(usd(1_000))
    const other = { profileId, amount: usd(1_000), reason: 'correction', reference: newId(), by: 'hana' } as const
    await inTransaction(db, (tx) => takeCredit(tx, other))
  })

  it(
    'F7: an order is not placed on credit that was released and spent elsewhere',
    inTx(db, async (tx) => {
      const { profileId, checkoutId } = await minjiWith(tx, 1_000)
      await pay(tx, checkoutId, 'captured', profileId)
      await releaseCredit(tx, { reference: checkoutId })
      await takeCredit(tx, { profileId, amount: usd(1), reason: 'correction', reference: newId(), by: 'hana' })
      expect(await refusalOf(placeCheckout(tx, { checkoutId }))).toBeInstanceOf(CreditTooLow)
    }),
  )

  it(
    'F7: a refund goes back to where it came from, first the card, then the credit',
    inTx(db, async (tx) => {
      const { profileId, orderId, total, card } = await mixedOrder(tx)
      const refund = (amount: number) => refundOrder(tx, { orderId, amount: usd(amount), reason: 'kind', by: 'hana' })
      await refund(card.amount - 100)
      expect(await left(tx, profileId)).toEqual(usd(0))
      const { refundId } = await refund(300)
      await bankSays(tx, orderId, refundId, 'done')
      expect(await left(tx, profileId)).toEqual(usd(200))
      await refund(800)
      expect(await left(tx, profileId)).toEqual(usd(1_000))
      expect(await getOrder(tx, orderId)).toMatchObject({ paymentState: 'refunded', refunded: total })
    }),
  )

  it(
    'F7: a refund over card and credit gives the credit when the bank has done its part, once, and is counted before',
    inTx(db, async (tx) => {
      const { profileId, orderId, total, card } = await mixedOrder(tx)
      const { refundId } = await refundOrder(tx, { orderId, amount: total, reason: 'kind', by: 'hana' })
      expect(await left(tx, profileId)).toEqual(usd(0))
      expect(await getOrder(tx, orderId)).toMatchObject({ paymentState: 'refunded', refunded: total })
      const more = refundOrder(tx, { orderId, amount: usd(1), reason: 'kind', by: 'hana' })
      expect(await refusalOf(more)).toMatchObject({ details: { left: usd(0) } })
      await query(tx, `update payments.refund set wished_at = wished_at - interval '30 minutes'`, [])
      await sweepPayments(tx)
      const jobs = enqueuedIn(tx).filter(({ order }) => order.job === 'payments.refund-payment')
      expect(new Set(jobs.map(({ order }) => order.payload['refundId']))).toEqual(new Set([refundId]))
      for (let times = 0; times < 2; times++) await bankSays(tx, orderId, refundId, 'done', card)
      expect(await left(tx, profileId)).toEqual(usd(1_000))
    }),
  )

  it(
    'F7: a refund that the bank refuses gives no credit either, and all of it can be given back anew',
    inTx(db, async (tx) => {
      const { profileId, orderId, total } = await mixedOrder(tx)
      const refund = () => refundOrder(tx, { orderId, amount: total, reason: 'kind', by: 'hana' })
      await bankSays(tx, orderId, (await refund()).refundId, 'rejected')
      expect(await left(tx, profileId)).toEqual(usd(0))
      await recordOrderMoney(tx, await getOrder(tx, orderId))
      expect(await getOrder(tx, orderId)).toMatchObject({ refunded: usd(0) })
      await bankSays(tx, orderId, (await refund()).refundId, 'done')
      expect(await left(tx, profileId)).toEqual(usd(1_000))
    }),
  )

  it(
    'F7: cancelling gives credit and card back, once',
    inTx(db, async (tx) => {
      const { profileId, orderId, total } = await mixedOrder(tx)
      for (const by of ['hana', 'hana']) await cancelOrder(tx, { orderId, reason: 'other', by })
      expect(await left(tx, profileId)).toEqual(usd(1_000))
      expect(await getOrder(tx, orderId)).toMatchObject({ paymentState: 'refunded', refunded: total })
    }),
  )
})
