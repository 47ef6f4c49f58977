import { z } from 'zod'
import { experimentResult as findResult, getExperiment, listVisitors } from '../../modules/experiments/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { Routes } from '../server.ts'
import { experimentResult, visitor } from './experiment-answers.ts'
import { byId } from './fields.ts'

const place = z.object({ at: z.coerce.date(), id: z.uuid() })

/** What experiments have shown, and the rows behind each number. */
export const experimentResultsRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/experiments/:id/result',
    {
      config: {
        requires: 'experiments:read',
        problems: { 404: 'There is no such experiment', 409: 'It has not begun' },
      },
      schema: {
        operationId: 'getExperimentResult',
        summary: 'What it has shown so far; may be looked at at any time',
        params: byId,
        response: { 200: experimentResult },
      },
    },
    ({ params }) => app.edge.reading((read) => findResult(read, params.id)),
  )
  server.get(
    '/api/admin/v1/experiments/:id/visitors',
    {
      config: { requires: 'experiments:read', problems: { 404: 'There is no such experiment' } },
      schema: {
        operationId: 'listExperimentVisitors',
        summary: 'The visitors that its numbers are made of with their orders, latest first',
        params: byId,
        querystring: pageQuery.extend({
          variant: z.string().max(40).optional(),
          ordered: z.enum(['true']).optional().describe('Only those who ordered'),
        }),
        response: { 200: pageOf(visitor) },
      },
    },
    async ({ params: { id }, query: { cursor, limit, variant, ordered } }) => {
      const after = readCursor(place, cursor)
      const search = { experimentId: id, variant, ordered: ordered === 'true', after, limit: limit + 1 }
      const rows = await app.edge.reading(async (read) => {
        await getExperiment(read, id)
        return listVisitors(read, search)
      })
      return pageFrom(rows, limit, ({ at, visitorId }) => ({ at, id: visitorId }))
    },
  )
}
