import { z } from 'zod'
import {
  changeEndpoint,
  countDeliveries,
  createEndpoint,
  disableEndpoint,
  enableEndpoint,
  endpointSchema,
  eventTypes,
  getEndpoint,
  listEndpoints,
  removeEndpoint,
  rotateSecret,
  type WebhookPorts,
} from '../../modules/webhooks/index.ts'
import type { Read } from '../../kernel/transaction.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { endpoint, endpointDetail, eventType, madeEndpoint, rotatedSecret } from './webhook-answers.ts'

const missing = { 404: 'There is no such endpoint' }
const unfit = { 422: 'The address is not a public one with https, or no event has such a name; `field` names it' }
const many = { 409: 'A hundred are switched on, or the program subscribed anew' }

/** Where the shop tells other programs what happens: endpoints and their secrets. */
export const webhooksRoutes =
  (ports: WebhookPorts): Routes =>
  (server, app) => {
    readRoutes(server, app)
    createRoute(server, app, ports)
    changeRoutes(server, app, ports)
    switchRoutes(server, app)
    secretRoute(server, app, ports)
  }

const detail = async (read: Read, id: string) => ({
  ...(await getEndpoint(read, id)),
  deliveries: await countDeliveries(read, id),
})

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/webhooks',
    {
      config: { requires: 'webhooks:read' },
      schema: {
        operationId: 'listWebhookEndpoints',
        summary: 'Webhook endpoints and hooks, newest first',
        querystring: pageQuery,
        response: { 200: pageOf(endpoint) },
      },
    },
    async ({ query: { cursor, limit } }) => {
      const after = readCursor(z.uuid(), cursor)
      const rows = await app.edge.reading((read) => listEndpoints(read, { after, limit: limit + 1 }))
      return pageFrom(rows, limit, (row) => row.id)
    },
  )
  server.get(
    '/api/admin/v1/webhooks/event-types',
    {
      config: { requires: 'webhooks:read' },
      schema: {
        operationId: 'listWebhookEventTypes',
        summary: 'Every kind of event that may leave the shop',
        response: { 200: z.object({ items: z.array(eventType) }) },
      },
    },
    () => ({ items: [...eventTypes] }),
  )
  server.get(
    '/api/admin/v1/webhooks/:id',
    {
      config: { requires: 'webhooks:read', problems: missing },
      schema: {
        operationId: 'getWebhookEndpoint',
        summary: 'One endpoint and how its deliveries go',
        params: byId,
        response: { 200: endpointDetail },
      },
    },
    ({ params: { id } }) => app.edge.reading((read) => detail(read, id)),
  )
}

function createRoute(server: Server, app: App, ports: WebhookPorts): void {
  server.post(
    '/api/admin/v1/webhooks',
    {
      // NOTE no answer with a secret is kept for a repeated request.
      config: { requires: 'webhooks:write', idempotency: 'none', problems: { ...unfit, ...many } },
      schema: {
        operationId: 'createWebhookEndpoint',
        summary: 'Send events to an address from now on; the signing secret is shown this once',
        body: endpointSchema,
        response: { 201: madeEndpoint },
      },
    },
    async (request, reply) => {
      const { eventTypes: wanted } = request.body
      const made = await changing(app, request, { data: { eventTypes: wanted } }, (tx, by) =>
        createEndpoint(tx, ports, { ...request.body, by }),
      )
      return reply.status(201).header('cache-control', 'no-store').send(made)
    },
  )
}

function changeRoutes(server: Server, app: App, ports: WebhookPorts): void {
  server.put(
    '/api/admin/v1/webhooks/:id',
    {
      config: { requires: 'webhooks:write', problems: { ...missing, ...unfit } },
      schema: {
        operationId: 'changeWebhookEndpoint',
        summary: 'Send other events, or elsewhere; what is in line goes to the new address',
        params: byId,
        body: endpointSchema,
        response: { 200: endpointDetail },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id, data: { eventTypes: request.body.eventTypes } }, async (tx) => {
        await changeEndpoint(tx, ports, { ...request.body, endpointId: id })
        return detail(tx, id)
      })
    },
  )
  server.delete(
    '/api/admin/v1/webhooks/:id',
    {
      config: { requires: 'webhooks:write', problems: missing },
      schema: {
        operationId: 'removeWebhookEndpoint',
        summary: 'Remove an endpoint or hook with its deliveries',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => removeEndpoint(tx, id))
      return reply.status(204).send(null)
    },
  )
}

function switchRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/webhooks/:id/enable',
    {
      config: { requires: 'webhooks:write', problems: { ...missing, ...many } },
      schema: {
        operationId: 'enableWebhookEndpoint',
        summary: 'Send what waits and what happens from now on; again is harmless',
        params: byId,
        response: { 200: endpointDetail },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id }, async (tx) => {
        await enableEndpoint(tx, id)
        return detail(tx, id)
      })
    },
  )
  server.post(
    '/api/admin/v1/webhooks/:id/disable',
    {
      config: { requires: 'webhooks:write', problems: missing },
      schema: {
        operationId: 'disableWebhookEndpoint',
        summary: 'Send nothing more; what is in line waits; again is harmless',
        params: byId,
        response: { 200: endpointDetail },
      },
    },
    (request) => {
      const { id } = request.params
      return changing(app, request, { subject: id }, async (tx) => {
        await disableEndpoint(tx, { endpointId: id, reason: 'staff' })
        return detail(tx, id)
      })
    },
  )
}

function secretRoute(server: Server, app: App, ports: WebhookPorts): void {
  server.post(
    '/api/admin/v1/webhooks/:id/secret',
    {
      config: { requires: 'webhooks:write', idempotency: 'none', problems: missing },
      schema: {
        operationId: 'rotateWebhookSecret',
        summary: 'Make a new signing secret; for 24 hours both sign',
        params: byId,
        response: { 200: rotatedSecret },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const rotated = await changing(app, request, { subject: id }, (tx) => rotateSecret(tx, ports, id))
      return reply.header('cache-control', 'no-store').send(rotated)
    },
  )
}
