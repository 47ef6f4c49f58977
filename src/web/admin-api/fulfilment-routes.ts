import { z } from 'zod'
import {
  finishPacking,
  packingList,
  startPacking,
  stopPacking,
  tickOff,
  undoTick,
} from '../../modules/fulfilment/index.ts'
import { listOrders } from '../../modules/orders/index.ts'
import { pageOf, pageQuery, readCursor, writeCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { orderSummary } from './order-answers.ts'
import { packing, packingAnswer } from './packing-answers.ts'

const packable = z.enum(['to-pack', 'packing', 'partially-shipped'])
const item = byId.extend({ itemId: z.uuid().describe('A line or an extra of the packing list') })

const problems = {
  404: 'There is no such order, or no such thing on its packing list',
  409: 'It cannot be packed now; `code` says why',
}

/** What a packer does: which orders, what goes into the box, and that it is in there. */
export const fulfilmentRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/packing-queue',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'listOrdersToPack',
        summary: 'Paid orders that wait for a packer, longest waiting first',
        querystring: pageQuery.extend({ status: packable.default('to-pack') }),
        response: { 200: pageOf(orderSummary) },
      },
    },
    async ({ query: { cursor, ...filter } }) => {
      const after = readCursor(z.string(), cursor)
      const { orders, next } = await app.edge.reading((read) =>
        listOrders(read, { ...filter, cursor: after, oldestFirst: true }),
      )
      return { items: [...orders], nextCursor: next === undefined ? null : writeCursor(next) }
    },
  )
  server.get(
    '/api/admin/v1/orders/:id/packing',
    {
      config: { requires: 'orders:read', problems: { 404: problems[404] } },
      schema: {
        operationId: 'getPacking',
        summary: 'The packing list of an order',
        params: byId,
        response: { 200: packing },
      },
    },
    ({ params }) => app.edge.reading(async (read) => packingAnswer(read, await packingList(read, params.id))),
  )
  beginAndEnd(server, app)
  ticks(server, app)
}

function beginAndEnd(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/orders/:id/packing',
    {
      config: { requires: 'fulfilment:write', problems },
      schema: {
        operationId: 'startPacking',
        summary: 'Begin to pack: chooses packaging, gift, note and insert by the rules',
        params: byId,
        response: { 200: packing },
      },
    },
    (request) =>
      changing(app, request, { subject: request.params.id }, async (tx, by) => {
        await startPacking(tx, { orderId: request.params.id, by })
        return packingAnswer(tx, await packingList(tx, request.params.id))
      }),
  )
  server.delete(
    '/api/admin/v1/orders/:id/packing',
    {
      config: { requires: 'fulfilment:write', problems },
      schema: {
        operationId: 'stopPacking',
        summary: 'Put an order back among those to pack, as long as nothing has left',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: orderId } = request.params
      await changing(app, request, { subject: orderId }, (tx, by) => stopPacking(tx, { orderId, by }))
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/api/admin/v1/orders/:id/packing/finish',
    {
      config: { requires: 'fulfilment:write', problems },
      schema: {
        operationId: 'finishPacking',
        summary: 'All is in the box',
        params: byId,
        response: { 200: packing },
      },
    },
    (request) =>
      changing(app, request, { subject: request.params.id }, async (tx, by) =>
        packingAnswer(tx, await finishPacking(tx, { orderId: request.params.id, by })),
      ),
  )
}

function ticks(server: Server, app: App): void {
  const url = '/api/admin/v1/orders/:id/packing/ticks/:itemId'
  server.put(
    url,
    {
      config: { requires: 'fulfilment:write', problems },
      schema: {
        operationId: 'tickOff',
        summary: 'It is in the box',
        params: item,
        response: { 200: packing },
      },
    },
    (request) => {
      const { id: orderId, itemId } = request.params
      return changing(app, request, { subject: orderId, data: { itemId } }, async (tx, by) =>
        packingAnswer(tx, await tickOff(tx, { orderId, itemId, by })),
      )
    },
  )
  server.delete(
    url,
    {
      config: { requires: 'fulfilment:write', problems },
      schema: {
        operationId: 'undoTick',
        summary: 'It is not in the box after all',
        params: item,
        response: { 200: packing },
      },
    },
    (request) => {
      const { id: orderId, itemId } = request.params
      return changing(app, request, { subject: orderId, data: { itemId } }, async (tx, by) =>
        packingAnswer(tx, await undoTick(tx, { orderId, itemId, by })),
      )
    },
  )
}
