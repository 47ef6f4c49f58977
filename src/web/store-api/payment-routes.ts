import { z } from 'zod'
import { digest } from '../../kernel/digest.ts'
import { translated } from '../../kernel/locale.ts'
import type { Edge } from '../../kernel/module.ts'
import { buyNow, getCheckoutByToken, mostUnits, settleCheckout } from '../../modules/checkout/index.ts'
import {
  checkPayment,
  declineWords,
  findPayment,
  mayCarryOrder,
  NotAuthorised,
  type Payment,
  type PaymentProvider,
  Unreachable,
  savedMethodsOf,
} from '../../modules/payments/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { getShopper, shopperOf } from '../http/authentication.ts'
import { type PayingCheckout, payCheckout, prepared, stepAfter } from '../pay/pay-checkout.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { money } from '../admin-api/fields.ts'
import { shopperPayment } from './checkout-answer.ts'
import { byToken, source } from './checkout-input.ts'
import { localeTag, ofShopper, salesChannel } from './fields.ts'
import { marketHere, originOf } from './here.ts'
import { orderAnswer } from './order-answer.ts'
import { paymentOf } from './shopper-checkout.ts'
import { shopperOrder } from './shopper-order.ts'

const payment = {
  provider: z.string().max(40).optional().describe('One of `waysToPay`; not needed where nothing is to be paid'),
  method: z.string().max(100).optional().describe('A saved method’s or a test card’s name; never a card number'),
  returnUrl: z
    .url({ protocol: /^https?$/, error: 'Write the whole address, with https://' })
    .max(2_000)
    .optional()
    .describe('Where the provider sends the shopper back to; the shop’s own cart page when left out'),
}

const begun = z
  .object({
    next: z
      .enum(['place', 'page', 'wait', 'choose-again'])
      .describe(
        '`place`: place the order. `page`: let her pay with `payment.page`, then place. `wait`: it is under way; ' +
          'place in a moment. `choose-again`: declined; begin another payment.',
      ),
    payment: shopperPayment.optional().describe('Absent where nothing is to be paid'),
    declined: z.string().optional().describe('For the shopper, in her language: what happened and what she can do'),
    total: money,
    heldUntil: z.date().describe('The stock is kept for her until then'),
  })
  .meta({ id: 'BegunPayment' })

const problems = {
  409: 'Something is missing (`checkout/checkout-incomplete`), somebody was faster (`inventory/out-of-stock`), or the provider does not answer',
}

/** From a complete checkout to the order; the provider is never asked inside a transaction. */
export const paymentRoutes =
  (providers: readonly PaymentProvider[]): Routes =>
  (server, app) => {
    server.post(
      '/api/store/v1/checkouts/:token/payment',
      {
        config: { idempotency: 'required', problems: { ...problems, 404: 'No checkout has this token' } },
        schema: {
          operationId: 'beginPayment',
          summary: 'Keep the stock, fix the prices and ask for the money',
          params: byToken,
          body: z.object(payment).strict(),
          response: { 200: begun },
        },
      },
      async (request) => {
        const { token } = request.params
        const origin = originOf(request, await app.edge.reading(shopSettings))
        const shopper = await shopperOf(request)
        const { provider, method, returnUrl = `${origin}/cart/open/${token}` } = request.body
        const paying = await payCheckout(app.edge, providers, {
          ...{ at: { token }, provider, returnUrl, shopper },
          ...(method ? { method } : {}),
        })
        return begunAnswer(paying, origin)
      },
    )
    placing(server, app, providers)
    atOnce(server, app, providers)
  }

function placing(server: Server, app: App, providers: readonly PaymentProvider[]): void {
  server.post(
    '/api/store/v1/checkouts/:token/place',
    {
      config: {
        idempotency: 'required',
        problems: {
          404: 'No checkout has this token',
          409: 'It is not paid yet (`payments/not-authorised`), or it can no longer be bought and the money goes back',
        },
      },
      schema: {
        operationId: 'placeOrder',
        summary: 'Make it an order; once, however often it is asked',
        params: byToken,
        response: { 201: orderAnswer },
      },
    },
    async (request, reply) => {
      const order = await placedWhenPaid(app.edge, providers, request.params.token)
      return reply.status(201).header('location', `/api/store/v1/orders/${order.token}`).send(order)
    },
  )
}

