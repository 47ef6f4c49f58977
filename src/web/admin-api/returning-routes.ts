import { z } from 'zod'
import { returningFigures } from '../../modules/analytics/index.ts'
import type { Routes } from '../server.ts'
import { countryCode } from './country-answers.ts'
import { returning, returningAnswer } from './returning-answers.ts'
import { returningExport } from './returning-export.ts'

const asked = z.object({
  days: z.coerce.number().int().min(1).max(730).default(90).describe('How many days the period has'),
  country: countryCode.optional().describe('Only people whose first order went there'),
})

/** How many come back, and when: the shop’s headline. What each figure means is told in docs/returning.md. */
export const returningRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/returning',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'getReturning',
        summary: 'Repeat rate, time to the second order and who came back by month of the first',
        description:
          'People, not profiles: who was merged counts once. Orders that were called off, refunded wholly or were fraud, and exchanges, do not count. Days are those of the shop’s time zone.',
        querystring: asked,
        response: { 200: returning },
      },
    },
    ({ query }) => app.edge.reading(async (read) => returningAnswer(await returningFigures(read, query))),
  )
  server.get(
    '/api/admin/v1/returning-export',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'exportReturning',
        summary: 'The same as a CSV: a line for each rate, each quartile, and each month with each of its rates',
        description: 'Cells that begin as a formula have an apostrophe in front.',
        querystring: asked,
        response: { 200: { content: { 'text/csv': { schema: z.unknown().meta({ type: 'string' }) } } } },
      },
    },
    async ({ query }, reply) => {
      const figures = await app.edge.reading((read) => returningFigures(read, query))
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="returning-${figures.through}.csv"`)
        .header('cache-control', 'no-store')
        .send(returningExport(returningAnswer(figures)))
    },
  )
}
