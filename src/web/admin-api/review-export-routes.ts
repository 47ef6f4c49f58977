import { Readable } from 'node:stream'
import { z } from 'zod'
import { shopSettings } from '../../modules/shop/index.ts'
import { principalOf } from '../http/authentication.ts'
import { mayDo } from '../http/principal.ts'
import type { Routes } from '../server.ts'
import { originOf } from '../store-api/here.ts'
import { reviewExport } from './review-export.ts'

/** Takes the reviews along: they are their authors’ and the shop’s, and no system should hold them. */
export const reviewExportRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/review-export',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'exportReviews',
        summary:
          'All decided reviews as a CSV of Judge.me’s form; email addresses are in it for those who may see customers',
        description: 'Cells that begin as a formula have an apostrophe in front.',
        response: { 200: { content: { 'text/csv': { schema: z.unknown().meta({ type: 'string' }) } } } },
      },
    },
    async (request, reply) => {
      const withEmails = mayDo(principalOf(request), 'customers:read')
      const shop = await app.edge.reading(shopSettings)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="reviews.csv"')
        .header('cache-control', 'no-store')
        .send(Readable.from(reviewExport(app.edge, { origin: originOf(request, shop), withEmails })))
    },
  )
}
