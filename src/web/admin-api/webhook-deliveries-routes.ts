import { z } from 'zod'
import {
  deliveryStates,
  getDelivery,
  getEndpoint,
  keptDays,
  listDeliveries,
  listReplays,
  mostReplayed,
  retryDelivery,
  startReplay,
  testEndpoint,
  type WebhookPorts,
} from '../../modules/webhooks/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, instant, nothing } from './fields.ts'
import { delivery, deliveryDetail, replay, replayKind } from './webhook-answers.ts'

const missing = { 404: 'There is no such endpoint' }
const byDelivery = byId.extend({ deliveryId: z.uuid() })

/** What was sent to an endpoint and how that went; sending again; tests. */
export const webhookDeliveriesRoutes =
  (ports: WebhookPorts): Routes =>
  (server, app) => {
    readRoutes(server, app)
    retryRoute(server, app)
    replayRoutes(server, app)
    testRoute(server, app, ports)
  }

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/webhooks/:id/deliveries',
    {
      config: { requires: 'webhooks:read', problems: missing },
      schema: {
        operationId: 'listWebhookDeliveries',
        summary: `Deliveries to an endpoint, newest first; kept for ${keptDays} days`,
        params: byId,
        querystring: pageQuery.extend({ state: z.enum(deliveryStates).optional() }),
        response: { 200: pageOf(delivery) },
      },
    },
    ({ params: { id: endpointId }, query: { cursor, limit, state } }) => {
      const after = readCursor(z.uuid(), cursor)
      return app.edge.reading(async (read) => {
        await getEndpoint(read, endpointId)
        const rows = await listDeliveries(read, { endpointId, state, after, limit: limit + 1 })
        return pageFrom(rows, limit, (row) => row.id)
      })
    },
  )
  server.get(
    '/api/admin/v1/webhooks/:id/deliveries/:deliveryId',
    {
      config: { requires: 'webhooks:read', problems: { 404: 'There is no such delivery' } },
      schema: {
        operationId: 'getWebhookDelivery',
        summary: 'One delivery with what was sent and what came back at each try',
        params: byDelivery,
        response: { 200: deliveryDetail },
      },
    },
    ({ params: { id: endpointId, deliveryId } }) =>
      app.edge.reading((read) => getDelivery(read, { endpointId, deliveryId })),
  )
}

function retryRoute(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/webhooks/:id/deliveries/:deliveryId/retry',
    {
      config: {
        requires: 'webhooks:write',
        problems: { 404: 'There is no such delivery', 409: 'The endpoint is switched off, or it was a test' },
      },
      schema: {
        operationId: 'retryWebhookDelivery',
        summary: 'Send a delivery again at once, under the same id',
        params: byDelivery,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: endpointId, deliveryId } = request.params
      await changing(app, request, { subject: endpointId, data: { deliveryId } }, (tx) =>
        retryDelivery(tx, { endpointId, deliveryId }),
      )
      return reply.status(204).send(null)
    },
  )
}

function replayRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/webhooks/:id/replays',
    {
      config: { requires: 'webhooks:read', problems: missing },
      schema: {
        operationId: 'listWebhookReplays',
        summary: 'The latest ten replays to an endpoint',
        params: byId,
        response: { 200: z.object({ items: z.array(replay) }) },
      },
    },
    ({ params: { id } }) =>
      app.edge.reading(async (read) => {
        await getEndpoint(read, id)
        return { items: await listReplays(read, id) }
      }),
  )
  server.post(
    '/api/admin/v1/webhooks/:id/replays',
    {
      config: {
        requires: 'webhooks:write',
        problems: {
          ...missing,
          409: 'The endpoint is switched off, or another replay is at work',
          422: `\`since\` is more than ${keptDays} days ago, or in the future`,
        },
      },
      schema: {
        operationId: 'startWebhookReplay',
        summary: `Send again what an endpoint missed since an instant, at most ${mostReplayed} deliveries at a time`,
        params: byId,
        body: z.object({ what: replayKind, since: instant }),
        response: { 202: replay },
      },
    },
    async (request, reply) => {
      const { id: endpointId } = request.params
      const { what, since } = request.body
      const begun = await changing(app, request, { subject: endpointId, data: { what } }, (tx, by) =>
        startReplay(tx, { endpointId, what, since, by }),
      )
      return reply.status(202).send(begun)
    },
  )
}

function testRoute(server: Server, app: App, ports: WebhookPorts): void {
  server.post(
    '/api/admin/v1/webhooks/:id/test',
    {
      config: { requires: 'webhooks:write', problems: missing, rateLimit: { max: 30, timeWindow: 60_000 } },
      schema: {
        operationId: 'testWebhookEndpoint',
        summary: 'Send a `webhooks.test` event at once and tell what came back; it may take 15 seconds',
        params: byId,
        response: { 200: deliveryDetail },
      },
    },
    async (request) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => getEndpoint(tx, id))
      return testEndpoint(app.edge, ports, id)
    },
  )
}
