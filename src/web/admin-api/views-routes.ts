import { z } from 'zod'
import { listViews, mostViews, removeView, saveView } from '../../modules/staff/index.ts'
import { principalOf } from '../http/authentication.ts'
import type { Routes } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'

const lists = z.enum(['orders', 'products', 'customers'])
const name = z.string().trim().min(1).max(40)
const mostFilters = 10
const filters = z
  .record(z.string().regex(/^[a-zA-Z]{1,32}$/), z.string().min(1).max(200))
  .refine((all) => Object.keys(all).length <= mostFilters, `At most ${mostFilters} filters make a view`)

const view = z
  .object({
    id: z.uuid(),
    list: z.string().describe('Which list it is of'),
    name: z.string(),
    filters: z.record(z.string(), z.string()).describe('As the list of the admin has them in its address'),
  })
  .meta({ id: 'SavedView' })

/** What each person on the staff looks at again and again; nobody sees another person's. */
export const viewsRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/views',
    {
      config: { requires: 'signed-in' },
      schema: {
        operationId: 'listViews',
        summary: 'The views that you keep, of all lists',
        response: { 200: z.object({ items: z.array(view) }) },
      },
    },
    async (request) => ({
      items: await app.edge.reading((read) => listViews(read, principalOf(request).id)),
    }),
  )
  server.put(
    '/api/admin/v1/views',
    {
      config: { requires: 'signed-in', problems: { 409: `You keep ${mostViews} of this list, or are a program` } },
      schema: {
        operationId: 'saveView',
        summary: 'Keep filters under a name; the same name again replaces them',
        body: z.object({ list: lists, name, filters }),
        response: { 200: view },
      },
    },
    (request) => {
      const { list } = request.body
      return changing(app, request, { data: { list } }, (tx, userId) => saveView(tx, { userId, ...request.body }))
    },
  )
  server.delete(
    '/api/admin/v1/views/:id',
    {
      config: { requires: 'signed-in' },
      schema: {
        operationId: 'removeView',
        summary: 'Forget a view of yours; harmless when it is gone already',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx, userId) => removeView(tx, { userId, id }))
      return reply.status(204).send(null)
    },
  )
}
