import type Stripe from 'stripe'
import type { SavedMethod, SavedMethods } from '../../modules/payments/index.ts'

/** At most so many are listed; nobody pays with more. */
const most = 10

/**
 * Cards that Stripe keeps for a person, under a Customer of hers. Stripe is told her id here and nothing else.
 *
 * Source: docs.stripe.com/payments/save-during-payment.
 */
export const savedCards = (stripe: Stripe, asked: <T>(ask: () => Promise<T>) => Promise<T>): SavedMethods => ({
  openCustomer: (profileId) =>
    asked(async () => {
      const { id } = await stripe.customers.create(
        { metadata: { profile: profileId } },
        { idempotencyKey: `customer:${profileId}` },
      )
      return id
    }),
  list: (customer) =>
    asked(async () => {
      const { data } = await stripe.paymentMethods.list({ customer, type: 'card', limit: most })
      return data.flatMap(savedCard)
    }),
  forget: (id) =>
    asked(async () => {
      await stripe.paymentMethods.detach(id)
    }),
})

function savedCard({ id, card }: Stripe.PaymentMethod): SavedMethod[] {
  if (!card) return []
  return [{ id, brand: card.brand, last4: card.last4, expires: { month: card.exp_month, year: card.exp_year } }]
}

/** What a PaymentIntent says of keeping a card or of paying with a kept one; nothing for a guest. */
export function aboutCustomer(payment: {
  readonly customer?: string | undefined
  readonly savesMethod?: boolean | undefined
  readonly method?: string | undefined
  readonly returnUrl: string
}): Partial<Stripe.PaymentIntentCreateParams> {
  const { customer, method, savesMethod, returnUrl } = payment
  if (!customer) return {}
  // She is there when she taps, so her bank may ask her: Stripe then names the page to send her to.
  if (method) return { customer, payment_method: method, confirm: true, return_url: returnUrl }
  // Asked thoroughly once, so that one tap later seldom meets a question.
  return savesMethod ? { customer, setup_future_usage: 'off_session' } : { customer }
}
