import { z } from 'zod'
import { days, later } from '../../kernel/clock.ts'
import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { findProducts } from '../../modules/catalog/index.ts'
import {
  emergingWords,
  listAlerts,
  listSentences,
  topicFigures as figuresOf,
  topicNames,
  topicPlaces,
} from '../../modules/topics/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import {
  emergingWord,
  leaningName,
  leaningSchema,
  leaningValue,
  saidOfTopic,
  topicAlert,
  topicFigures,
  topicPlace,
} from './topic-answers.ts'

/** What a period and a scope are asked by. */
export const topicsQuery = z.object({
  days: z.coerce.number().int().min(7).max(730).default(90).describe('Reviews written in the last days'),
  productId: z.uuid().optional(),
  variantId: z.uuid().optional(),
})
type Asked = z.output<typeof topicsQuery>

const byTopic = z.object({ topic: z.string().min(1).max(64) })
const place = z.object({ at: z.coerce.date(), id: z.uuid() })

// What happens in this very millisecond belongs to the period too.
export const periodOf = (read: Read, { days: last, productId, variantId }: Asked) => ({
  from: later(read.now, -days(last)),
  to: later(read.now, 1),
  ...{ productId, variantId },
})

/** What reviews speak of, and which way: figures, sentences, emerging words and changes. */
export const topicsRoutes: Routes = (server, app) => {
  figureRoutes(server, app)
  sentenceRoutes(server, app)
  alertRoutes(server, app)
}

function figureRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/topics',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'getTopicFigures',
        summary:
          'What published reviews speak of, for and against, week by week; read from the words, never from stars',
        querystring: topicsQuery,
        response: { 200: topicFigures },
      },
    },
    ({ query }) =>
      app.edge.reading(async (read) => {
        const { from, to, ...scope } = periodOf(read, query)
        return { from, to, ...(await figuresOf(read, { from, to, ...scope })) }
      }),
  )
  server.get(
    '/api/admin/v1/topics/emerging-words',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listEmergingWords',
        summary: 'Words said more often than before, or of this product more often than of others; most telling first',
        querystring: topicsQuery,
        response: { 200: z.object({ items: z.array(emergingWord) }) },
      },
    },
    ({ query }) => app.edge.reading(async (read) => ({ items: await emergingWords(read, periodOf(read, query)) })),
  )
}

function sentenceRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/topics/:topic/sentences',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listTopicSentences',
        summary: 'The sentences that carry a topic, latest review first, with the words that decided',
        params: byTopic,
        querystring: pageQuery.extend({ ...topicsQuery.shape, leaning: leaningSchema.optional() }),
        response: { 200: pageOf(saidOfTopic) },
      },
    },
    ({ params: { topic }, query: { cursor, limit, leaning, ...asked } }) =>
      app.edge.reading(async (read) => {
        const after = readCursor(place, cursor)
        const which = leaning && { leaning: leaningValue(leaning) }
        const rows = await listSentences(read, { ...periodOf(read, asked), topic, ...which, after, limit: limit + 1 })
        const page = pageFrom(rows, limit, ({ saidAt: at, reviewId: id }) => ({ at, id }))
        const titles = await productTitles(read, page.items)
        const items = page.items.map((item) => ({
          ...item,
          leaning: leaningName(item.leaning),
          productTitle: titles.get(item.productId) ?? '',
        }))
        return { ...page, items }
      }),
  )
  server.get(
    '/api/admin/v1/topics/:topic/places',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listTopicPlaces',
        summary:
          'Of which products, or of which variants of a product, a topic is spoken; most negative first, fifty at most',
        params: byTopic,
        querystring: topicsQuery,
        response: { 200: z.object({ items: z.array(topicPlace) }) },
      },
    },
    ({ params: { topic }, query }) =>
      app.edge.reading(async (read) => {
        const rows = await topicPlaces(read, { ...periodOf(read, query), topic })
        const titles = query.productId
          ? await variantTitles(read, query.productId)
          : await productTitles(
              read,
              rows.flatMap(({ id }) => (id ? [{ productId: id }] : [])),
            )
        return { items: rows.map((row) => ({ ...row, title: (row.id && titles.get(row.id)) ?? '' })) }
      }),
  )
}

function alertRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/topics/alerts',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'listTopicAlerts',
        summary: 'Topics whose share of negative reviews changed more than chance explains, latest first',
        querystring: pageQuery.extend({
          productId: z.uuid().optional(),
          days: z.coerce.number().int().min(1).max(730).default(90),
        }),
        response: { 200: pageOf(topicAlert) },
      },
    },
    ({ query: { cursor, limit, productId, days: last } }) =>
      app.edge.reading(async (read) => {
        const since = later(read.now, -days(last))
        const rows = await listAlerts(read, { productId, since, after: readCursor(place, cursor), limit: limit + 1 })
        const page = pageFrom(rows, limit, ({ foundAt: at, id }) => ({ at, id }))
        const names = await topicNames(read)
        const titles = await productTitles(
          read,
          page.items.flatMap(({ productId: id }) => (id ? [{ productId: id }] : [])),
        )
        const items = page.items.map((item) => ({
          ...item,
          topicName: names.get(item.topic)?.name ?? {},
          productTitle: (item.productId && titles.get(item.productId)) ?? '',
        }))
        return { ...page, items }
      }),
  )
}

export async function productTitles(
  read: Read,
  rows: readonly { readonly productId: string }[],
): Promise<Map<string, string>> {
  const products = await findProducts(read, [...new Set(rows.map(({ productId }) => productId))])
  return new Map(products.map(({ id, title }) => [id, translated(title, 'en')]))
}

async function variantTitles(read: Read, productId: string): Promise<Map<string, string>> {
  const [product] = await findProducts(read, [productId])
  return new Map(product?.variants.map(({ id, title }) => [id, title]))
}
