import { z } from 'zod'
import {
  changeRole,
  listApiKeys,
  listAudit,
  listMembers,
  makeApiKey,
  removeMember,
  revokeApiKey,
  scopes,
  scopesOfRole,
} from '../../modules/staff/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'

export const staffRole = z.enum(['owner', 'manager', 'packer', 'viewer'])
const scope = z.enum(scopes)

const member = z
  .object({
    userId: z.string(),
    name: z.string(),
    email: z.string(),
    role: staffRole,
    createdAt: z.date(),
    leftAt: z.date().nullable().describe('When she left the staff; she can no longer sign in'),
    hasSecondFactor: z.boolean().describe('Whether an authenticator’s code is asked after her password'),
  })
  .meta({ id: 'Member' })

const apiKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    shown: z.string().describe('The first characters, by which people tell their keys apart'),
    scopes: z.array(z.string()),
    createdAt: z.date(),
    usedAt: z.date().nullable().describe('Kept to the hour'),
    revokedAt: z.date().nullable(),
  })
  .meta({ id: 'ApiKey' })

const auditEntry = z
  .object({
    id: z.uuid(),
    actorKind: z.enum(['staff', 'api-key', 'command-line']),
    actorId: z.string(),
    actorName: z.string().nullable(),
    action: z.string().describe('The operationId of what was done'),
    subject: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    at: z.date(),
  })
  .meta({ id: 'AuditEntry' })

/** Who works here, what they may do, and what they did. */
export const staffRoutes: Routes = (server, app) => {
  memberRoutes(server, app)
  apiKeyRoutes(server, app)
  server.get(
    '/api/admin/v1/audit',
    {
      config: { requires: 'staff:read' },
      schema: {
        operationId: 'listAudit',
        summary: 'Who did what, newest first',
        querystring: pageQuery.extend({ subject: z.string().max(100).optional() }),
        response: { 200: pageOf(auditEntry) },
      },
    },
    async ({ query: { cursor, limit, subject } }) => {
      const after = readCursor(z.uuid(), cursor)
      const rows = await app.edge.reading((read) => listAudit(read, { subject, after, limit: limit + 1 }))
      return pageFrom(rows, limit, (row) => row.id)
    },
  )
}

function memberRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/staff',
    {
      config: { requires: 'staff:read' },
      schema: {
        operationId: 'listStaff',
        summary: 'Everybody on the staff, also those who left',
        response: { 200: z.object({ items: z.array(member) }) },
      },
    },
    async () => ({ items: await app.edge.reading(listMembers) }),
  )
  const params = z.object({ userId: z.string().max(64) })
  server.patch(
    '/api/admin/v1/staff/:userId',
    {
      config: { requires: 'staff:write', problems: { 404: 'Nobody has this id', 409: 'The last owner stays one' } },
      schema: {
        operationId: 'changeRole',
        summary: 'Give somebody another role',
        params,
        body: z.object({ role: staffRole }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { userId } = request.params
      await changing(app, request, { subject: userId, data: request.body }, (tx) =>
        changeRole(tx, { userId, role: request.body.role }),
      )
      return reply.status(204).send(null)
    },
  )
  server.delete(
    '/api/admin/v1/staff/:userId',
    {
      config: { requires: 'staff:write', problems: { 404: 'Nobody has this id', 409: 'The last owner stays one' } },
      schema: {
        operationId: 'removeMember',
        summary: 'Take somebody off the staff',
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { userId } = request.params
      await changing(app, request, { subject: userId }, (tx) => removeMember(tx, userId))
      return reply.status(204).send(null)
    },
  )
}

function apiKeyRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/api-keys',
    {
      config: { requires: 'staff:read' },
      schema: {
        operationId: 'listApiKeys',
        summary: 'All API keys, newest first',
        response: { 200: z.object({ items: z.array(apiKey), scopes: z.array(z.string()) }) },
      },
    },
    async () => ({
      items: (await app.edge.reading(listApiKeys)).map((key) => ({ ...key, scopes: [...key.scopes] })),
      scopes: [...scopesOfRole('owner')],
    }),
  )
  server.post(
    '/api/admin/v1/api-keys',
    {
      config: { requires: 'staff:write', idempotency: 'none' },
      schema: {
        operationId: 'makeApiKey',
        summary: 'Make an API key; the key itself is shown this once',
        body: z.object({ name: z.string().trim().min(1).max(80), scopes: z.array(scope).min(1).max(scopes.length) }),
        response: { 201: z.object({ id: z.uuid(), key: z.string() }) },
      },
    },
    async (request, reply) => {
      const made = await changing(app, request, { data: { scopes: request.body.scopes } }, (tx, createdBy) =>
        makeApiKey(tx, { ...request.body, createdBy }),
      )
      return reply.status(201).send(made)
    },
  )
  server.delete(
    '/api/admin/v1/api-keys/:id',
    {
      config: { requires: 'staff:write', problems: { 404: 'There is no such key' } },
      schema: {
        operationId: 'revokeApiKey',
        summary: 'End an API key at once',
        params: z.object({ id: z.uuid() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await changing(app, request, { subject: request.params.id }, (tx) => revokeApiKey(tx, request.params.id))
      return reply.status(204).send(null)
    },
  )
}
