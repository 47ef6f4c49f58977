import { z } from 'zod'
import {
  arrangeCategories,
  attributeDefinitionSchema,
  categoryPatchSchema,
  changeCategory,
  createCategory,
  definitionsFor,
  listCategories,
  newCategorySchema,
  removeCategory,
  reviewQuestionSchema,
} from '../../modules/catalog/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing, translated } from './fields.ts'

const category = z
  .object({
    id: z.uuid(),
    handle: z.string(),
    title: translated,
    description: translated.describe('HTML, sanitised; by language tag'),
    seo: z.object({ title: translated.optional(), description: translated.optional() }),
    parentId: z.uuid().nullable(),
    path: z.array(z.uuid()).readonly().describe('From the widest category to this one'),
    position: z.int(),
    attributes: z
      .array(attributeDefinitionSchema)
      .readonly()
      .describe('What it asks of its products, beside what the categories above it ask'),
    reviewQuestions: z
      .array(reviewQuestionSchema)
      .readonly()
      .describe('What it asks of who reviews its products, beside what the categories above it ask'),
  })
  .meta({ id: 'Category' })

const problems = {
  409: 'Another category has this handle',
  422: 'A field does not fit, a category is not there, or the tree would be too deep; `field` names it',
}

/** The tree that products hang in, and what each branch asks of them. */
export const categoriesRoutes: Routes = (server, app) => {
  readRoutes(server, app)
  writeRoutes(server, app)
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/categories',
    {
      config: { requires: 'catalog:read' },
      schema: {
        operationId: 'listCategories',
        summary: 'All categories, each after its parent, siblings in your order; at most 2,000',
        response: { 200: z.object({ items: z.array(category) }) },
      },
    },
    async () => ({ items: await app.edge.reading(listCategories) }),
  )
  server.get(
    '/api/admin/v1/attributes',
    {
      config: { requires: 'catalog:read', problems: { 422: 'There is no such category' } },
      schema: {
        operationId: 'listAttributes',
        summary: 'What may be told of the products of a category; of any product when none is named',
        querystring: z.object({ categoryId: z.uuid().optional() }),
        response: { 200: z.object({ items: z.array(attributeDefinitionSchema) }) },
      },
    },
    async ({ query }) => ({
      items: await app.edge.reading((read) => definitionsFor(read, query.categoryId ?? null)),
    }),
  )
}

function writeRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/categories',
    {
      config: { requires: 'catalog:write', problems },
      schema: {
        operationId: 'createCategory',
        summary: 'Add a category to the tree',
        body: newCategorySchema,
        response: { 201: category },
      },
    },
    async (request, reply) => {
      const made = await changing(app, request, {}, (tx) => createCategory(tx, request.body))
      return reply.status(201).send(made)
    },
  )
  server.patch(
    '/api/admin/v1/categories/:id',
    {
      config: { requires: 'catalog:write', problems },
      schema: {
        operationId: 'changeCategory',
        summary: 'Change a category, or move it with all below it; what is left out stays',
        params: byId,
        body: categoryPatchSchema,
        response: { 200: category },
      },
    },
    (request) => {
      const { id: categoryId } = request.params
      const about = { subject: categoryId, data: { changed: Object.keys(request.body) } }
      return changing(app, request, about, (tx) => changeCategory(tx, { ...request.body, categoryId }))
    },
  )
  removeRoute(server, app)
  orderRoute(server, app)
}

function orderRoute(server: Server, app: App): void {
  server.put(
    '/api/admin/v1/categories/order',
    {
      config: {
        requires: 'catalog:write',
        problems: { 422: 'A category is not below this parent; `field` names it' },
      },
      schema: {
        operationId: 'arrangeCategories',
        summary: 'Put the categories below one parent into this order; siblings that are not named come after them',
        body: z.object({
          parentId: z.uuid().nullable().describe('Null for the widest categories'),
          categoryIds: z.array(z.uuid()).min(1).max(1_000),
        }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { parentId } = request.body
      const about = parentId ? { subject: parentId } : {}
      await changing(app, request, about, (tx) => arrangeCategories(tx, request.body))
      return reply.status(204).send(null)
    },
  )
}

function removeRoute(server: Server, app: App): void {
  server.delete(
    '/api/admin/v1/categories/:id',
    {
      config: {
        requires: 'catalog:write',
        problems: { 409: 'Products or categories are still in it', 422: 'There is no such category' },
      },
      schema: {
        operationId: 'removeCategory',
        summary: 'Remove an empty category',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => removeCategory(tx, id))
      return reply.status(204).send(null)
    },
  )
}
