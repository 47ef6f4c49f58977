import { z } from 'zod'
import {
  listHooks,
  samplesOf,
  subscribeHook,
  unsubscribeHook,
  type WebhookPorts,
} from '../../modules/webhooks/index.ts'
import { principalOf } from '../http/authentication.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { hook, hookSample } from './webhook-answers.ts'

/** REST hooks: a program (Zapier, Make, n8n) subscribes to one kind of event, and ends it again. */
export const hooksRoutes =
  (ports: WebhookPorts): Routes =>
  (server, app) => {
    subscribeRoute(server, app, ports)
    readRoutes(server, app)
    server.delete(
      '/api/admin/v1/hooks/:id',
      {
        config: { requires: 'webhooks:write', problems: { 404: 'There is no such hook of this key' } },
        schema: { operationId: 'unsubscribeHook', summary: 'End a subscription', params: byId, response: nothing },
      },
      async (request, reply) => {
        const { id: hookId } = request.params
        await changing(app, request, { subject: hookId }, (tx, by) => unsubscribeHook(tx, { hookId, by }))
        return reply.status(204).send(null)
      },
    )
  }

function subscribeRoute(server: Server, app: App, ports: WebhookPorts): void {
  server.post(
    '/api/admin/v1/hooks',
    {
      // NOTE no answer with a secret is kept for a repeated request; repeating it is harmless by itself.
      config: {
        requires: 'webhooks:write',
        idempotency: 'none',
        problems: {
          409: 'A hundred endpoints and hooks are switched on',
          422: 'The address or the event does not fit',
        },
      },
      schema: {
        operationId: 'subscribeHook',
        summary: 'Have one kind of event posted to an address; again, by the same key, is the same hook',
        body: z.object({
          targetUrl: z.string().trim().min(8).max(2_000).describe('An address with https://'),
          event: z.string().max(80).describe('`orders.order-placed`'),
        }),
        response: {
          200: hook.describe('It was there already'),
          201: hook.extend({ secret: z.string().describe('Signs every message; shown this once') }),
        },
      },
    },
    async (request, reply) => {
      const { event } = request.body
      const { secret, ...made } = await changing(app, request, { data: { event } }, (tx, by) =>
        subscribeHook(tx, ports, { ...request.body, by }),
      )
      reply.header('cache-control', 'no-store')
      return secret === undefined ? reply.status(200).send(made) : reply.status(201).send({ ...made, secret })
    },
  )
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/hooks',
    {
      config: { requires: 'webhooks:read' },
      schema: {
        operationId: 'listHooks',
        summary: 'The hooks of the key that asks, newest first; a hundred at most',
        response: { 200: z.object({ items: z.array(hook) }) },
      },
    },
    async (request) => {
      const by = principalOf(request).id
      return { items: await app.edge.reading((read) => listHooks(read, by)) }
    },
  )
  server.get(
    '/api/admin/v1/hooks/samples/:event',
    {
      config: { requires: 'webhooks:read', problems: { 422: 'No event that leaves the shop has this name' } },
      schema: {
        operationId: 'listHookSamples',
        summary: 'What is posted for a kind of event: the latest three there were, else an invented one',
        params: z.object({ event: z.string().max(80) }),
        response: { 200: z.array(hookSample) },
      },
    },
    async ({ params: { event } }) => {
      const samples = await app.edge.reading((read) => samplesOf(read, event))
      return samples.map((sample) => ({ ...sample, resource: sample.resource && { ...sample.resource } }))
    },
  )
}
