import { z } from 'zod'
import { getProfile } from '../../modules/profiles/index.ts'
import { explainPerson } from '../../modules/segments/index.ts'
import type { Routes } from '../server.ts'
import { byId } from './fields.ts'
import { conditionAnswer, explained, leavesFrom } from './segment-answers.ts'

/** Why somebody is in a segment, or is not. */
export const personSegmentsRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/customers/:id/segments',
    {
      config: { requires: 'customers:read', problems: { 404: 'Nobody has this id' } },
      schema: {
        operationId: 'explainSegments',
        summary: 'Every segment with why somebody is in it or is not: each condition and what was seen of her',
        params: byId,
        response: { 200: z.object({ items: z.array(explained) }) },
      },
    },
    ({ params: { id } }) =>
      app.edge.reading(async (read) => {
        await getProfile(read, id)
        const items = (await explainPerson(read, id)).map(({ judgement, condition, ...one }) => ({
          ...one,
          condition: conditionAnswer(condition),
          leaves: leavesFrom(judgement),
        }))
        return { items }
      }),
  )
}
