import { z } from 'zod'
import {
  addNote,
  answerRequest,
  cancelOrder,
  changeOrderAddress,
  listOpenRequests,
  listOrders,
  longestNote,
} from '../../modules/orders/index.ts'
import { lateOrders } from '../../modules/fulfilment/index.ts'
import { addressSchema } from '../../modules/profiles/index.ts'
import { pageOf, pageQuery, readCursor, writeCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, instant, nothing } from './fields.ts'
import { order, orderRequest, orderStatus, orderSummary } from './order-answers.ts'
import { requestAnswer, requestAnswers } from './request-answers.ts'
import { orderDetail } from './order-detail.ts'

const place = z.string().regex(/^\d{4}-\S+Z_[0-9a-f-]{36}$/)

/** What was ordered, and what staff do with it apart from packing and money. */
export const ordersRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/orders',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'listOrders',
        summary: 'Orders, latest first; each filter narrows the list',
        querystring: pageQuery.extend({
          status: orderStatus.optional(),
          profileId: z.uuid().optional().describe('Of one customer'),
          search: z.string().max(200).optional().describe('A number, or a part of an email or name'),
          waits: z
            .enum(['arrival', 'answer'])
            .optional()
            .describe('`arrival`: should have come within the last 60 days and has not; `answer`: a request is open'),
          from: instant.optional().describe('Placed at or after this instant'),
          before: instant.optional().describe('Placed before this instant'),
        }),
        response: { 200: pageOf(orderSummary) },
      },
    },
    async ({ query: { cursor, waits, ...filter } }) => {
      const after = readCursor(place, cursor)
      const { orders, next } = await app.edge.reading(async (read) => {
        const ids = waits === 'arrival' ? await lateOrders(read) : undefined
        return listOrders(read, { ...filter, ids, awaitsAnswer: waits === 'answer', cursor: after })
      })
      return { items: [...orders], nextCursor: next === undefined ? null : writeCursor(next) }
    },
  )
  server.get(
    '/api/admin/v1/orders/:id',
    {
      config: { requires: 'orders:read', problems: { 404: 'There is no such order' } },
      schema: {
        operationId: 'getOrder',
        summary: 'One order with its payments, requests and timeline',
        params: byId,
        response: { 200: order },
      },
    },
    ({ params }) => app.edge.reading((read) => orderDetail(read, params.id)),
  )
  changeRoutes(server, app)
  addressRoutes(server, app)
  requestRoutes(server, app)
}

function changeRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/orders/:id/notes',
    {
      config: { requires: 'orders:write', problems: { 404: 'There is no such order' } },
      schema: {
        operationId: 'addOrderNote',
        summary: 'Write a remark into the timeline; the shopper does not see it',
        params: byId,
        body: z.object({ text: z.string().trim().min(1).max(longestNote) }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: orderId } = request.params
      await changing(app, request, { subject: orderId }, (tx, by) =>
        addNote(tx, { orderId, text: request.body.text, by }),
      )
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/api/admin/v1/orders/:id/cancel',
    {
      config: {
        requires: 'orders:write',
        problems: { 404: 'There is no such order', 409: 'Part of it has left already; `orders/already-shipped`' },
      },
      schema: {
        operationId: 'cancelOrder',
        summary: 'Call the whole order off: the money goes back, the goods return to the shelf; again is harmless',
        params: byId,
        body: z.object({ reason: z.string().trim().min(1).max(500) }),
        response: { 200: order },
      },
    },
    (request) => {
      const { id: orderId } = request.params
      return changing(app, request, { subject: orderId }, async (tx, by) => {
        await cancelOrder(tx, { orderId, reason: request.body.reason, by })
        return orderDetail(tx, orderId)
      })
    },
  )
}

function addressRoutes(server: Server, app: App): void {
  server.put(
    '/api/admin/v1/orders/:id/address',
    {
      config: {
        requires: 'orders:write',
        problems: {
          404: 'There is no such order',
          409: 'It is cancelled, being packed already, or nothing of it is sent',
          422: 'The address lacks something, or lies in another country or state; `field` names it',
        },
      },
      schema: {
        operationId: 'changeOrderAddress',
        summary: 'Send the parcel elsewhere, as long as nobody has begun to pack it',
        params: byId,
        body: z.object({ address: addressSchema }),
        response: { 200: order },
      },
    },
    (request) => {
      const { id: orderId } = request.params
      return changing(app, request, { subject: orderId }, async (tx, by) => {
        await changeOrderAddress(tx, { orderId, address: request.body.address, by })
        return orderDetail(tx, orderId)
      })
    },
  )
}

function requestRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/order-requests',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'listOrderRequests',
        summary: 'What shoppers asked for and nobody has answered, oldest first, at most 100',
        response: { 200: z.object({ items: z.array(orderRequest) }) },
      },
    },
    () => app.edge.reading(async (read) => ({ items: await requestAnswers(read, await listOpenRequests(read)) })),
  )
  server.post(
    '/api/admin/v1/order-requests/:id/answer',
    {
      config: {
        requires: 'orders:write',
        problems: { 404: 'There is no such request', 409: 'The parcel has left, so it cannot be cancelled any more' },
      },
      schema: {
        operationId: 'answerOrderRequest',
        summary: 'Say yes or no to what a shopper asked for; the first answer stands',
        params: byId,
        body: z.object({ accepted: z.boolean() }),
        response: { 200: orderRequest },
      },
    },
    (request) => {
      const { id: requestId } = request.params
      const { accepted } = request.body
      return changing(app, request, { subject: requestId, data: { accepted } }, async (tx, by) =>
        requestAnswer(tx, await answerRequest(tx, { requestId, accepted, by })),
      )
    },
  )
}
