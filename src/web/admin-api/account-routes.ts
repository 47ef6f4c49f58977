import { z } from 'zod'
import {
  endSession,
  endSessions,
  findMember,
  listPasskeys,
  listSessions,
  nameMember,
  removePasskey,
} from '../../modules/staff/index.ts'
import { principalOf } from '../http/authentication.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'

const me = z
  .object({
    kind: z.enum(['staff', 'api-key']),
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    role: z.enum(['owner', 'manager', 'packer', 'viewer']).nullable(),
    scopes: z.array(z.string()),
    hasSecondFactor: z.boolean().describe('Whether an authenticator’s code is asked after the password'),
    isSecondFactorDue: z.boolean().describe('The shop asks for one; until it is set up nothing else may be done'),
  })
  .meta({ id: 'Me' })

const session = z
  .object({
    id: z.string(),
    device: z.string().nullable().describe('What the browser says of itself'),
    address: z.string().nullable().describe('The network address it signed in from'),
    createdAt: z.date(),
    usedAt: z.date().describe('Kept to the hour'),
    isThis: z.boolean().describe('The one that asks'),
  })
  .meta({ id: 'StaffSession' })

const passkey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    isBackedUp: z.boolean().describe('Whether its keeper copies it to other devices'),
    createdAt: z.date(),
    usedAt: z.date().nullable(),
  })
  .meta({ id: 'Passkey' })

const signedIn = { requires: 'signed-in' } as const
const gone = { 204: z.null() }

/** What everybody on the staff sees and changes about her own account. */
export const accountRoutes: Routes = (server, app) => {
  meRoutes(server, app)
  sessionRoutes(server, app)
  passkeyRoutes(server, app)
}

function meRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/me',
    {
      config: signedIn,
      schema: { operationId: 'getMe', summary: 'Who is asking, and what she may do', response: { 200: me } },
    },
    async (request) => {
      const { kind, id, scopes: allowed } = principalOf(request)
      const found = kind === 'staff' ? await app.edge.reading((read) => findMember(read, id)) : undefined
      return {
        kind,
        id,
        name: found?.name ?? 'API key',
        email: found?.email ?? null,
        role: found?.role ?? null,
        scopes: [...allowed],
        hasSecondFactor: found?.hasSecondFactor ?? false,
        isSecondFactorDue: found?.isSecondFactorDue ?? false,
      }
    },
  )
  server.patch(
    '/api/admin/v1/me',
    {
      config: { ...signedIn, problems: { 404: 'A key is nobody on the staff' } },
      schema: {
        operationId: 'nameMe',
        summary: 'Change how one is called here',
        body: z.object({ name: z.string().trim().min(1).max(80) }),
        response: gone,
      },
    },
    async (request, reply) => {
      await changing(app, request, {}, (tx, userId) => nameMember(tx, { userId, name: request.body.name }))
      return reply.status(204).send(null)
    },
  )
}

function sessionRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/me/sessions',
    {
      config: signedIn,
      schema: {
        operationId: 'listMySessions',
        summary: 'The browsers in which one is signed in, latest use first',
        response: { 200: z.object({ items: z.array(session) }) },
      },
    },
    async (request) => {
      const { id, sessionId } = principalOf(request)
      const found = await app.edge.reading((read) => listSessions(read, id))
      return { items: found.map((one) => ({ ...one, isThis: one.id === sessionId })) }
    },
  )
  server.delete(
    '/api/admin/v1/me/sessions',
    {
      config: signedIn,
      schema: { operationId: 'endMyOtherSessions', summary: 'Sign out everywhere but here', response: gone },
    },
    async (request, reply) => {
      const { sessionId } = principalOf(request)
      await changing(app, request, {}, (tx, userId) => endSessions(tx, { userId, except: sessionId }))
      return reply.status(204).send(null)
    },
  )
  server.delete(
    '/api/admin/v1/me/sessions/:id',
    {
      config: signedIn,
      schema: {
        operationId: 'endMySession',
        summary: 'Sign out in one browser',
        params: z.object({ id: z.string().max(64) }),
        response: gone,
      },
    },
    async (request, reply) => {
      await changing(app, request, {}, (tx, userId) => endSession(tx, { userId, id: request.params.id }))
      return reply.status(204).send(null)
    },
  )
}

function passkeyRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/me/passkeys',
    {
      config: signedIn,
      schema: {
        operationId: 'listMyPasskeys',
        summary: 'The passkeys one may sign in with, oldest first',
        response: { 200: z.object({ items: z.array(passkey) }) },
      },
    },
    async (request) => {
      const { id } = principalOf(request)
      return { items: await app.edge.reading((read) => listPasskeys(read, id)) }
    },
  )
  server.delete(
    '/api/admin/v1/me/passkeys/:id',
    {
      config: { ...signedIn, problems: { 404: 'One has no such passkey' } },
      schema: {
        operationId: 'removeMyPasskey',
        summary: 'Sign in with a passkey no longer',
        params: z.object({ id: z.uuid() }),
        response: gone,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx, userId) => removePasskey(tx, { userId, id }))
      return reply.status(204).send(null)
    },
  )
}
