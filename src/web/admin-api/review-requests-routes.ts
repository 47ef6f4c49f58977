import { z } from 'zod'
import { delaysOf, requestFunnel, setAskDelay } from '../../modules/reviews/index.ts'
import type { Routes } from '../server.ts'
import { changing } from './change.ts'
import { byId, instant } from './fields.ts'
import { requestFunnelAnswer } from './review-answers.ts'

const delay = z
  .object({ days: z.int().min(0).max(365).nullable().describe('null: as many as the shop’s settings say') })
  .meta({ id: 'ReviewAskDelay' })

/** How buyers are asked for reviews, and what comes of it. */
export const reviewRequestsRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/reviews/requests',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'getReviewRequestFunnel',
        summary:
          'Of the order lines asked about in a span of time: asked, reminded, opened, reviewed, by channel; and why not',
        querystring: z.object({ from: instant, before: instant.describe('First instant after the span') }),
        response: { 200: requestFunnelAnswer },
      },
    },
    ({ query }) => app.edge.reading((read) => requestFunnel(read, query)),
  )
  server.get(
    '/api/admin/v1/products/:id/review-delay',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'getReviewAskDelay',
        summary: 'Days after the arrival until buyers of this product are asked for a review',
        params: byId,
        response: { 200: delay },
      },
    },
    ({ params }) =>
      app.edge.reading(async (read) => ({ days: (await delaysOf(read, [params.id])).get(params.id) ?? null })),
  )
  server.put(
    '/api/admin/v1/products/:id/review-delay',
    {
      config: { requires: 'settings:write' },
      schema: {
        operationId: 'setReviewAskDelay',
        summary: 'Ask buyers of this product after days of its own, for parcels that arrive from now on',
        params: byId,
        body: delay,
        response: { 200: delay },
      },
    },
    async (request) => {
      const { days } = request.body
      const { id: productId } = request.params
      await changing(app, request, { subject: productId, data: { days } }, (tx) => setAskDelay(tx, { productId, days }))
      return { days }
    },
  )
}
