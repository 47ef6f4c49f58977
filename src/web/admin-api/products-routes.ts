import { z } from 'zod'
import {
  archiveProduct,
  changeProduct,
  completenessOf,
  createProduct,
  duplicateProduct,
  listProducts,
  newProductSchema,
  productPatchSchema,
  sorts,
  type StaffSearch,
} from '../../modules/catalog/index.ts'
import { checkPlaces } from '../../modules/pricing/index.ts'
import { pageOf, pageQuery } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { facet, place, product, productCard, productStatus } from './product-answers.ts'
import { productDetail } from './product-detail.ts'

const missing = { 404: 'There is no such product' }
const unfit = {
  409: 'Another product has this handle',
  422: 'A field does not fit, or an active product lacks what its category asks; `field` names it',
}

const productSearch = pageQuery
  .extend({
    search: z.string().max(200).optional().describe('Words, a SKU or a barcode'),
    status: productStatus.optional(),
    collectionId: z.uuid().optional(),
    categoryId: z.uuid().optional().describe('With the categories below it'),
    vendor: z.string().max(120).optional(),
    tag: z.string().max(100).optional(),
    type: z.string().max(120).optional(),
    notSoldIn: place
      .optional()
      .describe('Only what is kept from it: a market, `market:kr`, or a sales channel, `channel:agent`'),
    available: z.stringbool().optional().describe('`true`: only what can be bought now'),
    sort: z.enum(sorts).optional().describe('`relevance` needs words; newest first when left out'),
    locale: z.string().max(35).default('en').describe('Language of the titles'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .describe('ISO 4217; no prices when left out'),
  })
  .transform(({ search, vendor, tag, type, ...rest }): StaffSearch => {
    const chosen = Object.entries({ vendor, tag, type }).flatMap(([group, value]) => (value ? [[group, [value]]] : []))
    return { ...rest, term: search, filters: Object.fromEntries(chosen) as Record<string, string[]> }
  })

/** The products of the shop: found, made, told, retired. */
export const productsRoutes: Routes = (server, app) => {
  readRoutes(server, app)
  writeRoutes(server, app)
  retireRoutes(server, app)
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/products',
    {
      config: { requires: 'catalog:read' },
      schema: {
        operationId: 'listProducts',
        summary: 'Products of any status, found by words, SKU or barcode and narrowed by each filter',
        querystring: productSearch,
        response: {
          200: pageOf(productCard).extend({
            total: z.int(),
            facets: z.array(facet).readonly().describe('On the first page: what the result can be narrowed by'),
            correctedTo: z.string().optional().describe('What was searched for instead of a mistyped word'),
          }),
        },
      },
    },
    ({ query }) =>
      app.edge.reading(async (read) => {
        const { products, nextCursor, ...found } = await listProducts(read, query)
        const told = await completenessOf(
          read,
          products.map(({ id }) => id),
        )
        const items = products.map((card) => ({ ...card, completeness: told.get(card.id)?.score ?? 0 }))
        return { ...found, items, nextCursor: nextCursor ?? null }
      }),
  )
  server.get(
    '/api/admin/v1/products/:id',
    {
      config: { requires: 'catalog:read', problems: missing },
      schema: {
        operationId: 'getProduct',
        summary: 'One product with its variants, pictures and what is still missing',
        params: byId,
        response: { 200: product },
      },
    },
    ({ params }) => app.edge.reading((read) => productDetail(read, params.id)),
  )
}

function writeRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/products',
    {
      config: { requires: 'catalog:write', problems: unfit },
      schema: {
        operationId: 'createProduct',
        summary: 'Make a product, a draft unless told otherwise; without variants it gets one per combination',
        body: newProductSchema,
        response: { 201: product },
      },
    },
    async (request, reply) => {
      const about = { data: { status: request.body.status } }
      const made = await changing(app, request, about, async (tx) => {
        await checkPlaces(tx, request.body.notSoldIn)
        const { id } = await createProduct(tx, request.body)
        return productDetail(tx, id)
      })
      return reply.status(201).send(made)
    },
  )
  server.patch(
    '/api/admin/v1/products/:id',
    {
      config: { requires: 'catalog:write', problems: { ...missing, ...unfit } },
      schema: {
        operationId: 'changeProduct',
        summary: 'Change what is told of a product; what is left out stays, lists that are named are replaced whole',
        params: byId,
        body: productPatchSchema,
        response: { 200: product },
      },
    },
    (request) => {
      const { id: productId } = request.params
      const about = { subject: productId, data: { changed: Object.keys(request.body) } }
      return changing(app, request, about, async (tx) => {
        await checkPlaces(tx, request.body.notSoldIn)
        await changeProduct(tx, { ...request.body, productId })
        return productDetail(tx, productId)
      })
    },
  )
}

function retireRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/products/:id/archive',
    {
      config: { requires: 'catalog:write', problems: missing },
      schema: {
        operationId: 'archiveProduct',
        summary: 'Take a product out of the shop; orders that name it are not touched',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => archiveProduct(tx, id))
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/api/admin/v1/products/:id/duplicate',
    {
      config: { requires: 'catalog:write', problems: missing },
      schema: {
        operationId: 'duplicateProduct',
        summary: 'Make a draft like this product, without SKUs and barcodes',
        params: byId,
        response: { 201: product },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const made = await changing(app, request, { subject: id }, async (tx) => {
        const copy = await duplicateProduct(tx, id)
        return productDetail(tx, copy.id)
      })
      return reply.status(201).send(made)
    },
  )
}
