import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../../kernel/id.ts'
import { money } from '../../kernel/money.ts'
import { announcedIn, enqueuedIn, rolledBack, type Tx } from '../../kernel/transaction.ts'
import { inTx, testDatabase } from '../../testing/database.ts'
import { authorisedAmount, findPayment, refundsOf } from './find-payment.ts'
import { moves, type PaymentStatus } from './payment.ts'
import type { ProviderReport } from './provider.ts'
import { recordPaymentState } from './record-payment-state.ts'
import { PaymentUnknown } from './refusals.ts'
import { startPayment } from './start-payment.ts'

const db = await testDatabase()
const tea = money(4200, 'USD')
const start = (tx: Tx, provider = 'stripe', reference = newId()) =>
  startPayment(tx, { reference, amount: tea, provider })
const report = (status: PaymentStatus): ProviderReport => ({
  status,
  ...((status === 'authorised' || status === 'captured') && { amount: tea }),
})
const types = (tx: Tx) => announcedIn(tx).map(({ type }) => type.replace('payments.payment-', ''))

describe('what a provider reports', () => {
  it('K3: ends the same in any order, late, doubled and out of order, and each news is told once', async () => {
    const statuses = Object.keys(moves) as PaymentStatus[]
    const some = fc.array(fc.constantFrom(...statuses), { minLength: 1, maxLength: 8 })
    const tell = (order: readonly PaymentStatus[]) =>
      rolledBack(db, async (tx) => {
        const { id } = await start(tx)
        for (const status of order) await recordPaymentState(tx, { paymentId: id, state: report(status) })
        expect(new Set(types(tx)).size).toBe(types(tx).length)
        return (await findPayment(tx, id))!.status
      })
    await fc.assert(
      fc.asyncProperty(some, fc.array(fc.nat(), { minLength: 16, maxLength: 16 }), async (order, places) => {
        const shuffled = order
          .flatMap((status) => [status, status])
          .map((status, index) => ({ status, at: places[index]! }))
          .toSorted((a, b) => a.at - b.at)
        expect(await tell(shuffled.map(({ status }) => status))).toBe(await tell(order))
      }),
      { numRuns: 60 },
    )
  })

  it(
    'K3: an authorised report after the capture changes nothing',
    inTx(db, async (tx) => {
      const { id } = await start(tx)
      await recordPaymentState(tx, { paymentId: id, state: report('captured') })
      const after = await recordPaymentState(tx, { paymentId: id, state: report('authorised') })
      expect(after).toMatchObject({ status: 'captured', captured: tea })
      expect(types(tx)).toEqual(['captured'])
    }),
  )

  it.each([
    ['a smaller amount', money(4199, 'USD')],
    ['a larger amount', money(4201, 'USD')],
    ['another currency', money(4200, 'EUR')],
  ])('K3: %s never authorises; what is reserved is released', (_what, amount) =>
    rolledBack(db, async (tx) => {
      const { id, reference } = await start(tx)
      const after = await recordPaymentState(tx, { paymentId: id, state: { status: 'authorised', amount } })
      expect(after).toMatchObject({ status: 'declined', declineReason: 'amount-mismatch' })
      expect(await authorisedAmount(tx, reference)).toBeUndefined()
      expect(enqueuedIn(tx).map(({ order }) => order.job)).toContain('payments.void-payment')
      expect(types(tx)).toEqual(['declined'])
    }),
  )

  it(
    'K3: an authorisation that lacks its amount never authorises',
    inTx(db, async (tx) => {
      const { id } = await start(tx)
      expect(await recordPaymentState(tx, { paymentId: id, state: { status: 'authorised' } })).toMatchObject({
        status: 'declined',
      })
    }),
  )

  it(
    'K3: two windows: the first pays after the second began, and her money goes back without a word to others',
    inTx(db, async (tx) => {
      const first = await start(tx, 'paypal')
      await recordPaymentState(tx, { paymentId: first.id, state: report('needs-action') })
      const second = await start(tx, 'stripe', first.reference)
      await recordPaymentState(tx, { paymentId: second.id, state: report('authorised') })
      await recordPaymentState(tx, { paymentId: first.id, state: report('captured') })
      expect(await refundsOf(tx, first.id)).toMatchObject([{ amount: tea, status: 'wished' }])
      expect(types(tx)).toEqual(['authorised'])
      expect(await authorisedAmount(tx, first.reference)).toEqual(tea)
    }),
  )

  it(
    'refuses a payment that does not exist',
    inTx(db, async (tx) => {
      const nobody = recordPaymentState(tx, { paymentId: newId(), state: report('authorised') })
      await expect(nobody).rejects.toThrow(PaymentUnknown)
    }),
  )
})
