import { z } from 'zod'
import { articleHtml, topics } from '../../modules/help/index.ts'
import type { App, Server } from '../server.ts'
import { ArticlePage } from './pages/article-page.tsx'
import { framed } from './preview-routes.tsx'
import { renderPage } from './render.ts'
import { type Looks, visitOf } from './visit-of.ts'
import { wordsOf } from './words/words.ts'

const written = z.object({
  locale: z.string().max(35),
  topic: z.enum(topics),
  title: z.string().max(200).default(''),
  lead: z.string().max(400).default(''),
  body: z.string().max(100_000).default(''),
})

/** Of what a form of this size becomes when it is sent: each letter may take nine. */
const mostBytes = 1_000_000

/**
 * An article as it is being written, for a frame of the admin: cleaned as it would be when saved, and kept nowhere.
 *
 * For staff alone, since it shows whatever is sent; a still picture, without scripts.
 */
export function articlePreviewRoutes(server: Server, app: App, looks: Looks): void {
  server.post(
    '/preview/article',
    { config: { requires: 'help:read' }, bodyLimit: mostBytes, schema: { hide: true, body: written } },
    async (request, reply) => {
      const { topic, title, lead, body } = request.body
      const { visit, now } = await app.edge.reading(async (read) => ({
        visit: await visitOf(read, request, looks),
        now: read.now,
      }))
      const { locales, defaultLocale } = visit.shop
      const locale = locales.find((one) => one === request.body.locale) ?? defaultLocale
      const page = (
        <ArticlePage
          visit={{
            ...{ ...visit, locale, words: wordsOf(locale), path: '/help/preview', queryString: '' },
            ...{ light: undefined, isStill: true, cartCount: 0 },
          }}
          article={{
            ...{ id: '', handle: 'preview', topic, title, lead, bodyHtml: articleHtml(body), language: locale },
            ...{ publishedAt: now, changedAt: now, productIds: [] },
          }}
          {...{ products: [], ratings: new Map(), others: [], hidden: true }}
        />
      )
      return framed(reply).type('text/html; charset=utf-8').send(renderPage(page))
    },
  )
}
