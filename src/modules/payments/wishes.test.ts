import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import { announcedIn, enqueuedIn, rolledBack, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { capturePayment } from './capture-payment.ts'
import { claimPayment } from './claim-payment.ts'
import { findPayment, refundsOf } from './find-payment.ts'
import type { Payment, PaymentStatus } from './payment.ts'
import { recordPaymentState } from './record-payment-state.ts'
import { refundPayment } from './refund-payment.ts'
import {
  AlreadyCaptured,
  AlreadyPaid,
  AmountInvalid,
  CaptureTooLarge,
  CaptureUnderway,
  CurrencyDiffers,
  NotAuthorised,
  PaymentLetGo,
  RefundDiffers,
  RefundTooLarge,
} from './refusals.ts'
import { startPayment } from './start-payment.ts'
import { giveBackPayment, voidPayment } from './void-payment.ts'

const db = await testDatabase()
const dollars = (amount: number): Money => money(amount * 100, 'USD')
const tea = dollars(42)

const aPayment = async (tx: Tx, status: PaymentStatus): Promise<Payment> => {
  const { id } = await startPayment(tx, { reference: newId(), amount: tea, provider: 'stripe' })
  return recordPaymentState(tx, { paymentId: id, state: { status, amount: tea } })
}
const jobs = (tx: Tx) => enqueuedIn(tx).map(({ order }) => order.job.replace('payments.', ''))
const types = (tx: Tx) => announcedIn(tx).map(({ type }) => type.replace('payments.', ''))

describe('capturing', () => {
  it(
    'K3: wishing twice is one promise and one job',
    inTx(db, async (tx) => {
      const { id } = await aPayment(tx, 'authorised')
      await capturePayment(tx, { paymentId: id })
      await capturePayment(tx, { paymentId: id })
      expect(jobs(tx)).toEqual(['capture-payment'])
    }),
  )

  it(
    'changes nothing when the money is ours already',
    inTx(db, async (tx) => {
      const payment = await aPayment(tx, 'captured')
      expect(await capturePayment(tx, { paymentId: payment.id })).toEqual(payment)
      expect(jobs(tx)).toEqual([])
    }),
  )

  it(
    'is refused while nothing is reserved, when it is released, and above what is reserved',
    inTx(db, async (tx) => {
      const open = await aPayment(tx, 'needs-action')
      await expect(capturePayment(tx, { paymentId: open.id })).rejects.toThrow(NotAuthorised)
      const authorised = await aPayment(tx, 'authorised')
      const take = (amount: Money) => capturePayment(tx, { paymentId: authorised.id, amount })
      await expect(take(dollars(43))).rejects.toThrow(CaptureTooLarge)
      await expect(take(dollars(0))).rejects.toThrow(AmountInvalid)
      await expect(take(money(100, 'KRW'))).rejects.toThrow(CurrencyDiffers)
      expect(jobs(tx)).toEqual([])
      await voidPayment(tx, { paymentId: authorised.id })
      await expect(take(tea)).rejects.toThrow(PaymentLetGo)
      expect(jobs(tx)).toEqual(['void-payment'])
    }),
  )
})

describe('voiding', () => {
  it(
    'K3: is refused while the money is being taken and after it was taken',
    inTx(db, async (tx) => {
      const { id } = await aPayment(tx, 'authorised')
      await capturePayment(tx, { paymentId: id })
      await expect(voidPayment(tx, { paymentId: id })).rejects.toThrow(CaptureUnderway)
      const taken = await aPayment(tx, 'captured')
      await expect(voidPayment(tx, { paymentId: taken.id })).rejects.toThrow(AlreadyCaptured)
      expect(await findPayment(tx, id)).not.toHaveProperty('letGoAt')
    }),
  )

  it(
    'twice is one promise',
    inTx(db, async (tx) => {
      const { id } = await aPayment(tx, 'authorised')
      await voidPayment(tx, { paymentId: id })
      await voidPayment(tx, { paymentId: id })
      expect(jobs(tx)).toEqual(['void-payment'])
    }),
  )
})

describe('giving back wherever a payment stands', () => {
  it(
    'K3: a capture under way arrives first and is then refunded in full, and the order hears of it',
    inTx(db, async (tx) => {
      const { id, reference } = await aPayment(tx, 'authorised')
      await claimPayment(tx, { reference, orderId: newId(), amount: tea })
      await capturePayment(tx, { paymentId: id })
      await giveBackPayment(tx, { paymentId: id, reason: 'Cancelled' })
      expect(jobs(tx)).toEqual(['capture-payment'])
      await recordPaymentState(tx, { paymentId: id, state: { status: 'captured', amount: tea } })
      expect(await refundsOf(tx, id)).toMatchObject([{ amount: tea }])
      expect(types(tx)).toEqual(['payment-authorised', 'payment-captured'])
    }),
  )

  it(
    'K3: what was refunded already does not go back twice, and the checkout can be paid anew',
    inTx(db, async (tx) => {
      const { id, reference } = await aPayment(tx, 'captured')
      await refundPayment(tx, { paymentId: id, amount: dollars(40), reason: 'Chipped' })
      await giveBackPayment(tx, { paymentId: id, reason: 'Cancelled' })
      await giveBackPayment(tx, { paymentId: id, reason: 'Cancelled' })
      expect((await refundsOf(tx, id)).map(({ amount }) => amount)).toEqual([dollars(40), dollars(2)])
      const anew = await startPayment(tx, { reference, amount: tea, provider: 'stripe' })
      expect(anew).toMatchObject({ status: 'open' })
    }),
  )
})

describe('refunding', () => {
  it(
    'K3: with the same id twice is one refund; the id of another is refused',
    inTx(db, async (tx) => {
      const { id: paymentId } = await aPayment(tx, 'captured')
      const refund = { paymentId, amount: dollars(10), reason: 'Chipped', refundId: newId() }
      expect((await refundPayment(tx, refund)).id).toBe(refund.refundId)
      await refundPayment(tx, refund)
      await expect(refundPayment(tx, { ...refund, amount: dollars(11) })).rejects.toThrow(RefundDiffers)
      expect(await refundsOf(tx, paymentId)).toHaveLength(1)
      expect(await findPayment(tx, paymentId)).toMatchObject({ refunded: dollars(10) })
    }),
  )

  it(
    'K3: is refused above what is left, for nothing, in another currency and before the capture',
    inTx(db, async (tx) => {
      const { id: paymentId } = await aPayment(tx, 'captured')
      const refund = (amount: Money) => refundPayment(tx, { paymentId, amount, reason: 'Chipped' })
      await refund(dollars(40))
      await expect(refund(dollars(3))).rejects.toMatchObject({ details: { left: dollars(2) } })
      await expect(refund(dollars(3))).rejects.toThrow(RefundTooLarge)
      await expect(refund(dollars(0))).rejects.toThrow(AmountInvalid)
      await expect(refund(money(2, 'EUR'))).rejects.toThrow(CurrencyDiffers)
      const reserved = await aPayment(tx, 'authorised')
      await expect(
        refundPayment(tx, { paymentId: reserved.id, amount: dollars(1), reason: 'Chipped' }),
      ).rejects.toThrow(RefundTooLarge)
      expect(await refundsOf(tx, paymentId)).toHaveLength(1)
    }),
  )

  it('K3: the table itself refuses more than was captured', async () => {
    const tooMuch = rolledBack(db, async (tx) => {
      const { id } = await aPayment(tx, 'captured')
      await query(tx, 'update payments.payment set refunded_amount = 4201 where id = $1', [id])
    })
    await expect(tooMuch).rejects.toThrow('never_refund_more_than_captured')
  })

  it(
    'a refund that the provider rejects frees its amount and is told; one made at its desk counts too',
    inTx(db, async (tx) => {
      const { id: paymentId } = await aPayment(tx, 'captured')
      const { id: refundId } = await refundPayment(tx, { paymentId, amount: tea, reason: 'Chipped' })
      const refunds = [{ providerRef: 're_1', refundId, amount: tea, status: 'rejected' as const }]
      await recordPaymentState(tx, { paymentId, state: { status: 'captured', amount: tea, refunds } })
      expect(await findPayment(tx, paymentId)).toMatchObject({ refunded: dollars(0) })
      const atDesk = [{ providerRef: 're_2', amount: dollars(40), status: 'done' as const }]
      for (const _ of [1, 2]) {
        await recordPaymentState(tx, { paymentId, state: { status: 'captured', amount: tea, refunds: atDesk } })
      }
      expect(await findPayment(tx, paymentId)).toMatchObject({ refunded: dollars(40) })
      expect(types(tx)).toEqual(['payment-captured', 'refund-refused', 'payment-refunded'])
      await expect(refundPayment(tx, { paymentId, amount: dollars(3), reason: 'Chipped' })).rejects.toThrow(
        RefundTooLarge,
      )
    }),
  )
})

describe('resting an order on a payment', () => {
  it(
    'K3: is repeatable for its order, and keeps every other payment and order away',
    inTx(db, async (tx) => {
      const { id, reference } = await aPayment(tx, 'authorised')
      const claim = { reference, orderId: newId(), amount: tea }
      expect(await claimPayment(tx, claim)).toMatchObject({ id, orderId: claim.orderId })
      expect(await claimPayment(tx, claim)).toMatchObject({ id })
      await expect(claimPayment(tx, { ...claim, orderId: newId() })).rejects.toThrow(NotAuthorised)
      await expect(startPayment(tx, { reference, amount: dollars(50), provider: 'paypal' })).rejects.toThrow(
        AlreadyPaid,
      )
    }),
  )

  it(
    'K3: is refused for another amount, while nothing is reserved, and without a payment',
    inTx(db, async (tx) => {
      const { reference } = await aPayment(tx, 'authorised')
      const open = await aPayment(tx, 'processing')
      const orderId = newId()
      await expect(claimPayment(tx, { reference, orderId, amount: dollars(41) })).rejects.toThrow(NotAuthorised)
      await expect(claimPayment(tx, { reference: open.reference, orderId, amount: tea })).rejects.toThrow(NotAuthorised)
      await expect(claimPayment(tx, { reference: newId(), orderId, amount: tea })).rejects.toThrow(NotAuthorised)
      expect(await findPayment(tx, open.id)).not.toHaveProperty('orderId')
    }),
  )
})
