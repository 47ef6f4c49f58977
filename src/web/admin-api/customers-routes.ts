import { z } from 'zod'
import { listOrders } from '../../modules/orders/index.ts'
import {
  addressesOf,
  addressSchema,
  findErasure,
  getProfile,
  listProfiles,
  mostTags,
  nameProfile,
  personIds,
  tagProfile,
  tagsOf,
} from '../../modules/profiles/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor, writeCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { orderSummary } from './order-answers.ts'

const customer = z
  .object({
    id: z.uuid(),
    email: z.string().nullable(),
    name: z.string().nullable(),
    locale: z.string().nullable().describe('BCP 47, the language this person reads'),
    createdAt: z.date(),
  })
  .meta({ id: 'Customer' })

const customerDetail = customer
  .extend({
    personId: z.uuid().describe('Who answers for all that she is: another id where this profile was merged'),
    erasedAt: z.date().nullable().describe('When she was erased; nothing is known of her any more'),
    tags: z.array(z.string()).describe('By which staff group people; price groups may be opened by one'),
    addresses: z.array(z.object({ id: z.uuid(), address: addressSchema })).describe('Latest used first, at most 20'),
    orders: z.array(orderSummary).readonly().describe('The latest 20'),
    ordersCursor: z.string().nullable().describe('Where `listOrders` with this profileId goes on; null: that was all'),
  })
  .meta({ id: 'CustomerDetail' })

/** The people of the shop. */
export const customersRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/customers',
    {
      config: { requires: 'customers:read' },
      schema: {
        operationId: 'listCustomers',
        summary: 'Everybody the shop knows, newest first',
        querystring: pageQuery.extend({
          search: z.string().max(200).optional().describe('A part of a name, or the beginning of an email address'),
        }),
        response: { 200: pageOf(customer) },
      },
    },
    async ({ query: { cursor, limit, search } }) => {
      const after = readCursor(z.uuid(), cursor)
      const rows = await app.edge.reading((read) => listProfiles(read, { search, after, limit: limit + 1 }))
      return pageFrom(rows, limit, (row) => row.id)
    },
  )
  detailRoutes(server, app)
}

function detailRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/customers/:id',
    {
      config: { requires: 'customers:read', problems: { 404: 'Nobody has this id' } },
      schema: {
        operationId: 'getCustomer',
        summary: 'One person with her addresses and orders',
        params: byId,
        response: { 200: customerDetail },
      },
    },
    ({ params: { id } }) =>
      app.edge.reading(async (read) => {
        const profile = await getProfile(read, id)
        const { orders, next } = await listOrders(read, { profileId: id, limit: 20 })
        const ordersCursor = next === undefined ? null : writeCursor(next)
        return {
          ...profile,
          personId: (await personIds(read, id))[0]!,
          erasedAt: (await findErasure(read, id))?.at ?? null,
          tags: await tagsOf(read, id),
          addresses: await addressesOf(read, id),
          orders,
          ordersCursor,
        }
      }),
  )
  server.patch(
    '/api/admin/v1/customers/:id',
    {
      config: { requires: 'customers:write', problems: { 404: 'Nobody has this id' } },
      schema: {
        operationId: 'nameCustomer',
        summary: 'Write down what somebody is called, which language she reads and her tags; what is left out stays',
        params: byId,
        body: z.object({
          name: z.string().trim().min(1).max(120).optional(),
          tags: z.array(z.string().trim().min(1).max(60)).max(mostTags).optional().describe('These and no others'),
          locale: z
            .string()
            .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'Write the language as its BCP 47 tag, like ko')
            .optional(),
        }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: profileId } = request.params
      const { name, locale, tags } = request.body
      const about = { subject: profileId, data: { changed: Object.keys(request.body) } }
      await changing(app, request, about, async (tx) => {
        await getProfile(tx, profileId)
        if (name || locale) await nameProfile(tx, { profileId, ...(name && { name }), ...(locale && { locale }) })
        if (tags) await tagProfile(tx, { profileId, tags })
      })
      return reply.status(204).send(null)
    },
  )
}
