import { z } from 'zod'
import {
  addSource,
  changeSource,
  collectChannels,
  getSource,
  listSources,
  listTail,
  makeWriteKey,
  revokeWriteKey,
  sourceSchema,
} from '../../modules/collecting/index.ts'
import { profilesById } from '../../modules/profiles/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'

const missing = { 404: 'There is no such source' }
const secret = z.object({ id: z.uuid(), key: z.string().describe('The write key; it is shown this once') })

const writeKey = z
  .object({
    id: z.uuid(),
    shown: z.string().describe('The first characters, by which people tell their keys apart'),
    createdAt: z.date(),
    usedAt: z.date().nullable().describe('Kept to the minute'),
    revokedAt: z.date().nullable(),
  })
  .meta({ id: 'WriteKey' })

const source = z
  .object({
    id: z.uuid(),
    name: z.string(),
    channel: z.enum(collectChannels),
    origins: z.array(z.string()).readonly().describe('Sites whose pages may send with its keys'),
    createdAt: z.date(),
    keys: z.array(writeKey).readonly().describe('Newest first, also those that were revoked'),
    taken: z.int().describe('Events of the last 24 hours'),
    repeated: z.int().describe('Of the last 24 hours: had come before, and were not taken again'),
    refused: z.int().describe('Of the last 24 hours: did not fit; the latest stand in the tail'),
    lastEventAt: z.date().nullable(),
  })
  .meta({ id: 'Source' })

const tail = z
  .object({
    events: z
      .array(
        z.object({
          id: z.uuid(),
          messageId: z.string(),
          type: z.string(),
          name: z.string(),
          profileId: z.uuid().nullable(),
          who: z.string().nullable().describe('Her name or email address, as far as the shop knows it'),
          occurredAt: z.date().describe('In the time of this shop, whatever the clock of the sender says'),
          receivedAt: z.date(),
          data: z.record(z.string(), z.unknown()).describe('Properties, traits and context as they were sent'),
        }),
      )
      .describe('The latest 50, newest first'),
    problems: z
      .array(
        z.object({
          id: z.uuid(),
          at: z.date(),
          door: z.string().describe('Which client’s way in it came by'),
          type: z.string(),
          name: z.string(),
          field: z.string(),
          message: z.string(),
        }),
      )
      .describe('Why events were not taken; the latest 50, newest first'),
  })
  .meta({ id: 'SourceTail' })

/** Sites and programs of the brand that tell what people do, with their keys and what came from each. */
export const sourcesRoutes: Routes = (server, app) => {
  readRoutes(server, app)
  changeRoutes(server, app)
  keyRoutes(server, app)
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/sources',
    {
      config: { requires: 'settings:read' },
      schema: {
        operationId: 'listSources',
        summary: 'Who sends events, newest first; at most 200',
        response: { 200: z.object({ items: z.array(source) }) },
      },
    },
    async () => ({ items: await app.edge.reading(listSources) }),
  )
  server.get(
    '/api/admin/v1/sources/:id',
    {
      config: { requires: 'settings:read', problems: missing },
      schema: { operationId: 'getSource', summary: 'One source', params: byId, response: { 200: source } },
    },
    ({ params }) => app.edge.reading((read) => getSource(read, params.id)),
  )
  server.get(
    '/api/admin/v1/sources/:id/tail',
    {
      config: { requires: 'customers:read', problems: missing },
      schema: {
        operationId: 'getSourceTail',
        summary: 'What a source sent last, and what of it did not fit',
        params: byId,
        response: { 200: tail },
      },
    },
    ({ params }) =>
      app.edge.reading(async (read) => {
        const { events, problems } = await listTail(read, params.id)
        const people = await profilesById(read, [...new Set(events.flatMap(({ profileId }) => profileId ?? []))])
        const whoIs = (id: string | null) => {
          const person = people.get(id ?? '')
          return person?.name ?? person?.email ?? null
        }
        return { events: events.map((event) => ({ ...event, who: whoIs(event.profileId) })), problems }
      }),
  )
}

function changeRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/sources',
    {
      // What it answers holds a secret, which is not kept for a repeated request.
      config: { requires: 'settings:write', idempotency: 'none', problems: { 409: 'There are 200 sources' } },
      schema: {
        operationId: 'addSource',
        summary: 'Let a site or program send events; its first key is shown this once',
        body: sourceSchema,
        response: { 201: secret },
      },
    },
    async (request, reply) => {
      const { channel } = request.body
      const made = await changing(app, request, { data: { channel } }, (tx, by) => addSource(tx, request.body, by))
      return reply.status(201).send(made)
    },
  )
  server.put(
    '/api/admin/v1/sources/:id',
    {
      config: { requires: 'settings:write', problems: missing },
      schema: {
        operationId: 'changeSource',
        summary: 'Replace what is said of a source; what it sent before keeps its channel',
        params: byId,
        body: sourceSchema,
        response: { 200: source },
      },
    },
    (request) => {
      const { id } = request.params
      const { channel, origins } = request.body
      return changing(app, request, { subject: id, data: { channel, origins } }, async (tx) => {
        await changeSource(tx, id, request.body)
        return getSource(tx, id)
      })
    },
  )
}

function keyRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/sources/:id/keys',
    {
      config: {
        requires: 'settings:write',
        idempotency: 'none',
        problems: { ...missing, 409: 'Ten of its keys work already' },
      },
      schema: {
        operationId: 'makeWriteKey',
        summary: 'Make a further key for a source; it is shown this once',
        params: byId,
        response: { 201: secret },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const made = await changing(app, request, { subject: id }, (tx, by) => makeWriteKey(tx, id, by))
      return reply.status(201).send(made)
    },
  )
  server.delete(
    '/api/admin/v1/write-keys/:id',
    {
      config: { requires: 'settings:write', problems: { 404: 'There is no such key' } },
      schema: {
        operationId: 'revokeWriteKey',
        summary: 'End a write key at once: what comes with it is refused; again is harmless',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      await changing(app, request, { subject: request.params.id }, (tx) => revokeWriteKey(tx, request.params.id))
      return reply.status(204).send(null)
    },
  )
}
