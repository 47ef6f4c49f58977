import { z } from 'zod'
import { habitsOf } from '../../modules/habits/index.ts'
import {
  getProfile,
  identitiesOf,
  identityKindSchema,
  likelySame,
  mergeProfiles,
  mergesOf,
  mostIdentities,
  personIds,
  previewMerge,
  profilesById,
  resolveProfile,
  unmergeProfiles,
} from '../../modules/profiles/index.ts'
import { principalOf } from '../http/authentication.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, instant } from './fields.ts'
import { mergeAnswer, mergePreview, person } from './person-answers.ts'
import { staffNames } from './staff-names.ts'

const unknown = { 404: 'Nobody has this id' }
const reason = z.string().trim().min(1, 'Say what tells you so').max(500)

/** Who somebody is: her identities, and the profiles that are one person. */
export const personRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/customers/:id/person',
    {
      config: { requires: 'customers:read', problems: unknown },
      schema: {
        operationId: 'getPerson',
        summary: 'By what somebody is known, what made her one person, and who else she may be',
        params: byId,
        response: { 200: person },
      },
    },
    ({ params: { id } }) =>
      app.edge.reading(async (read) => {
        await getProfile(read, id)
        const nameOf = await staffNames(read)
        const profileIds = await personIds(read, id)
        const others = await profilesById(read, await likelySame(read, id))
        return {
          personId: profileIds[0]!,
          profileIds,
          identities: await identitiesOf(read, id),
          merges: (await mergesOf(read, id)).map((row) => mergeAnswer(row, nameOf)),
          likelySame: [...others.values()].map(({ id: other, name, email }) => ({ id: other, name, email })),
        }
      }),
  )
  server.get(
    '/api/admin/v1/customers/:id/merge-preview',
    {
      config: { requires: 'customers:read', problems: { ...unknown, 422: 'It is one and the same profile' } },
      schema: {
        operationId: 'previewMerge',
        summary: 'What would come together if two were one person, and what speaks against it; nothing changes',
        params: byId,
        querystring: z.object({ with: z.uuid().describe('The other’s id') }),
        response: { 200: mergePreview },
      },
    },
    ({ params, query }) =>
      app.edge.reading(async (read) => {
        const preview = await previewMerge(read, { profileId: params.id, withProfileId: query.with })
        const people = []
        for (const one of preview.people) {
          const { orders, lastOrderAt } = await habitsOf(read, one.id)
          people.push({ ...one, identities: [...one.identities], orders, lastOrderAt })
        }
        return { ...preview, people, conflicts: [...preview.conflicts] }
      }),
  )
  merging(server, app)
  resolving(server, app)
}

const by = (request: Request) => {
  const { kind, id } = principalOf(request)
  return { kind, id }
}

function merging(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/customers/:id/merges',
    {
      config: {
        requires: 'customers:write',
        problems: {
          ...unknown,
          409: 'One of them was erased, or she would have more than 1,000 profiles',
          422: 'It is one and the same profile, or the reason is missing',
        },
      },
      schema: {
        operationId: 'mergeCustomers',
        summary: 'Say that two are one person; it can be taken back, and where they are one already changes nothing',
        params: byId,
        body: z.object({ withProfileId: z.uuid(), reason }),
        response: { 200: z.object({ personId: z.uuid(), mergeId: z.uuid().nullable() }) },
      },
    },
    (request) => {
      const { id: profileId } = request.params
      const { withProfileId } = request.body
      const wish = { profileId, ...request.body, by: by(request) }
      return changing(app, request, { subject: profileId, data: { withProfileId } }, async (tx) => {
        const { personId, mergeId = null } = await mergeProfiles(tx, wish)
        return { personId, mergeId }
      })
    },
  )
  server.post(
    '/api/admin/v1/merges/:id/undo',
    {
      config: {
        requires: 'customers:write',
        problems: { 404: 'There is no such merge', 422: 'The reason is missing' },
      },
      schema: {
        operationId: 'unmergeCustomers',
        summary: 'Take a merge back: both have exactly what was theirs, and no rule merges them again',
        params: byId,
        body: z.object({ reason }),
        response: { 200: z.object({ personIds: z.array(z.uuid()).length(2) }) },
      },
    },
    (request) => {
      const { id: mergeId } = request.params
      return changing(app, request, { subject: mergeId }, (tx) =>
        unmergeProfiles(tx, { mergeId, reason: request.body.reason, by: by(request) }),
      )
    },
  )
}

function resolving(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/customers/resolve',
    {
      config: { requires: 'customers:write', problems: { 422: 'An identity is malformed; `field` names it' } },
      schema: {
        operationId: 'resolveCustomer',
        summary: 'Tell by what somebody was met, and learn which profile it is: found, made, or merged by rule',
        description: 'Repeating it changes nothing, and the order in which observations arrive makes no difference.',
        body: z.object({
          identities: z
            .array(z.object({ kind: identityKindSchema.meta({ type: 'string' }), value: z.string().min(1).max(254) }))
            .min(1)
            .max(mostIdentities),
          observedAt: instant.describe('When she was met, which may be long ago'),
          source: z.string().trim().min(1).max(40).describe('Where: `counter`, `import`, a channel’s name'),
          isProven: z
            .boolean()
            .default(false)
            .describe('Whether all of them were proven to be hers there; false: it was only said'),
        }),
        response: { 200: z.object({ profileId: z.uuid(), personId: z.uuid() }) },
      },
    },
    (request) =>
      changing(app, request, { data: { source: request.body.source } }, (tx) => resolveProfile(tx, request.body)),
  )
}
