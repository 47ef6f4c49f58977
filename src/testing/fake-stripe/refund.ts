import { type Form, textOf } from './form.ts'
import { invalidRequest } from './no.ts'
import { type PaymentIntent, wholeAmount } from './payment-intent.ts'
import { newStripeId } from './stripe-id.ts'

export interface StripeRefund {
  id: string
  object: 'refund'
  amount: number
  currency: string
  payment_intent: string
  charge: string | null
  metadata: Form
  status: 'succeeded' | 'pending' | 'failed'
}

/** At most what was received and not yet refunded. */
export function refundIntent(intent: PaymentIntent, refunds: readonly StripeRefund[], form: Form): StripeRefund {
  if (intent.status !== 'succeeded') {
    throw invalidRequest('This PaymentIntent does not have a successful charge to refund.', {
      code: 'payment_intent_unexpected_state',
    })
  }
  const given = refunds.filter(({ payment_intent }) => payment_intent === intent.id)
  const left = given.reduce((rest, { amount }) => rest - amount, intent.amount_received)
  if (left === 0) throw invalidRequest('Charge has already been refunded.', { code: 'charge_already_refunded' })
  const amount = textOf(form, 'amount') === undefined ? left : wholeAmount(form, 'amount')
  if (amount > left) throw invalidRequest(`Refund amount is greater than unrefunded amount on charge`)
  return {
    id: newStripeId('re'),
    object: 'refund',
    amount,
    currency: intent.currency,
    payment_intent: intent.id,
    charge: intent.latest_charge,
    metadata: (form['metadata'] as Form | undefined) ?? {},
    status: 'succeeded',
  }
}
