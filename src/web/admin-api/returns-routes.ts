import { z } from 'zod'
import {
  answerReturn,
  giveUpReturn,
  listAwaitedReturns,
  receiveReturn,
  returnsOf,
} from '../../modules/fulfilment/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, money } from './fields.ts'
import { goodsBack, receivedLine, returnAnswer, returnAnswers } from './return-answers.ts'

const place = z.object({ at: z.coerce.date(), id: z.uuid() })

/** Goods on their way back. */
export const returnsRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/returns',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'listReturns',
        summary: 'Returns whose goods are awaited, oldest first',
        querystring: pageQuery,
        response: { 200: pageOf(goodsBack) },
      },
    },
    async ({ query: { cursor, limit } }) => {
      const after = readCursor(place, cursor)
      return app.edge.reading(async (read) => {
        const rows = await listAwaitedReturns(read, { after, limit: limit + 1 })
        const page = pageFrom(rows, limit, ({ acceptedAt, id }) => ({ at: acceptedAt, id }))
        return { ...page, items: await returnAnswers(read, page.items) }
      })
    },
  )
  server.get(
    '/api/admin/v1/orders/:id/returns',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'listReturnsOfOrder',
        summary: 'The returns of an order, oldest first',
        params: byId,
        response: { 200: z.object({ items: z.array(goodsBack) }) },
      },
    },
    async ({ params }) => {
      return app.edge.reading(async (read) => ({ items: await returnAnswers(read, await returnsOf(read, params.id)) }))
    },
  )
  changes(server, app)
}

function changes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/order-requests/:id/return',
    {
      config: {
        requires: 'fulfilment:write',
        problems: { 404: 'There is no such request', 409: 'It was declined before, or asks to cancel' },
      },
      schema: {
        operationId: 'answerReturn',
        summary: 'Say yes or no to goods being sent back; with yes the customer is told how',
        params: byId,
        body: z.object({ accepted: z.boolean() }),
        response: { 200: z.object({ return: goodsBack.nullable().describe('null when it was declined') }) },
      },
    },
    (request) =>
      changing(app, request, { subject: request.params.id, data: request.body }, async (tx, by) => {
        const opened = await answerReturn(tx, { requestId: request.params.id, accepted: request.body.accepted, by })
        return { return: opened ? await returnAnswer(tx, opened) : null }
      }),
  )
  server.post(
    '/api/admin/v1/returns/:id/receive',
    {
      config: {
        requires: 'fulfilment:write',
        problems: { 404: 'There is no such return', 422: 'A line or amount does not fit; `field` names it' },
      },
      schema: {
        operationId: 'receiveReturn',
        summary: 'The goods are back: what goes on the shelf, and the money to the customer',
        params: byId,
        body: z.object({
          lines: z.array(receivedLine).min(1).max(500),
          delivery: money.optional().describe('Of what was paid for delivery, given back too'),
          refund: z.boolean().default(true).describe('Whether the money goes back'),
        }),
        response: { 200: goodsBack },
      },
    },
    (request) =>
      changing(app, request, { subject: request.params.id }, async (tx, by) =>
        returnAnswer(tx, await receiveReturn(tx, { ...request.body, returnId: request.params.id, by })),
      ),
  )
  givingUp(server, app)
}

function givingUp(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/returns/:id/give-up',
    {
      config: {
        requires: 'fulfilment:write',
        problems: { 404: 'There is no such return', 409: 'The goods are here already' },
      },
      schema: {
        operationId: 'giveUpReturn',
        summary: 'Await the goods no longer; store credit and exchange that were given for them are taken back',
        params: byId,
        response: { 200: goodsBack },
      },
    },
    (request) =>
      changing(app, request, { subject: request.params.id }, async (tx, by) =>
        returnAnswer(tx, await giveUpReturn(tx, { returnId: request.params.id, by })),
      ),
  )
}
