import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  checkPriceGroup,
  joinPriceGroup,
  leavePriceGroup,
  listGroupMembers,
  listPriceGroups,
  priceGroupSchema,
  removePriceGroup,
  savePriceGroup,
} from '../../modules/pricing/index.ts'
import { countTagged, getProfile, profilesById } from '../../modules/profiles/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { nothing } from './fields.ts'

const group = z
  .object({
    key: z.string(),
    name: z.record(z.string(), z.string()).describe('As shoppers read it beside their price'),
    tag: z.string().nullable().describe('Whoever has this tag belongs to it'),
    members: z.int().describe('People put in by hand'),
    tagged: z.int().describe('People who have the tag'),
    lists: z.array(z.string()).readonly().describe('Names of the price lists for them'),
  })
  .meta({ id: 'PriceGroup' })

const member = z
  .object({ id: z.uuid(), email: z.string().nullable(), name: z.string().nullable() })
  .meta({ id: 'PriceGroupMember' })

const byKey = z.object({ key: z.string().min(1).max(64) })
const byMember = byKey.extend({ profileId: z.uuid() })
const unknown = { 404: 'There is no such group, or nobody has this id' }

/** Groups of people who have prices of their own, and who is in them. */
export const priceGroupsRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/price-groups',
    {
      config: { requires: 'customers:read' },
      schema: {
        operationId: 'listPriceGroups',
        summary: 'All groups of people with prices of their own, at most 100',
        response: { 200: z.object({ items: z.array(group) }) },
      },
    },
    () => app.edge.reading(async (read) => ({ items: await groups(read) })),
  )
  server.put(
    '/api/admin/v1/price-groups/:key',
    {
      config: {
        requires: 'customers:write',
        problems: { 409: 'There are a hundred groups', 422: 'A field does not fit' },
      },
      schema: {
        operationId: 'savePriceGroup',
        summary: 'Make a group, or change how it is called and which tag opens it; its people stay',
        params: byKey,
        body: priceGroupSchema.omit({ key: true }).meta({ id: 'PriceGroupToSave' }),
        response: { 200: group },
      },
    },
    (request) => {
      const { key } = request.params
      return changing(app, request, { subject: key, data: request.body }, async (tx) => {
        await savePriceGroup(tx, { ...request.body, key })
        return (await groups(tx)).find((one) => one.key === key)!
      })
    },
  )
  server.delete(
    '/api/admin/v1/price-groups/:key',
    {
      config: { requires: 'customers:write', problems: { 409: 'A price list is for it' } },
      schema: {
        operationId: 'removePriceGroup',
        summary: 'Remove a group; its people see the prices for everybody',
        params: byKey,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { key } = request.params
      await changing(app, request, { subject: key }, (tx) => removePriceGroup(tx, key))
      return reply.status(204).send(null)
    },
  )
  members(server, app)
}

function members(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/price-groups/:key/members',
    {
      config: { requires: 'customers:read', problems: unknown },
      schema: {
        operationId: 'listPriceGroupMembers',
        summary: 'People who were put into the group by hand',
        params: byKey,
        querystring: pageQuery,
        response: { 200: pageOf(member) },
      },
    },
    async ({ params: { key }, query: { cursor, limit } }) => {
      const after = readCursor(z.uuid(), cursor)
      return app.edge.reading(async (read) => {
        await checkPriceGroup(read, key)
        const page = pageFrom(await listGroupMembers(read, { group: key, after, limit: limit + 1 }), limit, (id) => id)
        const people = await profilesById(read, page.items)
        return { ...page, items: page.items.flatMap((id) => people.get(id) ?? []) }
      })
    },
  )
  comingAndGoing(server, app)
}

function comingAndGoing(server: Server, app: App): void {
  const url = '/api/admin/v1/price-groups/:key/members/:profileId'
  server.put(
    url,
    {
      config: { requires: 'customers:write', problems: unknown },
      schema: {
        operationId: 'joinPriceGroup',
        summary: 'Put somebody into the group; the same again changes nothing',
        params: byMember,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { key, profileId } = request.params
      await changing(app, request, { subject: profileId, data: { key } }, async (tx) => {
        await checkPriceGroup(tx, key)
        await getProfile(tx, profileId)
        await joinPriceGroup(tx, { profileId, group: key })
      })
      return reply.status(204).send(null)
    },
  )
  server.delete(
    url,
    {
      config: { requires: 'customers:write', problems: unknown },
      schema: {
        operationId: 'leavePriceGroup',
        summary: 'Take somebody out of the group who was put in by hand',
        params: byMember,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { key, profileId } = request.params
      await changing(app, request, { subject: profileId, data: { key } }, (tx) =>
        leavePriceGroup(tx, { profileId, group: key }),
      )
      return reply.status(204).send(null)
    },
  )
}

/** With how many have the tag; two queries. */
async function groups(read: Read): Promise<z.input<typeof group>[]> {
  const known = await listPriceGroups(read)
  const tagged = await countTagged(
    read,
    known.flatMap(({ tag }) => tag ?? []),
  )
  return known.map((one) => ({ ...one, name: { ...one.name }, tagged: (one.tag && tagged.get(one.tag)) || 0 }))
}
