import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  changeCollection,
  collectionPatchSchema,
  collectionProductIds,
  CollectionUnknown,
  conditionSchema,
  createCollection,
  findCollection,
  countMembers,
  listCollections,
  newCollectionSchema,
  removeCollection,
} from '../../modules/catalog/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing, translated } from './fields.ts'

const collection = z
  .object({
    id: z.uuid(),
    handle: z.string(),
    title: translated,
    description: translated.describe('HTML, sanitised; by language tag'),
    seo: z.object({ title: translated.optional(), description: translated.optional() }),
    mediaId: z.uuid().nullable(),
    rule: z
      .object({ match: z.enum(['all', 'any']), conditions: z.array(conditionSchema) })
      .nullable()
      .describe('Which products belong to it; null: they are put in by hand'),
    published: z.boolean(),
    position: z.int(),
    createdAt: z.date(),
    changedAt: z.date(),
  })
  .meta({ id: 'Collection' })

const listed = collection
  .extend({ products: z.int().describe('How many are in it, of any status') })
  .meta({ id: 'ListedCollection' })

const collectionDetail = collection
  .extend({ productIds: z.array(z.uuid()).describe('Its products in order, at most 5,000') })
  .meta({ id: 'CollectionDetail' })

const missing = { 404: 'There is no such collection' }
const unfit = {
  404: 'There is no such collection, or no such picture',
  409: 'Another collection has this handle',
  422: 'A field does not fit, a product is not there, or a rule decides the products; `field` names it',
}

/** What shoppers browse: products gathered by a rule, or by hand. */
export const collectionsRoutes: Routes = (server, app) => {
  readRoutes(server, app)
  writeRoutes(server, app)
  removeRoute(server, app)
}

async function detailOf(read: Read, collectionId: string): Promise<z.input<typeof collectionDetail>> {
  const found = await findCollection(read, collectionId)
  if (!found) throw new CollectionUnknown()
  return { ...found, productIds: await collectionProductIds(read, collectionId) }
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/collections',
    {
      config: { requires: 'catalog:read' },
      schema: {
        operationId: 'listCollections',
        summary: 'All collections in your order, also those that are not published',
        querystring: pageQuery,
        response: { 200: pageOf(listed) },
      },
    },
    async ({ query: { cursor, limit } }) => {
      const after = readCursor(z.uuid(), cursor)
      return app.edge.reading(async (read) => {
        const rows = await listCollections(read, { unpublished: true, after, limit: limit + 1 })
        const page = pageFrom(rows, limit, (row) => row.id)
        const counts = await countMembers(
          read,
          page.items.map(({ id }) => id),
        )
        return { ...page, items: page.items.map((one) => ({ ...one, products: counts.get(one.id) ?? 0 })) }
      })
    },
  )
  server.get(
    '/api/admin/v1/collections/:id',
    {
      config: { requires: 'catalog:read', problems: missing },
      schema: {
        operationId: 'getCollection',
        summary: 'One collection with its products',
        params: byId,
        response: { 200: collectionDetail },
      },
    },
    ({ params }) => app.edge.reading((read) => detailOf(read, params.id)),
  )
}

function writeRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/collections',
    {
      config: { requires: 'catalog:write', problems: unfit },
      schema: {
        operationId: 'createCollection',
        summary: 'Make a collection, with a rule that decides its products or with products put in by hand',
        body: newCollectionSchema,
        response: { 201: collectionDetail },
      },
    },
    async (request, reply) => {
      const made = await changing(app, request, {}, async (tx) =>
        detailOf(tx, (await createCollection(tx, request.body)).id),
      )
      return reply.status(201).send(made)
    },
  )
  server.patch(
    '/api/admin/v1/collections/:id',
    {
      config: { requires: 'catalog:write', problems: unfit },
      schema: {
        operationId: 'changeCollection',
        summary: 'Change a collection; what is left out stays',
        params: byId,
        body: collectionPatchSchema,
        response: { 200: collectionDetail },
      },
    },
    (request) => {
      const { id: collectionId } = request.params
      const about = { subject: collectionId, data: { changed: Object.keys(request.body) } }
      return changing(app, request, about, async (tx) => {
        await changeCollection(tx, { ...request.body, collectionId })
        return detailOf(tx, collectionId)
      })
    },
  )
}

function removeRoute(server: Server, app: App): void {
  server.delete(
    '/api/admin/v1/collections/:id',
    {
      config: { requires: 'catalog:write', problems: missing },
      schema: {
        operationId: 'removeCollection',
        summary: 'Remove a collection, not its products',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => removeCollection(tx, id))
      return reply.status(204).send(null)
    },
  )
}
