import { z } from 'zod'
import {
  forgetTrait,
  getProfile,
  observeTrait,
  traitNameSchema,
  traitsOf,
  traitSources,
  traitValueSchema,
} from '../../modules/profiles/index.ts'
import { principalOf } from '../http/authentication.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, instant, nothing } from './fields.ts'
import { staffNames } from './staff-names.ts'

const trait = z
  .object({
    id: z.uuid(),
    profileId: z.uuid(),
    name: z.string(),
    value: traitValueSchema,
    source: z.enum(traitSources),
    observedAt: z.date(),
    recordedAt: z.date().describe('When the shop learnt it, which may be later'),
    byName: z.string().nullable().describe('Of a member of staff'),
    counts: z.boolean().describe('Whether it is the one that counts: the latest from the most trusted source'),
  })
  .meta({ id: 'ObservedTrait' })

const unknown = { 404: 'Nobody has this id' }

/** What is known of somebody beside her orders, with where and when it was learnt. */
export const traitsRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/customers/:id/traits',
    {
      config: { requires: 'customers:read', problems: unknown },
      schema: {
        operationId: 'listTraits',
        summary: 'What is known of somebody, each trait with all that was observed of it, at most 1,000',
        params: byId,
        response: { 200: z.object({ items: z.array(trait) }) },
      },
    },
    ({ params: { id } }) =>
      app.edge.reading(async (read) => {
        await getProfile(read, id)
        const nameOf = await staffNames(read)
        const items = (await traitsOf(read, id)).map(({ by, ...one }) => ({ ...one, byName: by && nameOf(by.id) }))
        return { items }
      }),
  )
  changes(server, app)
}

function changes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/customers/:id/traits',
    {
      config: {
        requires: 'customers:write',
        problems: { ...unknown, 422: 'Something does not fit; `field` names it' },
      },
      schema: {
        operationId: 'observeTrait',
        summary: 'Write down something learnt of somebody; late news and repeats are welcome',
        params: byId,
        body: z.object({
          name: traitNameSchema,
          value: traitValueSchema,
          source: z.enum(traitSources).default('staff'),
          observedAt: instant.optional().describe('Now when left out'),
        }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: profileId } = request.params
      const { name, source } = request.body
      const { kind, id } = principalOf(request)
      await changing(app, request, { subject: profileId, data: { name, source } }, (tx) =>
        observeTrait(tx, {
          ...request.body,
          profileId,
          observedAt: request.body.observedAt ?? tx.now,
          by: { kind, id },
        }),
      )
      return reply.status(204).send(null)
    },
  )
  server.delete(
    '/api/admin/v1/customers/:id/traits/:name',
    {
      config: { requires: 'customers:write', problems: unknown },
      schema: {
        operationId: 'forgetTrait',
        summary: 'Forget a trait with all that was observed of it',
        params: byId.extend({ name: traitNameSchema }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: profileId, name } = request.params
      await changing(app, request, { subject: profileId, data: { name } }, async (tx) => {
        await getProfile(tx, profileId)
        await forgetTrait(tx, { profileId, name })
      })
      return reply.status(204).send(null)
    },
  )
}
