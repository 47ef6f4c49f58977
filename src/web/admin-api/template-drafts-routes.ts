import { z } from 'zod'
import { draftsOf, dropDraft, keepDraft, type KeptDraft, longestDraft } from '../../modules/templates/index.ts'
import { principalOf } from '../http/authentication.ts'
import type { App, Routes, Server } from '../server.ts'
import { nothing } from './fields.ts'
import { staffNames } from './staff-names.ts'

const place = z.object({ id: z.union([z.uuid(), z.literal('new')]).describe('A template, or `new` for one not made') })
const kept = z
  .object({
    content: z.string().describe('As the editor wrote it: JSON that need not be complete, and that nothing else reads'),
    on: z.int().nullable().describe('The version that was changed; null of a new template'),
    revision: z.int().describe('Grows with each time it is kept'),
    savedAt: z.date(),
  })
  .meta({ id: 'KeptDraft' })
const url = '/api/admin/v1/template-drafts/:id'

/**
 * What staff are writing and have not saved; each keeps her own. Not in the audit trail: nothing is written to anybody by a
 * draft, and what is saved of it is there.
 */
export const templateDraftsRoutes: Routes = (server, app) => {
  reading(server, app)
  keeping(server, app)
}

function reading(server: Server, app: App): void {
  server.get(
    url,
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'getTemplateDraft',
        summary: 'Your own draft of a template, and who else wrote on it within a day and has not saved',
        params: place,
        response: {
          200: z.object({
            mine: kept.nullable(),
            others: z.array(kept.omit({ content: true }).extend({ byName: z.string().nullable() })),
          }),
        },
      },
    },
    (request) =>
      app.edge.reading(async (read) => {
        const { mine, others } = await draftsOf(read, { place: request.params.id, by: principalOf(request).id })
        const nameOf = await staffNames(read)
        return { mine: mine ? answerOf(mine) : null, others: others.map((one) => ({ ...one, byName: nameOf(one.by) })) }
      }),
  )
}

function keeping(server: Server, app: App): void {
  server.put(
    url,
    {
      config: {
        requires: 'messages:write',
        problems: { 409: 'You went on with it in another window; nothing was written over' },
      },
      schema: {
        operationId: 'keepTemplateDraft',
        summary: 'Keep what you are writing, beside what anybody else is; messages go on as the template was saved',
        params: place,
        body: z.object({
          content: z.string().min(1).max(longestDraft),
          on: z.int().nullable().default(null),
          revision: z.int().min(0).max(1e9).describe('Of the draft you go on with; 0 where you begin'),
        }),
        response: { 200: kept.pick({ revision: true, savedAt: true }) },
      },
    },
    (request) =>
      app.edge.inTransaction((tx) =>
        keepDraft(tx, { ...request.body, place: request.params.id, by: principalOf(request).id }),
      ),
  )
  server.delete(
    url,
    {
      config: { requires: 'messages:write' },
      schema: {
        operationId: 'dropTemplateDraft',
        summary: 'Throw your own draft away. Again is harmless',
        params: place,
        response: nothing,
      },
    },
    async (request, reply) => {
      await app.edge.inTransaction((tx) => dropDraft(tx, { place: request.params.id, by: principalOf(request).id }))
      return reply.status(204).send(null)
    },
  )
}

const answerOf = ({ content, on, revision, savedAt }: KeptDraft): z.infer<typeof kept> => ({
  ...{ content, on, revision, savedAt },
})
