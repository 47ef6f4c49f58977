import Stripe from 'stripe'
import { type Clock, systemClock } from '../../kernel/clock.ts'
import {
  BadSignature,
  type Notice,
  paymentIdIn,
  type PaymentPage,
  type PaymentProvider,
  type PaymentToBegin,
  type ProviderReport,
  type RefundReport,
  type WebhookHeaders,
} from '../../modules/payments/index.ts'
import { aboutCustomer, savedCards } from './saved-cards.ts'
import { fromStripeAmount, isServedCurrency, toStripeAmount } from './stripe-amount.ts'
import { declineReasonOf, stripeNo } from './stripe-no.ts'

export interface StripeSettings {
  readonly secretKey: string
  readonly publishableKey: string
  readonly webhookSecret: string
  /** Another address than Stripe's own, for tests. */
  readonly connection?: { host: string; port: number; protocol: 'http' | 'https' }
  readonly clock?: Clock
}

/** Source: docs.stripe.com/security/guide, "Content security policy". */
const pageSources = {
  scripts: ['https://js.stripe.com', 'https://*.js.stripe.com'],
  frames: ['https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com'],
  connections: ['https://api.stripe.com'],
  forms: ['https://hooks.stripe.com'],
}

/** Seconds that a webhook's signature stays good. */
const toleranceSeconds = 300

/**
 * Cards and wallets through Stripe's PaymentIntents, shown by its Payment Element.
 *
 * The money is reserved when the shopper confirms and taken by our own capture. The PaymentIntent carries our ids as
 * metadata, and each refund its own, so that nothing is done twice even after Stripe has forgotten a key (24 hours).
 */
export function stripePayments(settings: StripeSettings): PaymentProvider {
  const stripe = new Stripe(settings.secretKey, {
    ...settings.connection,
    maxNetworkRetries: 1,
    timeout: 15_000,
    telemetry: false,
    appInfo: { name: 'Dangol' },
  })
  return {
    name: 'stripe',
    kind: 'card',
    labelKey: 'payments.stripe',
    company: 'Stripe',
    pageSources,
    saved: savedCards(stripe, asked),
    serves: ({ currency }) => isServedCurrency(currency),
    begin: (payment) => asked(() => begin(stripe, settings.publishableKey, payment)),
    fetch: (id) => asked(() => fetchIntent(stripe, id)),
    capture: ({ providerRef, key, amount }) =>
      asked(async () =>
        reportOf(
          await stripe.paymentIntents.capture(
            providerRef,
            { amount_to_capture: toStripeAmount(amount) },
            { idempotencyKey: key },
          ),
        ),
      ),
    void: ({ providerRef, key }) =>
      asked(async () => reportOf(await stripe.paymentIntents.cancel(providerRef, {}, { idempotencyKey: key }))),
    refund: ({ providerRef, key, amount }) =>
      asked(async () =>
        refundReportOf(
          await stripe.refunds.create(
            { payment_intent: providerRef, amount: toStripeAmount(amount), metadata: { refund: key } },
            { idempotencyKey: key },
          ),
        ),
      ),
    readWebhook: (body, headers) => readWebhook(stripe, settings, body, headers),
  }
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw stripeNo(error)
  }
}

async function begin(stripe: Stripe, publicKey: string, payment: PaymentToBegin) {
  const intent = await stripe.paymentIntents.create(
    {
      amount: toStripeAmount(payment.amount),
      currency: payment.amount.currency.toLowerCase(),
      capture_method: 'manual',
      automatic_payment_methods: { enabled: true },
      metadata: { payment: payment.id, reference: payment.reference },
      ...aboutCustomer(payment),
    },
    { idempotencyKey: payment.id },
  )
  return { providerRef: intent.id, report: reportOf(intent), page: pageOf(intent, publicKey) }
}

/** Her bank's own page where it asks her, else the form in which she pays. */
function pageOf({ next_action: next, client_secret: secret }: Stripe.PaymentIntent, publicKey: string): PaymentPage {
  const url = next?.redirect_to_url?.url
  return url ? { kind: 'redirect', url } : { kind: 'client', publicKey, clientSecret: secret ?? '' }
}

/** With its refunds, at most the newest hundred. */
async function fetchIntent(stripe: Stripe, id: string): Promise<ProviderReport> {
  const intent = await stripe.paymentIntents.retrieve(id)
  if (intent.status !== 'succeeded') return reportOf(intent)
  const { data } = await stripe.refunds.list({ payment_intent: id, limit: 100 })
  return { ...reportOf(intent), refunds: data.map(refundReportOf) }
}

function reportOf(intent: Stripe.PaymentIntent): ProviderReport {
  switch (intent.status) {
    case 'requires_capture':
      return { status: 'authorised', amount: fromStripeAmount(intent.amount_capturable, intent.currency) }
    case 'succeeded':
      return { status: 'captured', amount: fromStripeAmount(intent.amount_received, intent.currency) }
    case 'canceled':
      return { status: 'voided' }
    case 'processing':
      return { status: 'processing' }
    case 'requires_action':
      return { status: 'needs-action' }
    case 'requires_confirmation':
      return { status: 'open' }
    default:
      return intent.last_payment_error
        ? { status: 'declined', declineReason: declineReasonOf(intent.last_payment_error) }
        : { status: 'open' }
  }
}

function refundReportOf(refund: Stripe.Refund): RefundReport {
  const refundId = paymentIdIn(refund.metadata?.['refund'])
  return {
    providerRef: refund.id,
    ...(refundId && { refundId }),
    amount: fromStripeAmount(refund.amount, refund.currency),
    status: refundStatus(refund.status),
  }
}

function refundStatus(status: string | null): RefundReport['status'] {
  if (status === 'succeeded') return 'done'
  return status === 'failed' || status === 'canceled' ? 'rejected' : 'wished'
}

async function readWebhook(
  stripe: Stripe,
  settings: StripeSettings,
  body: Buffer,
  headers: WebhookHeaders,
): Promise<Notice[]> {
  const signature = headers['stripe-signature']
  if (typeof signature !== 'string') throw new BadSignature()
  const at = (settings.clock ?? systemClock).now().getTime()
  const event = await stripe.webhooks
    .constructEventAsync(body, signature, settings.webhookSecret, toleranceSeconds, undefined, at)
    .catch((error: unknown) => {
      throw error instanceof Stripe.errors.StripeSignatureVerificationError ? new BadSignature() : error
    })
  return noticesOf(event)
}

/** Refunds are told by their own objects; the payment is then asked for as a whole. Other kinds are none of ours. */
function noticesOf(event: Stripe.Event): Notice[] {
  const object = event.data.object as { object?: string; payment_intent?: string | { id: string } | null }
  if (object.object === 'payment_intent') {
    const intent = object as unknown as Stripe.PaymentIntent
    const paymentId = paymentIdIn(intent.metadata['payment'])
    return paymentId ? [{ eventId: event.id, providerRef: intent.id, paymentId, report: reportOf(intent) }] : []
  }
  if (object.object !== 'refund' && object.object !== 'charge') return []
  const intent = typeof object.payment_intent === 'string' ? object.payment_intent : object.payment_intent?.id
  return intent ? [{ eventId: event.id, providerRef: intent }] : []
}
