import {
  changeCheckout,
  type CheckoutPatch,
  exitReasons,
  getCheckoutByToken,
  giveExitReason,
  startCheckout,
  viewOf,
} from '../../modules/checkout/index.ts'
import { z } from 'zod'
import type { PaymentProvider } from '../../modules/payments/index.ts'
import { shopperOf } from '../http/authentication.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { checkoutAnswer } from './checkout-answer.ts'
import { byToken, checkoutPatch, checkoutToStart } from './checkout-input.ts'
import { checkoutNow, getByToken, shopperCheckout } from './shopper-checkout.ts'
import { marketHere } from './here.ts'
import { checkSecretKey } from './secret-key.ts'

const unknown = { 404: 'No checkout has this token' }
const refused = { ...unknown, 409: 'It has become an order', 422: 'A field cannot be kept; `field` names it' }
const answer = { 200: checkoutAnswer }

/** The cart and the checkout: one thing from the first item to the order, changed in any order. */
export const checkoutRoutes =
  (providers: readonly PaymentProvider[]): Routes =>
  (server, app) => {
    starting(server, app, providers)
    server.get(
      '/api/store/v1/checkouts/:token',
      {
        config: { problems: unknown },
        schema: {
          operationId: 'getCheckout',
          summary: 'A checkout with today’s prices and stock, and what it still needs',
          params: byToken,
          response: answer,
        },
      },
      async (request) => {
        const shopper = await shopperOf(request)
        const view = await app.edge.reading((read) => getByToken(read, request.params.token, shopper))
        return shopperCheckout(view, providers)
      },
    )
    server.patch(
      '/api/store/v1/checkouts/:token',
      {
        config: { problems: refused },
        schema: {
          operationId: 'changeCheckout',
          summary: 'Say anything about a checkout: lines, email, address, delivery, codes, …',
          params: byToken,
          body: checkoutPatch,
          response: answer,
        },
      },
      (request) => change(app, providers, request, request.params.token, () => request.body as CheckoutPatch),
    )
    parts(server, app, providers)
    leaving(server, app)
  }

function starting(server: Server, app: App, providers: readonly PaymentProvider[]): void {
  server.post(
    '/api/store/v1/checkouts',
    {
      config: { idempotency: 'required', problems: { 422: 'A field cannot be kept; `field` names it' } },
      schema: {
        operationId: 'startCheckout',
        summary: 'Start a checkout with whatever is known already',
        description: 'The `Idempotency-Key` has at least 16 characters: whoever repeats it gets the checkout’s token.',
        body: checkoutToStart,
        response: { 201: checkoutAnswer },
      },
    },
    async (request, reply) => {
      checkSecretKey(request)
      const { market, locale, salesChannel, source = { channel: 'api' }, ...said } = request.body
      const profileId = await shopperOf(request)
      const started = await app.edge.inTransaction(async (tx) => {
        const here = await marketHere(tx, { market, locale })
        const { checkout, fresh } = await startCheckout(tx, {
          ...(said as CheckoutPatch),
          ...(profileId ? { profileId } : {}),
          ...{ marketCode: here.market.code, salesChannel },
          locale: here.locale,
          source,
        })
        return shopperCheckout(await viewOf(tx, checkout, profileId, fresh), providers)
      })
      return reply.status(201).header('location', `/api/store/v1/checkouts/${started.token}`).send(started)
    },
  )
}

/** The commonest changes under addresses of their own; all of them are a PATCH as well. */
function parts(server: Server, app: App, providers: readonly PaymentProvider[]): void {
  const oneLine = byToken.extend({ variantId: z.uuid() })
  const oneCode = byToken.extend({ code: z.string().min(1).max(64) })
  server.delete(
    '/api/store/v1/checkouts/:token/lines/:variantId',
    {
      config: { problems: refused },
      schema: { operationId: 'removeLine', summary: 'Take a line out', params: oneLine, response: answer },
    },
    (request) =>
      change(app, providers, request, request.params.token, () => ({
        lines: [{ variantId: request.params.variantId, quantity: 0 }],
      })),
  )
  server.post(
    '/api/store/v1/checkouts/:token/lines/:variantId/restore',
    {
      config: { problems: refused },
      schema: { operationId: 'restoreLine', summary: 'Put a line back', params: oneLine, response: answer },
    },
    (request) =>
      change(app, providers, request, request.params.token, () => ({ restoreLines: [request.params.variantId] })),
  )
  server.put(
    '/api/store/v1/checkouts/:token/codes/:code',
    {
      config: { problems: refused },
      schema: { operationId: 'addCode', summary: 'Enter a code', params: oneCode, response: answer },
    },
    (request) =>
      change(app, providers, request, request.params.token, (codes) => ({ codes: [...codes, request.params.code] })),
  )
  server.delete(
    '/api/store/v1/checkouts/:token/codes/:code',
    {
      config: { problems: refused },
      schema: { operationId: 'removeCode', summary: 'Take a code out', params: oneCode, response: answer },
    },
    (request) =>
      change(app, providers, request, request.params.token, (codes) => ({
        codes: codes.filter((code) => code !== request.params.code),
      })),
  )
}

function leaving(server: Server, app: App): void {
  server.post(
    '/api/store/v1/checkouts/:token/exit-reason',
    {
      config: { problems: unknown },
      schema: {
        operationId: 'giveExitReason',
        summary: 'Say why she leaves without buying',
        params: byToken,
        body: z.object({ reason: z.enum(exitReasons), comment: z.string().max(1_000).optional() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await app.edge.inTransaction(async (tx) => {
        const { id: checkoutId } = await getCheckoutByToken(tx, request.params.token)
        await giveExitReason(tx, { checkoutId, ...request.body })
      })
      return reply.status(204).send(null)
    },
  )
}

/** A shopper who has signed in makes a cart hers that nobody has proved to be theirs yet. */
async function change(
  app: App,
  providers: readonly PaymentProvider[],
  request: Request,
  token: string,
  patchOf: (codes: readonly string[]) => CheckoutPatch,
) {
  const profileId = await shopperOf(request)
  return app.edge.inTransaction(async (tx) => {
    const { id: checkoutId, codes, signedIn } = await getCheckoutByToken(tx, token)
    const proved = profileId && !signedIn ? { profileId } : {}
    await changeCheckout(tx, { ...patchOf(codes), ...proved, checkoutId, shopper: profileId })
    return checkoutNow(tx, providers, checkoutId, profileId)
  })
}