function atOnce(server: Server, app: App, providers: readonly PaymentProvider[]): void {
  const answer = begun
    .omit({ next: true })
    .extend({
      next: z
        .enum(['done', 'page', 'wait', 'choose-again'])
        .describe('`done`: `order` is placed; else as with a payment'),
      checkoutId: z.uuid(),
      order: orderAnswer.optional(),
    })
    .meta({ id: 'BoughtNow' })
  server.post(
    '/api/store/v1/buy-now',
    {
      config: {
        idempotency: 'required',
        problems: { ...problems, 401: 'Nobody is signed in' },
      },
      schema: {
        operationId: 'buyNow',
        summary: 'Buy one thing with one tap, sent to the address used last; a double tap buys once',
        ...ofShopper,
        body: z
          .object({
            ...{ variantId: z.uuid(), quantity: z.int().min(1).max(mostUnits).default(1) },
            ...{ market: z.string().max(32).optional(), locale: localeTag.optional() },
            ...{ source: source.optional(), salesChannel, ...payment },
          })
          .strict(),
        response: { 200: answer },
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      const { method, returnUrl, market, locale, source: from = { channel: 'api' }, ...wish } = request.body
      const here = await app.edge.reading((read) => marketHere(read, { market, locale }))
      const origin = originOf(request, here.shop)
      const bought = await app.edge.inTransaction((tx) =>
        buyNow(tx, {
          ...{ key: keyOf(request), profileId, source: from, ...wish },
          ...{ marketCode: here.market.code, locale: here.locale },
        }),
      )
      const kept = await keptMethod(app.edge, providers, { profileId, provider: wish.provider, method })
      const prepare = { returnUrl: returnUrl ?? `${origin}/account`, ...kept }
      const paying = await prepared(app.edge, providers, bought, prepare)
      const { next, ...said } = begunAnswer(paying, origin)
      const { checkoutId } = bought
      if (next !== 'place') return { ...said, next, checkoutId }
      return { ...said, next: 'done' as const, checkoutId, order: await placed(app.edge, { checkoutId }) }
    },
  )
}

/** What she named, or the card that she had kept last. */
async function keptMethod(
  edge: Edge,
  providers: readonly PaymentProvider[],
  wish: { profileId: string; provider: string | undefined; method: string | undefined },
) {
  const asked = providers.filter(({ name }) => name === wish.provider)
  const methods = await savedMethodsOf(edge, asked, wish.profileId)
  const kept = wish.method ? methods.find(({ id }) => id === wish.method) : methods[0]
  return kept ? { method: kept.id, customer: kept.customer } : { method: wish.method }
}

/** The tap's name, of the length that a checkout keeps. */
const keyOf = (request: Request): string => digest(String(request.headers['idempotency-key'])).toString('hex')

async function placed(edge: Edge, at: Parameters<typeof settleCheckout>[1]) {
  const { order } = await settleCheckout(edge, at)
  return shopperOrder(order)
}

/** The provider is asked where the shop has not heard yet that she has paid. */
async function placedWhenPaid(edge: Edge, providers: readonly PaymentProvider[], token: string) {
  try {
    return await placed(edge, { token })
  } catch (no) {
    if (!(no instanceof NotAuthorised)) throw no
    const { paymentId } = await edge.inOneStatement((read) => getCheckoutByToken(read, token))
    const begunOne = paymentId && (await edge.inOneStatement((read) => findPayment(read, paymentId)))
    if (!begunOne || mayCarryOrder(begunOne)) throw no
    await askProvider(edge, providers, begunOne)
    return placed(edge, { token })
  }
}

/** A provider that does not answer decides nothing: whether the order can be placed is then up to what is known. */
async function askProvider(edge: Edge, providers: readonly PaymentProvider[], { id }: Payment): Promise<void> {
  try {
    await checkPayment(edge, providers, { paymentId: id })
  } catch (no) {
    if (!(no instanceof Unreachable)) throw no
  }
}

function begunAnswer(
  { payment: made, total, heldUntil, locale }: PayingCheckout,
  origin: string,
): z.input<typeof begun> {
  const next = stepAfter(made)
  const declined = next === 'choose-again' && translated(declineWords[made?.declineReason ?? 'other'], locale)
  return {
    ...{ next, total, heldUntil },
    ...(made ? { payment: withWholeAddress(made, origin) } : {}),
    ...(declined ? { declined } : {}),
  }
}

/** The test bank stands in this very shop and names its page by the path alone. */
function withWholeAddress(made: Payment, origin: string) {
  const { page } = made
  if (page?.kind !== 'redirect') return paymentOf(made)
  return { ...paymentOf(made), page: { ...page, url: new URL(page.url, origin).href } }
}
