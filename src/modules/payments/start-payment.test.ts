import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { announcedIn, enqueuedIn } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { AlreadyPaid, AmountInvalid } from './refusals.ts'
import { authorisedAmount, findPayment, paymentsFor } from './find-payment.ts'
import { recordPaymentState } from './record-payment-state.ts'
import { startPayment } from './start-payment.ts'

const db = await testDatabase()
const tea = money(4200, 'USD')

describe('starting a payment', () => {
  it(
    'K3: asking again with the same amount and provider returns the open one',
    inTx(db, async (tx) => {
      const reference = newId()
      const first = await startPayment(tx, { reference, amount: tea, provider: 'stripe' })
      const again = await startPayment(tx, { reference, amount: tea, provider: 'stripe' })
      expect(again.id).toBe(first.id)
      expect(first).toMatchObject({ status: 'open', amount: tea, captured: money(0, 'USD') })
    }),
  )

  it(
    'K3: another provider lets the first payment go, so that two windows never charge twice',
    inTx(db, async (tx) => {
      const reference = newId()
      const first = await startPayment(tx, { reference, amount: tea, provider: 'stripe' })
      const second = await startPayment(tx, { reference, amount: tea, provider: 'paypal' })
      expect(second.id).not.toBe(first.id)
      expect(await findPayment(tx, first.id)).toMatchObject({ status: 'voided', letGoAt: tx.now })
      expect(announcedIn(tx).map((event) => event.type)).toEqual(['payments.payment-voided'])
    }),
  )

  it(
    'K3: an authorised payment of this amount is returned whatever the provider, and never doubled',
    inTx(db, async (tx) => {
      const reference = newId()
      const first = await startPayment(tx, { reference, amount: tea, provider: 'stripe' })
      await recordPaymentState(tx, { paymentId: first.id, state: { status: 'authorised', amount: tea } })
      const again = await startPayment(tx, { reference, amount: tea, provider: 'paypal' })
      expect(again).toMatchObject({ id: first.id, status: 'authorised' })
      expect(await authorisedAmount(tx, reference)).toEqual(tea)
    }),
  )

  it(
    'K3: an authorised payment of another amount is released and counts no more',
    inTx(db, async (tx) => {
      const reference = newId()
      const first = await startPayment(tx, { reference, amount: tea, provider: 'stripe' })
      await recordPaymentState(tx, { paymentId: first.id, state: { status: 'authorised', amount: tea } })
      await startPayment(tx, { reference, amount: money(5000, 'USD'), provider: 'stripe' })
      expect(await authorisedAmount(tx, reference)).toBeUndefined()
      expect(enqueuedIn(tx).map(({ order }) => order)).toEqual([
        { job: 'payments.void-payment', payload: { paymentId: first.id } },
      ])
    }),
  )

  it(
    'K3: after a decline a new payment is opened',
    inTx(db, async (tx) => {
      const reference = newId()
      const first = await startPayment(tx, { reference, amount: tea, provider: 'stripe' })
      await recordPaymentState(tx, {
        paymentId: first.id,
        state: { status: 'declined', declineReason: 'insufficient-funds' },
      })
      const second = await startPayment(tx, { reference, amount: tea, provider: 'stripe' })
      expect(second.id).not.toBe(first.id)
      expect(second.status).toBe('open')
    }),
  )

  it(
    'K3: what is taken is not asked for again with another amount',
    inTx(db, async (tx) => {
      const reference = newId()
      const { id } = await startPayment(tx, { reference, amount: tea, provider: 'stripe' })
      await recordPaymentState(tx, { paymentId: id, state: { status: 'captured', amount: tea } })
      await expect(startPayment(tx, { reference, amount: money(1, 'USD'), provider: 'stripe' })).rejects.toThrow(
        AlreadyPaid,
      )
      expect(await paymentsFor(tx, reference)).toMatchObject([{ id, status: 'captured', captured: tea }])
    }),
  )

  it(
    'refuses nothing and less',
    inTx(db, async (tx) => {
      const reference = newId()
      for (const amount of [0, -1]) {
        await expect(startPayment(tx, { reference, amount: money(amount, 'USD'), provider: 'stripe' })).rejects.toThrow(
          AmountInvalid,
        )
      }
      expect(await paymentsFor(tx, reference)).toEqual([])
    }),
  )
})
