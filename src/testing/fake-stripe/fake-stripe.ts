import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import type { Clock } from '../../kernel/clock.ts'
import { type Form, readForm, textOf } from './form.ts'
import { invalidRequest, noSuch, StripeNo } from './no.ts'
import {
  answerAuthentication,
  cancelIntent,
  captureIntent,
  confirmIntent,
  createIntent,
  type PaymentIntent,
} from './payment-intent.ts'
import { FakeCustomers } from './customer.ts'
import { newStripeId } from './stripe-id.ts'
import { refundIntent, type StripeRefund } from './refund.ts'

const secretKey = 'sk_test_dangol'
const webhookSecret = 'whsec_dangol'

interface Answer {
  status: number
  body: unknown
}

/** What Stripe would do, over HTTP on loopback, driven in tests by the genuine client. */
export class FakeStripe {
  readonly intents = new Map<string, PaymentIntent>()
  readonly refunds: StripeRefund[] = []
  readonly people = new FakeCustomers()
  /** The card with which each payment was confirmed last, kept once it is approved where she wished so. */
  readonly #cards = new Map<string, string>()
  /** What would be posted to the shop, oldest first. */
  readonly events: { id: string; type: string; data: { object: unknown } }[] = []
  /** What was done, in words of the address; a replay under an idempotency key or a no is not. */
  carriedOut: string[] = []
  #lost = 0
  #refusal: StripeNo | undefined
  #port = 0
  readonly #answers = new Map<string, { request: string; answer: Promise<Answer> }>()
  readonly #clock: Clock
  readonly #server = createServer((request, response) => {
    void this.#serve(request).then(({ status, body, replayed }) => {
      if (this.#lost > 0) {
        this.#lost--
        response.destroy()
        return
      }
      response.writeHead(status, {
        'content-type': 'application/json',
        'request-id': newStripeId('req'),
        ...(replayed && { 'idempotent-replayed': 'true' }),
      })
      response.end(JSON.stringify(body))
    })
  })

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Comes back at its address after `close`, as after an outage. */
  async listen(): Promise<void> {
    await new Promise<void>((ready) => this.#server.listen(this.#port, '127.0.0.1', ready))
    this.#port = (this.#server.address() as AddressInfo).port
  }

  close(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((done) => this.#server.close(() => done()))
  }

  get settings() {
    const { port } = { port: this.#port }
    return {
      secretKey,
      publishableKey: 'pk_test_dangol',
      webhookSecret,
      connection: { host: '127.0.0.1', port, protocol: 'http' as const },
    }
  }

  /** The next requests are carried out, and the line breaks before the answer. */
  loseAnswers(count: number): void {
    this.#lost = count
  }

  /** Every request is answered with this no, until `undefined` lifts it. */
  refuseWith(no: StripeNo | undefined): void {
    this.#refusal = no
  }

  /** Keys live for 24 hours. */
  forgetKeys(): void {
    this.#answers.clear()
  }

  /** What Stripe.js does in the shopper's browser; a declined card is an answer to her, not to the shop. */
  shopperConfirms(id: string, method: string): void {
    const intent = this.#intent(id)
    this.#cards.set(id, method)
    try {
      confirmIntent(intent, method)
    } catch (no) {
      if (!(no instanceof StripeNo) || no.status !== 402) throw no
    }
    this.#keepCard(intent)
    this.#tell(eventOf(intent), intent)
  }

  shopperAuthenticates(id: string, isHer: boolean): void {
    const intent = this.#intent(id)
    answerAuthentication(intent, isHer)
    this.#keepCard(intent)
    this.#tell(eventOf(intent), intent)
  }

  /** Once: a second confirmation of the same payment is none. */
  #keepCard({ id, status, customer, setup_future_usage: usage }: PaymentIntent): void {
    const card = this.#cards.get(id)
    if (!card || !customer || !usage || (status !== 'requires_capture' && status !== 'succeeded')) return
    this.#cards.delete(id)
    this.people.keep(customer, card)
  }

  /** A refund made by hand in the dashboard. */
  refundAtDesk(id: string, amount: number): void {
    this.#refund({ payment_intent: id, amount: String(amount) })
  }

  /** The newest webhook of a type, signed as Stripe signs. */
  webhook(type: string): { body: Buffer; headers: Record<string, string> } {
    const event = this.events.findLast((candidate) => candidate.type === type)
    if (!event) throw new Error(`Stripe has not sent ${type}`)
    const payload = JSON.stringify(event)
    const timestamp = Math.floor(this.#clock.now().getTime() / 1_000)
    const header = Stripe.webhooks.generateTestHeaderString({ payload, secret: webhookSecret, timestamp })
    return { body: Buffer.from(payload), headers: { 'stripe-signature': header, 'content-type': 'application/json' } }
  }

  async #serve(request: IncomingMessage): Promise<Answer & { replayed?: boolean }> {
    const body = await textOfBody(request)
    if (this.#refusal) return this.#refusal
    if (request.headers.authorization !== `Bearer ${secretKey}`) {
      return { status: 401, body: { error: { type: 'invalid_request_error', message: 'Invalid API Key provided' } } }
    }
    const key = request.headers['idempotency-key']
    if (request.method !== 'POST' || typeof key !== 'string') return this.#answer(request, body)

    const asked = `${request.method} ${request.url} ${body}`
    const earlier = this.#answers.get(key)
    if (!earlier) {
      const answer = this.#answer(request, body)
      this.#answers.set(key, { request: asked, answer })
      return answer
    }
    if (earlier.request === asked) return { ...(await earlier.answer), replayed: true }
    const message = 'Keys for idempotent requests can only be used with the same parameters they were first used with.'
    return { status: 400, body: { error: { type: 'idempotency_error', message } } }
  }

  async #answer(request: IncomingMessage, body: string): Promise<Answer> {
    try {
      const url = new URL(request.url ?? '/', 'http://stripe')
      const done = this.#route(request.method ?? 'GET', url, readForm(body))
      const [, , what, , verb = 'create'] = url.pathname.split('/')
      if (request.method === 'POST') this.carriedOut.push(`${what} ${verb}`)
      return await Promise.resolve({ status: 200, body: done })
    } catch (no) {
      if (no instanceof StripeNo) return { status: no.status, body: no.body }
      throw no
    }
  }

  #route(method: string, url: URL, form: Form): unknown {
    const [, , what, id, verb] = url.pathname.split('/')
    if (what === 'refunds' && method === 'POST') return this.#refund(form)
    if (what === 'refunds') return this.#listRefunds(url.searchParams.get('payment_intent'))
    if (what === 'customers' && method === 'POST' && !id) return this.people.create(form)
    if (what === 'payment_methods' && method === 'GET' && !id) return this.people.list(url.searchParams)
    if (what === 'payment_methods' && verb === 'detach') return this.people.detach(id ?? '')
    if (what !== 'payment_intents') throw invalidRequest(`Unrecognized request URL (${method}: ${url.pathname}).`)
    if (!id) return this.#create(form)
    const intent = this.#intent(id)
    if (method === 'GET') return { ...intent }
    if (verb === 'capture') captureIntent(intent, form)
    else if (verb === 'cancel') cancelIntent(intent)
    else throw invalidRequest(`Unrecognized request URL (${method}: ${url.pathname}).`)
    this.#tell(eventOf(intent), intent)
    return { ...intent }
  }

  #create(form: Form): PaymentIntent {
    this.people.check(textOf(form, 'customer'))
    const card = textOf(form, 'payment_method') ? this.people.cardOf(form) : undefined
    const intent = createIntent(form, Math.floor(this.#clock.now().getTime() / 1_000))
    this.intents.set(intent.id, intent)
    this.#tell('payment_intent.created', intent)
    if (card && textOf(form, 'confirm') === 'true') this.#confirm(intent, card, form)
    return { ...intent }
  }

  #confirm(intent: PaymentIntent, card: string, form: Form): void {
    try {
      const offSession = textOf(form, 'off_session') === 'true'
      confirmIntent(intent, card, { returnUrl: textOf(form, 'return_url'), offSession })
    } finally {
      this.#tell(eventOf(intent), intent)
    }
  }

  #refund(form: Form): StripeRefund {
    const intent = this.#intent(textOf(form, 'payment_intent') ?? '')
    const refund = refundIntent(intent, this.refunds, form)
    this.refunds.push(refund)
    this.#tell('refund.created', refund)
    return refund
  }

  #listRefunds(paymentIntent: string | null) {
    const data = this.refunds.filter((refund) => refund.payment_intent === paymentIntent).toReversed()
    return { object: 'list', data, has_more: false, url: '/v1/refunds' }
  }

  #intent(id: string): PaymentIntent {
    const intent = this.intents.get(id)
    if (!intent) throw noSuch('payment_intent', id)
    return intent
  }

  #tell(type: string, object: object): void {
    this.events.push({ id: newStripeId('evt'), type, data: { object: { ...object } } })
  }
}

function eventOf({ status }: PaymentIntent): string {
  if (status === 'requires_capture') return 'payment_intent.amount_capturable_updated'
  if (status === 'requires_payment_method') return 'payment_intent.payment_failed'
  return `payment_intent.${status}`
}

async function textOfBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
