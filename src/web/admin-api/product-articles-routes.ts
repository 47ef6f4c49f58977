import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { getProduct } from '../../modules/catalog/index.ts'
import { arrangeArticles, articlesOfProductSchema, listArticlesOf } from '../../modules/help/index.ts'
import type { Routes } from '../server.ts'
import { listedArticle } from './article-answers.ts'
import { changing } from './change.ts'
import { byId } from './fields.ts'

const answer = z.object({ items: z.array(listedArticle).describe('In the order of its page, drafts with them') })

async function articlesAt(read: Read, productId: string): Promise<z.input<typeof answer>> {
  await getProduct(read, productId)
  return { items: await listArticlesOf(read, productId) }
}

/** Which articles stand on a product's page (D4). */
export const productArticlesRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/products/:id/articles',
    {
      config: { requires: 'help:read', problems: { 404: 'There is no such product' } },
      schema: {
        operationId: 'listArticlesOfProduct',
        summary: 'The articles of a product: how to use it, how to care for it',
        params: byId,
        response: { 200: answer },
      },
    },
    ({ params }) => app.edge.reading((read) => articlesAt(read, params.id)),
  )
  server.put(
    '/api/admin/v1/products/:id/articles',
    {
      config: {
        requires: 'help:write',
        problems: {
          404: 'There is no such product',
          422: 'There is no such article, or there are more than 20; `field` names it',
        },
      },
      schema: {
        operationId: 'arrangeArticlesOfProduct',
        summary: 'Say which articles a product’s page shows, and in which order; the list replaces the one before',
        params: byId,
        body: articlesOfProductSchema,
        response: { 200: answer },
      },
    },
    (request) => {
      const { id: productId } = request.params
      const { articleIds } = request.body
      return changing(app, request, { subject: productId, data: { articles: articleIds.length } }, async (tx) => {
        await arrangeArticles(tx, { productId, articleIds })
        return articlesAt(tx, productId)
      })
    },
  )
}
