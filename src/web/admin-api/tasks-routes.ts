import { z } from 'zod'
import { assignTask, finishTask, listTasks, reopenTask } from '../../modules/journeys/index.ts'
import { profilesById } from '../../modules/profiles/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { staffTask } from './journey-answers.ts'

const missing = { 404: 'There is no such task' }

/** What journeys ask the staff to do about somebody. */
export const tasksRoutes: Routes = (server, app) => {
  listRoutes(server, app)
  writeRoutes(server, app)
}

function listRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/tasks',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listTasks',
        summary: 'What staff have to do about somebody, the latest first',
        querystring: pageQuery.extend({
          state: z.enum(['open', 'done']).default('open'),
          for: z.string().max(80).optional().describe('Meant for, or assigned to'),
          profileId: z.uuid().optional(),
        }),
        response: { 200: pageOf(staffTask) },
      },
    },
    ({ query: { cursor, limit, state, for: whose, profileId } }) => {
      const after = readCursor(z.object({ at: z.coerce.date(), id: z.uuid() }), cursor)
      return app.edge.reading(async (read) => {
        const rows = await listTasks(read, { state, whose, profileId, after, limit: limit + 1 })
        const { items, nextCursor } = pageFrom(rows, limit, ({ id, createdAt, doneAt }) => ({
          id,
          at: doneAt ?? createdAt,
        }))
        const people = await profilesById(
          read,
          items.map(({ personId }) => personId),
        )
        return {
          items: items.map(({ personId, forWhom, ...task }) => ({
            ...task,
            for: forWhom,
            person: {
              id: personId,
              name: people.get(personId)?.name ?? null,
              email: people.get(personId)?.email ?? null,
            },
          })),
          nextCursor,
        }
      })
    },
  )
}

function writeRoutes(server: Server, app: App): void {
  const acts = [
    ['done', 'finishTask', 'A task was done; again is harmless', finishTask],
    ['reopen', 'reopenTask', 'A task is not done after all; again is harmless', reopenTask],
  ] as const
  for (const [word, operationId, summary, act] of acts) {
    server.post(
      `/api/admin/v1/tasks/:id/${word}`,
      {
        config: { requires: 'messages:write', problems: missing },
        schema: { operationId, summary, params: byId, response: nothing },
      },
      async (request, reply) => {
        const { id } = request.params
        await changing(app, request, { subject: id }, (tx, by) => act(tx, id, by))
        return reply.status(204).send(null)
      },
    )
  }
  server.post(
    '/api/admin/v1/tasks/:id/assign',
    {
      config: { requires: 'messages:write', problems: missing },
      schema: {
        operationId: 'assignTask',
        summary: 'Say who does a task, or nobody yet',
        params: byId,
        body: z.object({ to: z.string().trim().min(1).max(80).nullable() }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => assignTask(tx, id, request.body.to))
      return reply.status(204).send(null)
    },
  )
}
