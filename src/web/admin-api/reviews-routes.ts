import { z } from 'zod'
import {
  countReviews,
  decideReview,
  listDecided,
  listDecisions,
  listQueue,
  markKinds,
  removeReply,
  replyToReview,
} from '../../modules/reviews/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { withPictures } from './review-pictures.ts'
import { decidedReview, decisionWish, reviewCounts, reviewDecision, waitingReview } from './review-answers.ts'
import { withProductTitles } from './with-product-titles.ts'

const place = z.object({ at: z.coerce.date(), id: z.uuid() })
const missing = { 404: 'There is no such review' }

/** What customers say: deciding on words without their stars, answering, and everything on record. */
export const reviewsRoutes: Routes = (server, app) => {
  queueRoutes(server, app)
  decidedRoutes(server, app)
  replyRoutes(server, app)
}

function queueRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/reviews/queue',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listReviewQueue',
        summary: 'Words that wait for a decision, longest waiting first; without stars, by which nothing can be sorted',
        querystring: pageQuery.extend({
          productId: z.uuid().optional(),
          language: z.string().max(35).optional(),
          mark: z.enum(markKinds).optional().describe('Only that in which a machine noticed this'),
        }),
        response: { 200: pageOf(waitingReview) },
      },
    },
    ({ query: { cursor, limit, productId, language, mark } }) =>
      app.edge.reading(async (read) => {
        const after = readCursor(place, cursor)
        const rows = await listQueue(read, { after, limit: limit + 1, productId, locale: language, mark })
        const page = pageFrom(rows, limit, ({ waitingSince: at, id }) => ({ at, id }))
        return { ...page, items: await withPictures(read, await withProductTitles(read, page.items)) }
      }),
  )
  server.post(
    '/api/admin/v1/reviews/:id/decision',
    {
      config: {
        requires: 'reviews:moderate',
        problems: {
          ...missing,
          403: 'You have decided on it before: a second opinion is somebody else’s',
          409: 'Nothing of it waits, or its words have changed since they were read',
          422: 'A rejection without a reason, or a reason without a rejection',
        },
      },
      schema: {
        operationId: 'decideReview',
        summary: 'Publish words, reject them with a reason of the list, or refer them to somebody else',
        params: byId,
        body: decisionWish,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { waitingSince, outcome, reason, note } = request.body
      const { id: reviewId } = request.params
      const read = waitingSince === undefined ? undefined : new Date(waitingSince)
      await changing(app, request, { subject: reviewId, data: { outcome, reason } }, (tx, by) =>
        decideReview(tx, { reviewId, outcome, reason, note, waitingSince: read, by }),
      )
      return reply.status(204).send(null)
    },
  )
}

function decidedRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/reviews',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listDecidedReviews',
        summary: 'Reviews that were decided upon, with their stars, newest first; what waits is not among them',
        querystring: pageQuery.extend({
          state: z.enum(['published', 'rejected']).default('published'),
          productId: z.uuid().optional(),
          stars: z.coerce.number().int().min(1).max(5).optional(),
          unanswered: z.literal('true').optional().describe('Only without an answer of the shop'),
          reviewId: z.uuid().optional().describe('Only this one'),
        }),
        response: { 200: pageOf(decidedReview) },
      },
    },
    ({ query: { cursor, limit, state, productId, stars, unanswered, reviewId } }) =>
      app.edge.reading(async (read) => {
        const search = { state, productId, stars, withoutReply: unanswered !== undefined, reviewId }
        const rows = await listDecided(read, { ...search, after: readCursor(place, cursor), limit: limit + 1 })
        const page = pageFrom(rows, limit, ({ createdAt: at, id }) => ({ at, id }))
        return { ...page, items: await withPictures(read, await withProductTitles(read, page.items)) }
      }),
  )
  server.get(
    '/api/admin/v1/reviews/decisions',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listReviewDecisions',
        summary: 'Who decided what and why, newest first; nothing of it can be changed',
        querystring: pageQuery.extend({ reviewId: z.uuid().optional(), by: z.string().max(64).optional() }),
        response: { 200: pageOf(reviewDecision) },
      },
    },
    async ({ query: { cursor, limit, reviewId, by } }) => {
      const after = readCursor(place, cursor)
      const rows = await app.edge.reading((read) => listDecisions(read, { reviewId, by, after, limit: limit + 1 }))
      return pageFrom(rows, limit, ({ at, id }) => ({ at, id }))
    },
  )
  server.get(
    '/api/admin/v1/reviews/counts',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'countReviews',
        summary: 'Published and rejected reviews by stars, of the shop or of a product, as everybody may see them',
        querystring: z.object({ productId: z.uuid().optional() }),
        response: { 200: reviewCounts },
      },
    },
    ({ query }) => app.edge.reading((read) => countReviews(read, query.productId)),
  )
}

function replyRoutes(server: Server, app: App): void {
  const path = '/api/admin/v1/reviews/:id/reply'
  server.put(
    path,
    {
      config: { requires: 'reviews:moderate', problems: { ...missing, 409: 'It does not show' } },
      schema: {
        operationId: 'replyToReview',
        summary: 'Answer a review in the shop’s name, or change the answer',
        params: byId,
        body: z.object({ body: z.string().min(1).max(8_000), locale: z.string().max(35).default('en') }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: reviewId } = request.params
      await changing(app, request, { subject: reviewId }, (tx, by) =>
        replyToReview(tx, { ...request.body, reviewId, by }),
      )
      return reply.status(204).send(null)
    },
  )
  server.delete(
    path,
    {
      config: { requires: 'reviews:moderate', problems: missing },
      schema: {
        operationId: 'removeReviewReply',
        summary: 'Take the shop’s answer away',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: reviewId } = request.params
      await changing(app, request, { subject: reviewId }, (tx) => removeReply(tx, reviewId))
      return reply.status(204).send(null)
    },
  )
}
