import { z } from 'zod'
import type { Read, Tx } from '../../kernel/transaction.ts'
import {
  cancelOrder,
  cancelReasons,
  changeOrderAddress,
  findOrderByToken,
  isUntouched,
  makeRequest,
  type Order,
  OrderUnknown,
  requestsOf,
} from '../../modules/orders/index.ts'
import { requestReturn, returnChoices, returnReasons } from '../../modules/fulfilment/index.ts'
import { type Address, addressSchema } from '../../modules/profiles/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { byToken } from './checkout-input.ts'
import { orderAnswer } from './order-answer.ts'
import { returnOfferAnswer, returnOfferOf } from './return-offer-answer.ts'
import { shopperOrder } from './shopper-order.ts'

const answer = orderAnswer
  .extend({
    requests: z
      .array(
        z.object({
          kind: z.enum(['cancel', 'return']),
          reason: z.string(),
          at: z.date(),
          accepted: z.boolean().nullable().describe('null while nobody has answered'),
        }),
      )
      .describe('What she asked staff for, latest first'),
  })
  .meta({ id: 'ShopperOrderDetail' })

const why = z.object({ reason: z.enum(cancelReasons), comment: z.string().max(2_000).optional() })
const back = why.partial({ reason: true }).extend({
  lines: z
    .array(
      z.object({
        lineId: z.uuid(),
        quantity: z.int().min(1),
        reason: z.enum(returnReasons).default('other'),
        choice: z
          .enum(returnChoices)
          .default('refund')
          .describe('Money the way she paid, store credit, or an exchange'),
        variantId: z.uuid().optional().describe('For an exchange: another variant of the same product'),
      }),
    )
    .max(200)
    .optional()
    .describe('All of it when left out; staff then answers'),
})

const unknown = { 404: 'No order has this token' }
const tooLate = { ...unknown, 409: 'It is too late for that; `code` says why' }

/** An order and what its holder may do with it; the token from the confirmation is the key. */
export const orderRoutes: Routes = (server, app) => {
  server.get(
    '/api/store/v1/orders/:token',
    {
      config: { problems: unknown },
      schema: {
        operationId: 'getOrderByToken',
        summary: 'An order as its buyer sees it',
        params: byToken,
        response: { 200: answer },
      },
    },
    ({ params }) => app.edge.reading(async (read) => detail(read, await getByToken(read, params.token))),
  )
  server.put(
    '/api/store/v1/orders/:token/address',
    {
      config: { problems: tooLate },
      schema: {
        operationId: 'sendOrderElsewhere',
        summary: 'Send it elsewhere, before anybody packs it',
        params: byToken,
        body: addressSchema,
        response: { 200: answer },
      },
    },
    ({ params, body }) =>
      change(app, params.token, (tx, { id: orderId }) =>
        changeOrderAddress(tx, { orderId, address: body as Address, by: 'shopper' }),
      ),
  )
  goingBack(server, app)
}

function goingBack(server: Server, app: App): void {
  server.get(
    '/api/store/v1/orders/:token/return',
    {
      config: { problems: unknown },
      schema: {
        operationId: 'getReturnOffer',
        summary: 'What can be sent back, what can be had in exchange, and where returns stand',
        params: byToken,
        response: { 200: returnOfferAnswer },
      },
    },
    ({ params }) => app.edge.reading(async (read) => returnOfferOf(read, await getByToken(read, params.token))),
  )
  server.post(
    '/api/store/v1/orders/:token/cancel',
    {
      config: { problems: tooLate },
      schema: {
        operationId: 'cancelOrderByToken',
        summary: 'Call it off; while it is being packed, ask staff to',
        params: byToken,
        body: why,
        response: { 200: answer },
      },
    },
    ({ params: { token }, body }) =>
      change(app, token, (tx, order) =>
        isUntouched(order.fulfilmentState)
          ? cancelOrder(tx, { orderId: order.id, reason: body.reason, by: 'shopper' })
          : makeRequest(tx, { token, kind: 'cancel', ...body }),
      ),
  )
  server.post(
    '/api/store/v1/orders/:token/return',
    {
      config: { problems: tooLate },
      schema: {
        operationId: 'requestReturn',
        summary: 'Send goods back for money, store credit or an exchange; small ones are accepted at once',
        params: byToken,
        body: back,
        response: { 200: answer },
      },
    },
    ({ params: { token }, body }) =>
      change(app, token, (tx) =>
        body.lines
          ? requestReturn(tx, { token, lines: body.lines, comment: body.comment })
          : makeRequest(tx, { token, kind: 'return', reason: body.reason ?? 'other', comment: body.comment }),
      ),
  )
}

function change(app: App, token: string, work: (tx: Tx, order: Order) => Promise<unknown>) {
  return app.edge.inTransaction(async (tx) => {
    await work(tx, await getByToken(tx, token))
    return detail(tx, await getByToken(tx, token))
  })
}

/** @throws {OrderUnknown} */
async function getByToken(read: Read, token: string): Promise<Order> {
  const order = await findOrderByToken(read, token)
  if (!order) throw new OrderUnknown()
  return order
}

async function detail(read: Read, order: Order): Promise<z.input<typeof answer>> {
  const requests = await requestsOf(read, order.id)
  return {
    ...shopperOrder(order),
    requests: requests.map(({ kind, reason, at, answer: said }) => ({
      ...{ kind, reason, at },
      accepted: said?.accepted ?? null,
    })),
  }
}
