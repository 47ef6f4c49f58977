import { z } from 'zod'
import {
  listSavedAnswers,
  mostSavedAnswers,
  removeSavedAnswer,
  saveAnswer,
  savedAnswerSchema,
} from '../../modules/conversations/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing, translated } from './fields.ts'

const problems = { 404: 'There is no such saved answer', 409: 'Another one has this title, or there are 200 already' }
const saved = z
  .object({ id: z.uuid(), title: z.string(), body: translated, changedAt: z.date(), changedBy: z.string() })
  .meta({ id: 'SavedAnswer' })

/** Words that staff say again and again. */
export const savedAnswersRoutes: Routes = (server, app) => {
  keeping(server, app)
  server.get(
    '/api/admin/v1/saved-answers',
    {
      config: { requires: 'conversations:read' },
      schema: {
        operationId: 'listSavedAnswers',
        summary: `All saved answers by title; there are at most ${mostSavedAnswers}`,
        description:
          '`{name}` in a body stands for her name; where it is not known, leave it out with the sign before it.',
        response: { 200: z.object({ items: z.array(saved) }) },
      },
    },
    async () => ({ items: await app.edge.reading(listSavedAnswers) }),
  )
  server.post(
    '/api/admin/v1/saved-answers',
    {
      config: { requires: 'conversations:write', problems: { 409: problems[409] } },
      schema: {
        operationId: 'keepSavedAnswer',
        summary: 'Keep an answer',
        body: savedAnswerSchema,
        response: { 201: z.object({ id: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const id = await changing(app, request, {}, (tx, by) => saveAnswer(tx, { ...request.body, by }))
      return reply.status(201).send({ id })
    },
  )
}

function keeping(server: Server, app: App): void {
  server.put(
    '/api/admin/v1/saved-answers/:id',
    {
      config: { requires: 'conversations:write', problems },
      schema: {
        operationId: 'replaceSavedAnswer',
        summary: 'Put other words in its place',
        params: byId,
        body: savedAnswerSchema,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx, by) => saveAnswer(tx, { ...request.body, id, by }))
      return reply.status(204).send(null)
    },
  )
  server.delete(
    '/api/admin/v1/saved-answers/:id',
    {
      config: { requires: 'conversations:write', problems: { 404: problems[404] } },
      schema: { operationId: 'removeSavedAnswer', summary: 'Remove it', params: byId, response: nothing },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => removeSavedAnswer(tx, id))
      return reply.status(204).send(null)
    },
  )
}
