import { z } from 'zod'
import {
  articlePatchSchema,
  articleStatuses,
  changeArticle,
  createArticle,
  listArticles,
  newArticleSchema,
  removeArticle,
  topics,
} from '../../modules/help/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { articleAnswer, articleDetail, listedArticle } from './article-answers.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'

const missing = { 404: 'There is no such article' }
const unfit = {
  409: 'Another article has this handle, the shop has 500 articles, or a product shows 20 already; `field` names it',
  422: 'A field does not fit or a product is not there; `field` names it',
}

const search = pageQuery.extend({
  search: z.string().max(200).optional().describe('Words in any language; each must be in it'),
  status: z.enum(articleStatuses).optional(),
  topic: z.enum(topics).optional(),
})

/** The shop's help: how to use, how to care, how orders go. */
export const articlesRoutes: Routes = (server, app) => {
  readRoutes(server, app)
  writeRoutes(server, app)
  removeRoute(server, app)
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/articles',
    {
      config: { requires: 'help:read' },
      schema: {
        operationId: 'listArticles',
        summary: 'Articles of the help, drafts with them, the newest first',
        querystring: search,
        response: { 200: pageOf(listedArticle) },
      },
    },
    async ({ query: { cursor, limit, ...filter } }) => {
      const after = readCursor(z.uuid(), cursor)
      const rows = await app.edge.reading((read) => listArticles(read, { ...filter, after, limit: limit + 1 }))
      return pageFrom(rows, limit, (row) => row.id)
    },
  )
  server.get(
    '/api/admin/v1/articles/:id',
    {
      config: { requires: 'help:read', problems: missing },
      schema: {
        operationId: 'getArticle',
        summary: 'One article with its words in all languages and the products it is for',
        params: byId,
        response: { 200: articleDetail },
      },
    },
    ({ params }) => app.edge.reading((read) => articleAnswer(read, params.id)),
  )
}

function writeRoutes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/articles',
    {
      config: { requires: 'help:write', problems: unfit },
      schema: {
        operationId: 'createArticle',
        summary: 'Write an article, a draft unless told otherwise',
        body: newArticleSchema,
        response: { 201: articleDetail },
      },
    },
    async (request, reply) => {
      const about = { data: { status: request.body.status } }
      const made = await changing(app, request, about, async (tx) =>
        articleAnswer(tx, (await createArticle(tx, request.body)).id),
      )
      return reply.status(201).send(made)
    },
  )
  server.patch(
    '/api/admin/v1/articles/:id',
    {
      config: { requires: 'help:write', problems: { ...missing, ...unfit } },
      schema: {
        operationId: 'changeArticle',
        summary: 'Change an article, publish it or take it back; what is left out stays',
        params: byId,
        body: articlePatchSchema,
        response: { 200: articleDetail },
      },
    },
    (request) => {
      const { id: articleId } = request.params
      const about = { subject: articleId, data: { changed: Object.keys(request.body) } }
      return changing(app, request, about, async (tx) => {
        await changeArticle(tx, { ...request.body, articleId })
        return articleAnswer(tx, articleId)
      })
    },
  )
}

function removeRoute(server: Server, app: App): void {
  server.delete(
    '/api/admin/v1/articles/:id',
    {
      config: { requires: 'help:write', problems: missing },
      schema: {
        operationId: 'removeArticle',
        summary: 'Remove an article with its address; its products stay',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => removeArticle(tx, id))
      return reply.status(204).send(null)
    },
  )
}
