import { z } from 'zod'
import {
  ArticleUnknown,
  findArticleByHandle,
  listShownArticles,
  searchShownArticles,
  topics,
} from '../../modules/help/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { Routes } from '../server.ts'
import { articleAnswer, articleTeaser } from './article-answer.ts'
import { localeTag } from './fields.ts'
import { languageHere } from './here.ts'
import { byHandle, moved } from './product-routes.ts'

const inLanguage = z.object({ locale: localeTag.optional().describe('BCP 47; the shop’s own when left out') })

const wish = pageQuery.extend({
  ...inLanguage.shape,
  topic: z.enum(topics).optional(),
  q: z.string().max(200).optional().describe('Words, each of which must be in it; the 50 best'),
})

/** The shop's help, as shoppers read it. */
export const articleRoutes: Routes = (server, app) => {
  server.get(
    '/api/store/v1/articles',
    {
      schema: {
        operationId: 'listShownArticles',
        summary: 'Articles on using, caring, sizes and orders, by topic',
        querystring: wish,
        response: { 200: pageOf(articleTeaser) },
      },
    },
    ({ query: { q, topic, cursor, limit, ...asked } }) =>
      app.edge.reading(async (read) => {
        const after = readCursor(z.uuid(), cursor)
        const { locale } = await languageHere(read, asked)
        const all = q
          ? await searchShownArticles(read, { term: q, locale, limit: 50 })
          : await listShownArticles(read, { locale })
        const fitting = all.filter((article) => !topic || article.topic === topic)
        const from = fitting.findIndex(({ id }) => id === after) + 1
        return pageFrom(fitting.slice(from, from + limit + 1), limit, ({ id }) => id)
      }),
  )
  server.get(
    '/api/store/v1/articles/:handle',
    {
      config: { problems: { 404: 'No article has this handle' } },
      schema: {
        operationId: 'getShownArticle',
        summary: 'One article, in the language asked for as far as it is written in it',
        params: byHandle,
        querystring: inLanguage,
        response: { 200: articleAnswer, 301: z.null().describe('It has another handle now; see Location') },
      },
    },
    async (request, reply) => {
      const found = await app.edge.reading(async (read) => {
        const { locale } = await languageHere(read, request.query)
        return findArticleByHandle(read, { handle: request.params.handle, locale })
      })
      if (!found) throw new ArticleUnknown()
      if ('article' in found) return found.article
      return reply
        .status(301)
        .header('location', moved('articles', found.redirectTo, request.url))
        .send(null)
    },
  )
}
