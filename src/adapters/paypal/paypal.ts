import { type Clock, systemClock } from '../../kernel/clock.ts'
import {
  type PaymentProvider,
  type PaymentToBegin,
  type ProviderOrder,
  type ProviderReport,
  Rejected,
} from '../../modules/payments/index.ts'
import type { Money } from '../../kernel/money.ts'
import { type AskPaypal, paypalClient } from './paypal-client.ts'
import { type PaypalOrder, paymentsIn, refundReportOf, reportOf, toPaypal } from './paypal-order.ts'
import { certificatesFromPaypal, type CertificateSource, readPaypalWebhook } from './paypal-webhook.ts'

export interface PaypalSettings {
  readonly clientId: string
  readonly clientSecret: string
  readonly webhookId: string
  readonly environment: 'live' | 'sandbox'
  /** Another address than PayPal's own, for tests. */
  readonly url?: string
  readonly certificate?: CertificateSource
  readonly clock?: Clock
}

/**
 * What PayPal accounts anywhere may be asked for. HUF and TWD are left out because PayPal takes no decimals of them,
 * BRL, CNY and MYR because they work inside one country only. Source: developer.paypal.com, "Currency codes".
 */
const currencies = [
  ...['AUD', 'CAD', 'CHF', 'CZK', 'DKK', 'EUR', 'GBP', 'HKD', 'ILS', 'JPY'],
  ...['MXN', 'NOK', 'NZD', 'PHP', 'PLN', 'SEK', 'SGD', 'THB', 'USD'],
]

const addresses = { live: 'https://api-m.paypal.com', sandbox: 'https://api-m.sandbox.paypal.com' } as const

/**
 * PayPal through Orders v2 with intent AUTHORIZE: the shopper approves on PayPal's page, our word makes it an
 * authorisation, our capture takes it. The order's id is the payment's name there.
 */
export function paypalPayments(settings: PaypalSettings): PaymentProvider {
  const clock = settings.clock ?? systemClock
  const ask = paypalClient({ ...settings, clock, url: settings.url ?? addresses[settings.environment] })
  const certificate = settings.certificate ?? certificatesFromPaypal()
  return {
    name: 'paypal',
    kind: 'wallet',
    labelKey: 'payments.paypal',
    company: 'PayPal',
    pageSources: { forms: ['https://www.paypal.com', 'https://www.sandbox.paypal.com'] },
    serves: ({ currency }) => currencies.includes(currency),
    begin: (payment) => begin(ask, payment),
    fetch: async (id) => reportOf(await fetchOrder(ask, id)),
    finish: (id) => authorise(ask, id),
    capture: (order) => capture(ask, order),
    void: (order) => release(ask, order),
    refund: (order) => giveBack(ask, order),
    readWebhook: (body, headers) =>
      readPaypalWebhook({ webhookId: settings.webhookId, certificate, now: clock.now() }, body, headers),
  }
}

const fetchOrder = (ask: AskPaypal, id: string) =>
  ask<PaypalOrder>({ method: 'GET', path: `/v2/checkout/orders/${encodeURIComponent(id)}` })

async function begin(ask: AskPaypal, payment: PaymentToBegin) {
  const order = await ask<PaypalOrder>({
    method: 'POST',
    path: '/v2/checkout/orders',
    key: payment.id,
    body: {
      intent: 'AUTHORIZE',
      purchase_units: [{ custom_id: payment.id, amount: toPaypal(payment.amount) }],
      payment_source: {
        paypal: {
          experience_context: {
            return_url: payment.returnUrl,
            cancel_url: payment.returnUrl,
            user_action: 'PAY_NOW',
            shipping_preference: 'NO_SHIPPING',
          },
        },
      },
    },
  })
  const url = order.links?.find(({ rel }) => rel === 'payer-action' || rel === 'approve')?.href
  return {
    providerRef: order.id,
    report: reportOf(order),
    ...(url && { page: { kind: 'redirect', url } as const }),
  }
}

/** The order's own state keeps this from happening twice; one that was authorised meanwhile is simply looked at. */
async function authorise(ask: AskPaypal, id: string): Promise<ProviderReport> {
  try {
    await ask({ method: 'POST', path: `/v2/checkout/orders/${encodeURIComponent(id)}/authorize` })
  } catch (no) {
    if (!(no instanceof Rejected) || no.providerCode !== 'ORDER_ALREADY_AUTHORIZED') throw no
  }
  return reportOf(await fetchOrder(ask, id))
}

/** @throws {Rejected} when nothing was ever reserved */
async function authorizationOf(ask: AskPaypal, orderId: string): Promise<string> {
  const { authorization } = paymentsIn(await fetchOrder(ask, orderId))
  if (!authorization) throw new Rejected('PayPal', 'ORDER_NOT_AUTHORIZED')
  return `/v2/payments/authorizations/${encodeURIComponent(authorization.id)}`
}

async function capture(
  ask: AskPaypal,
  { providerRef, key, amount }: ProviderOrder & { amount: Money },
): Promise<ProviderReport> {
  const path = `${await authorizationOf(ask, providerRef)}/capture`
  await ask({ method: 'POST', path, key, body: { amount: toPaypal(amount), final_capture: true } })
  return reportOf(await fetchOrder(ask, providerRef))
}

/** An order that was never authorised reserves nothing and cannot be cancelled there: it runs out by itself. */
async function release(ask: AskPaypal, { providerRef, key }: ProviderOrder): Promise<ProviderReport> {
  const order = await fetchOrder(ask, providerRef)
  const { authorization } = paymentsIn(order)
  if (!authorization || authorization.status === 'VOIDED') return { status: 'voided' }
  await ask({ method: 'POST', path: `/v2/payments/authorizations/${encodeURIComponent(authorization.id)}/void`, key })
  return { status: 'voided' }
}

async function giveBack(ask: AskPaypal, { providerRef, key, amount }: ProviderOrder & { amount: Money }) {
  const [captured] = paymentsIn(await fetchOrder(ask, providerRef)).captures
  if (!captured) throw new Rejected('PayPal', 'NOTHING_CAPTURED')
  const refund = await ask<{ id: string; status: string }>({
    method: 'POST',
    path: `/v2/payments/captures/${encodeURIComponent(captured.id)}/refund`,
    key,
    body: { amount: toPaypal(amount), custom_id: key },
  })
  return refundReportOf({ ...refund, amount: toPaypal(amount), custom_id: key })
}
