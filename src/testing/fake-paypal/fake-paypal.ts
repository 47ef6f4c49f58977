import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { crc32 } from 'node:zlib'
import type { Clock } from '../../kernel/clock.ts'
import {
  authorizeOrder,
  captureAuthorization,
  createOrder,
  newPaypalId,
  type Order,
  PaypalNo,
  refundCapture,
  voidAuthorization,
} from './order.ts'

const clientId = 'paypal-client'
const clientSecret = 'paypal-secret'
const webhookId = 'WH-DANGOL'
const certificateUrl = 'https://api.sandbox.paypal.com/v1/notifications/certs/CERT-360caa42'
const tokenSeconds = 600

interface Answer {
  status: number
  body?: object | undefined
}

/** What PayPal would do, over HTTP on loopback. */
export class FakePaypal {
  readonly orders = new Map<string, Order>()
  readonly events: { id: string; event_type: string; resource: object }[] = []
  /** What was done, in words of the address; a replay under a request id or a no is not. */
  carriedOut: string[] = []
  tokensGiven = 0
  readonly #declined = new Set<string>()
  readonly #answers = new Map<string, { request: string; answer: Answer }>()
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  #token = ''
  #lost = 0
  readonly #clock: Clock
  readonly #server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const { status, body } = this.#serve(request, text)
      if (this.#lost > 0) {
        this.#lost--
        response.destroy()
        return
      }
      response.writeHead(status, { 'content-type': 'application/json' }).end(body ? JSON.stringify(body) : undefined)
    })
  })

  constructor(clock: Clock) {
    this.#clock = clock
  }

  listen(): Promise<void> {
    return new Promise((ready) => this.#server.listen(0, '127.0.0.1', ready))
  }

  close(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((done) => this.#server.close(() => done()))
  }

  get settings() {
    const { port } = this.#server.address() as AddressInfo
    const pem = this.#keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const certificate = () => Promise.resolve(pem)
    const url = `http://127.0.0.1:${port}`
    return { clientId, clientSecret, webhookId, environment: 'sandbox' as const, url, certificate, clock: this.#clock }
  }

  /** The next POSTs are carried out, and the line breaks before the answer. */
  loseAnswers(count: number): void {
    this.#lost = count
  }

  /** Keys do not live for ever. */
  forgetKeys(): void {
    this.#answers.clear()
  }

  forgetToken(): void {
    this.#token = ''
  }

  /** The payer says yes on PayPal's page; her bank may still say no when it comes to the authorisation. */
  payerApproves(id: string, { declined = false } = {}): void {
    const order = this.orders.get(id)!
    order.status = 'APPROVED'
    if (declined) this.#declined.add(id)
    this.#tell('CHECKOUT.ORDER.APPROVED', { id })
  }

  /** The newest webhook, signed as PayPal signs. */
  webhook(): { body: Buffer; headers: Record<string, string> } {
    const body = Buffer.from(JSON.stringify(this.events.at(-1)))
    const id = newPaypalId()
    const time = this.#clock.now().toISOString()
    const signed = `${id}|${time}|${webhookId}|${crc32(body)}`
    return {
      body,
      headers: {
        'content-type': 'application/json',
        'paypal-transmission-id': id,
        'paypal-transmission-time': time,
        'paypal-auth-algo': 'SHA256withRSA',
        'paypal-cert-url': certificateUrl,
        'paypal-transmission-sig': sign('sha256', Buffer.from(signed), this.#keys.privateKey).toString('base64'),
      },
    }
  }

  #serve(request: IncomingMessage, text: string): Answer {
    if (request.url === '/v1/oauth2/token') return this.#giveToken(request)
    if (!this.#token || request.headers.authorization !== `Bearer ${this.#token}`) {
      return { status: 401, body: { error: 'invalid_token', error_description: 'Token signature verification failed' } }
    }
    const key = request.headers['paypal-request-id']
    const asked = `${request.url} ${text}`
    const earlier = typeof key === 'string' ? this.#answers.get(key) : undefined
    if (earlier?.request === asked) return earlier.answer
    const answer = earlier
      ? { status: 422, body: new PaypalNo(422, 'UNPROCESSABLE_ENTITY', 'DUPLICATE_REQUEST_ID').body }
      : this.#answer(request, text)
    if (typeof key === 'string' && answer.status < 300) this.#answers.set(key, { request: asked, answer })
    return answer
  }

  #giveToken(request: IncomingMessage): Answer {
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
    if (request.headers.authorization !== basic) return { status: 401, body: { error: 'invalid_client' } }
    this.#token = newPaypalId()
    this.tokensGiven++
    return { status: 200, body: { access_token: this.#token, token_type: 'Bearer', expires_in: tokenSeconds } }
  }

  #answer(request: IncomingMessage, text: string): Answer {
    try {
      const body = this.#route(request.url ?? '', text ? (JSON.parse(text) as object) : {})
      const [, , , what, , verb = 'create'] = (request.url ?? '').split('/')
      if (request.method === 'POST') this.carriedOut.push(`${what} ${verb}`)
      return body ? { status: request.method === 'POST' ? 201 : 200, body: structuredClone(body) } : { status: 204 }
    } catch (no) {
      if (no instanceof PaypalNo) return { status: no.status, body: no.body }
      throw no
    }
  }

  #route(path: string, body: object): object | undefined {
    const [, , , what, id = '', verb] = path.split('/')
    if (what === 'orders' && !id) return this.#create(body)
    const order = this.#orderWith(what ?? '', id)
    if (what === 'orders') {
      if (verb === 'authorize') this.#then(order, 'PAYMENT.AUTHORIZATION.CREATED', () => this.#authorize(order))
      return order
    }
    if (verb === 'void') {
      this.#then(order, 'PAYMENT.AUTHORIZATION.VOIDED', () => voidAuthorization(order))
      return undefined
    }
    const asked = body as Parameters<typeof refundCapture>[1]
    if (verb === 'capture') {
      return this.#then(order, 'PAYMENT.CAPTURE.COMPLETED', () => captureAuthorization(order, asked.amount))
    }
    if (verb === 'refund') return this.#then(order, 'PAYMENT.CAPTURE.REFUNDED', () => refundCapture(order, asked))
    throw new PaypalNo(404, 'RESOURCE_NOT_FOUND')
  }

  #create(body: object): Order {
    const order = createOrder(body as Parameters<typeof createOrder>[0])
    this.orders.set(order.id, order)
    return order
  }

  #authorize(order: Order): void {
    authorizeOrder(order, this.#declined.has(order.id))
  }

  #then<T>(order: Order, event: string, work: () => T): T {
    const done = work()
    this.#tell(event, { id: newPaypalId(), supplementary_data: { related_ids: { order_id: order.id } } })
    return done
  }

  #orderWith(what: string, id: string): Order {
    const holds = ({ purchase_units: [unit] }: Order) =>
      [...unit!.payments.authorizations, ...unit!.payments.captures].some((piece) => piece.id === id)
    const order = what === 'orders' ? this.orders.get(id) : [...this.orders.values()].find(holds)
    if (!order) throw new PaypalNo(404, 'RESOURCE_NOT_FOUND')
    return order
  }

  #tell(type: string, resource: object): void {
    this.events.push({ id: `WH-${newPaypalId()}`, event_type: type, resource })
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
