import { z } from 'zod'
import {
  answerAsStaff,
  countPosts,
  decidePost,
  listAsked,
  listPostQueue,
  postLimits,
  removeStaffAnswer,
  undoDecision,
} from '../../modules/reviews/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { askedQuestion, postCounts, postDecisionWish, waitingPost } from './question-answers.ts'
import { withProductTitles } from './with-product-titles.ts'

const place = z.object({ at: z.coerce.date(), id: z.uuid() })
const missing = { 404: 'There is no such question or answer' }

/** Questions about products: deciding on them and their answers, answering, and what everybody may count. */
export const questionsRoutes: Routes = (server, app) => {
  queueRoutes(server, app)
  decisionRoutes(server, app)
  askedRoutes(server, app)
  answerRoutes(server, app)
}

function queueRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/questions/queue',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listQuestionQueue',
        summary: 'Questions and answers that wait for a decision, longest waiting first',
        querystring: pageQuery,
        response: { 200: pageOf(waitingPost) },
      },
    },
    ({ query: { cursor, limit } }) =>
      app.edge.reading(async (read) => {
        const rows = await listPostQueue(read, { after: readCursor(place, cursor), limit: limit + 1 })
        const page = pageFrom(rows, limit, ({ waitingSince: at, id }) => ({ at, id }))
        return { ...page, items: await withProductTitles(read, page.items) }
      }),
  )
  server.get(
    '/api/admin/v1/questions/counts',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'countQuestions',
        summary: 'What was shown and what not, as everybody may see it, and what waits',
        response: { 200: postCounts },
      },
    },
    () => app.edge.reading(countPosts),
  )
}

function decisionRoutes(server: Server, app: App): void {
  const path = '/api/admin/v1/questions/posts/:id/decision'
  server.post(
    path,
    {
      config: {
        requires: 'reviews:moderate',
        problems: {
          ...missing,
          409: 'Nothing of it waits, or its words have changed since they were read',
          422: 'A rejection without a reason, or a reason without a rejection',
        },
      },
      schema: {
        operationId: 'decideQuestionOrAnswer',
        summary: 'Publish a question or an answer, or reject it with a reason of the list',
        params: byId,
        body: postDecisionWish,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { waitingSince, outcome, reason, note } = request.body
      const { id: postId } = request.params
      const read = waitingSince === undefined ? undefined : new Date(waitingSince)
      await changing(app, request, { subject: postId, data: { outcome, reason } }, (tx, by) =>
        decidePost(tx, { postId, outcome, reason, note, waitingSince: read, by }),
      )
      return reply.status(204).send(null)
    },
  )
  server.delete(
    path,
    {
      config: {
        requires: 'reviews:moderate',
        problems: { ...missing, 409: 'Somebody else’s, older than ten minutes, or something came of it' },
      },
      schema: {
        operationId: 'undoQuestionDecision',
        summary: 'Take your last decision back within ten minutes; that stays on record too',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: postId } = request.params
      await changing(app, request, { subject: postId }, (tx, by) => undoDecision(tx, { postId, by }))
      return reply.status(204).send(null)
    },
  )
}

function askedRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/questions',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listAskedQuestions',
        summary: 'Questions that show: without an answer, longest waiting first; or with one, latest first',
        querystring: pageQuery.extend({
          answered: z.enum(['true', 'false']).default('false'),
          productId: z.uuid().optional(),
        }),
        response: { 200: pageOf(askedQuestion) },
      },
    },
    ({ query: { cursor, limit, answered, productId } }) =>
      app.edge.reading(async (read) => {
        const search = { answered: answered === 'true', productId, after: readCursor(place, cursor), limit: limit + 1 }
        const page = pageFrom(await listAsked(read, search), limit, ({ publishedAt: at, id }) => ({ at, id }))
        return { ...page, items: await withProductTitles(read, page.items) }
      }),
  )
}

function answerRoutes(server: Server, app: App): void {
  const path = '/api/admin/v1/questions/:id/answer'
  server.put(
    path,
    {
      config: { requires: 'reviews:moderate', problems: { ...missing, 409: 'The question does not show' } },
      schema: {
        operationId: 'answerQuestionAsShop',
        summary: 'Answer a question in the shop’s name, or change the answer; it shows at once',
        params: byId,
        body: z.object({
          body: z
            .string()
            .min(1)
            .max(postLimits.answer * 4),
          locale: z.string().max(35).default('en'),
        }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: questionId } = request.params
      await changing(app, request, { subject: questionId }, (tx, by) =>
        answerAsStaff(tx, { ...request.body, questionId, by }),
      )
      return reply.status(204).send(null)
    },
  )
  server.delete(
    path,
    {
      config: { requires: 'reviews:moderate', problems: missing },
      schema: {
        operationId: 'removeShopAnswer',
        summary: 'Take the shop’s answer away',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: questionId } = request.params
      await changing(app, request, { subject: questionId }, (tx) => removeStaffAnswer(tx, questionId))
      return reply.status(204).send(null)
    },
  )
}
