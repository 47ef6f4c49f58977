import { z } from 'zod'
import { audit } from '../../modules/staff/index.ts'
import { erasePerson, type Erasure, findErasure, getProfile, whatHoldsBack } from '../../modules/profiles/index.ts'
import { principalOf } from '../http/authentication.ts'
import type { App, Routes, Server } from '../server.ts'
import { sendPerson } from '../send-person.ts'
import { changing } from './change.ts'
import { byId } from './fields.ts'
import { staffNames } from './staff-names.ts'

const erasure = z
  .object({
    id: z.uuid(),
    at: z.date(),
    byName: z.string().nullable(),
    parts: z.array(
      z.object({
        module: z.string(),
        what: z.string(),
        rows: z.int(),
        kept: z.string().nullable().describe('What stays of them, and by which right'),
      }),
    ),
  })
  .meta({ id: 'Erasure' })

const standing = z
  .object({
    erasure: erasure.nullable().describe('What was done, when she was erased'),
    holdsBack: z.array(z.string()).describe('What has to be finished first, in sentences'),
  })
  .meta({ id: 'ErasureStanding' })

const unknown = { 404: 'Nobody has this id' }

const erasureAnswer = (done: Erasure, nameOf: (by: string) => string | null): z.infer<typeof erasure> => ({
  id: done.id,
  at: done.at,
  byName: nameOf(done.by.id),
  parts: done.parts.map(({ module, what, rows, kept = null }) => ({ module, what, rows, kept })),
})

/** What the law gives everybody: to see all that is held of her, and to be forgotten. */
export const privacyRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/customers/:id/export',
    {
      config: { requires: 'customers:read', problems: unknown },
      schema: {
        operationId: 'exportCustomer',
        summary: 'All that is held of a person, of every module, as one JSON file',
        description:
          'Without what only she may know: the stars of a review that waits for a decision, and messages by whose links one ' +
          'could act as her. Her own file, which she takes from her account, has them.',
        params: byId,
        response: { 200: { content: { 'application/json': { schema: z.unknown().meta({ type: 'object' }) } } } },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { kind, id: by } = principalOf(request)
      await app.edge.inTransaction(async (tx) => {
        await getProfile(tx, id)
        await audit(tx, { actor: { kind, id: by }, action: 'exportCustomer', subject: id })
      })
      return sendPerson(app, reply, { profileId: id, reader: 'staff', fileName: `person-${id}.json` })
    },
  )
  erasing(server, app)
}

function erasing(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/customers/:id/erasure',
    {
      config: { requires: 'customers:read', problems: unknown },
      schema: {
        operationId: 'getErasure',
        summary: 'Whether somebody was erased, or what has to be finished before she can be',
        params: byId,
        response: { 200: standing },
      },
    },
    ({ params: { id } }) =>
      app.edge.reading(async (read) => {
        const holdsBack = await whatHoldsBack(read, app.modules, id)
        const done = await findErasure(read, id)
        return { erasure: done ? erasureAnswer(done, await staffNames(read)) : null, holdsBack: done ? [] : holdsBack }
      }),
  )
  server.post(
    '/api/admin/v1/customers/:id/erasure',
    {
      config: {
        requires: 'customers:write',
        problems: { ...unknown, 409: 'Something has to be finished first; `reasons` says what' },
      },
      schema: {
        operationId: 'eraseCustomer',
        summary:
          'Forget a person everywhere; what the law asks for stays, as the answer tells. It cannot be taken back',
        description: 'Again changes nothing and answers with what was done.',
        params: byId,
        body: z.object({ confirm: z.literal('erase').describe('Says that this is meant') }),
        response: { 200: erasure },
      },
    },
    (request) => {
      const { id: profileId } = request.params
      const { kind, id } = principalOf(request)
      return changing(app, request, { subject: profileId }, async (tx) => {
        const done = await erasePerson(tx, app.modules, { profileId, by: { kind, id } })
        return erasureAnswer(done, await staffNames(tx))
      })
    },
  )
}
