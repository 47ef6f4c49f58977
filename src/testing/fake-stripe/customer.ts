import { type Form, textOf } from './form.ts'
import { invalidRequest, noSuch } from './no.ts'
import { newStripeId } from './stripe-id.ts'

export interface StripeCustomer {
  id: string
  object: 'customer'
  metadata: Form
}

/** A card, kept for a customer or not kept any more. */
export interface StripeMethod {
  id: string
  object: 'payment_method'
  type: 'card'
  customer: string | null
  card: { brand: string; last4: string; exp_month: number; exp_year: number }
  /** Which of Stripe's test cards it is, by which it answers. */
  card_named: string
}

const numbers: Record<string, string> = {
  pm_card_visa: '4242',
  pm_card_authenticationRequired: '3184',
  pm_card_chargeDeclinedInsufficientFunds: '9995',
}

/** Customers and the cards that are kept for them. */
export class FakeCustomers {
  readonly customers = new Map<string, StripeCustomer>()
  readonly methods = new Map<string, StripeMethod>()

  create(form: Form): StripeCustomer {
    const customer = {
      id: newStripeId('cus'),
      object: 'customer' as const,
      metadata: (form['metadata'] as Form | undefined) ?? {},
    }
    this.customers.set(customer.id, customer)
    return { ...customer }
  }

  check(id: string | undefined): void {
    if (id !== undefined && !this.customers.has(id)) {
      throw invalidRequest(`No such customer: '${id}'`, { code: 'resource_missing', param: 'customer' })
    }
  }

  /** `setup_future_usage`: a card that paid stays with the customer. */
  keep(customer: string, card: string): StripeMethod {
    const last4 = numbers[card] ?? '1111'
    const method: StripeMethod = {
      id: newStripeId('pm'),
      object: 'payment_method',
      type: 'card',
      customer,
      card: { brand: 'visa', last4, exp_month: 8, exp_year: 2030 },
      card_named: card,
    }
    this.methods.set(method.id, method)
    return method
  }

  /** Newest first. */
  list(query: URLSearchParams) {
    const customer = query.get('customer') ?? undefined
    this.check(customer)
    const data = [...this.methods.values()].filter((method) => method.customer === customer).toReversed()
    return { object: 'list', data, has_more: false, url: '/v1/payment_methods' }
  }

  /** A detached card can never be used again. */
  detach(id: string): StripeMethod {
    const method = this.methods.get(id)
    if (!method) throw noSuch('PaymentMethod', id)
    if (!method.customer) {
      throw invalidRequest('The payment method you provided is not attached to a customer so detachment is impossible.')
    }
    method.customer = null
    return { ...method }
  }

  /** The test card that a payment is confirmed with. @throws {StripeNo} when it is another customer's, or nobody's */
  cardOf(form: Form): string {
    const id = textOf(form, 'payment_method') ?? ''
    if (id.startsWith('pm_card_')) return id
    const method = this.methods.get(id)
    if (!method) throw invalidRequest(`No such PaymentMethod: '${id}'`, { code: 'resource_missing' })
    const customer = textOf(form, 'customer')
    if (method.customer === null) {
      throw invalidRequest(
        'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again.',
        { code: 'payment_method_unexpected_state' },
      )
    }
    if (method.customer !== customer) {
      throw invalidRequest(
        customer
          ? 'The payment method you provided does not belong to this customer.'
          : 'The payment method belongs to a customer. Please include the customer in the `customer` parameter.',
      )
    }
    return method.card_named
  }
}
