import { Readable } from 'node:stream'
import { z } from 'zod'
import { translated } from '../../kernel/locale.ts'
import { listSentences, topicFigures, topicNames } from '../../modules/topics/index.ts'
import { csvLine } from '../http/csv.ts'
import type { App, Routes } from '../server.ts'
import { leaningName } from './topic-answers.ts'
import { periodOf, productTitles, topicsQuery } from './topics-routes.ts'

const columns = ['Topic', 'Leaning', 'Said on', 'Product', 'Product id', 'Variant id', 'Review id', 'Sentences']
const batch = 200

/** Every opinion of a period as a file, for who wants to count anew. */
export const topicsFileRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/topics.csv',
    {
      config: { requires: 'reviews:read' },
      schema: {
        operationId: 'getTopicsFile',
        summary: 'What each review says of each topic, with its sentences, as a file for a spreadsheet (text/csv)',
        querystring: topicsQuery.extend({ topic: z.string().min(1).max(64).optional() }),
        response: { 200: { content: { 'text/csv': { schema: z.unknown().meta({ type: 'string' }) } } } },
      },
    },
    async ({ query }, reply) => {
      // NOTE The period is fixed before anything is sent, so that all pages of the file are about the same reviews.
      const { period, topics } = await app.edge.reading(async (read) => {
        const asked = periodOf(read, query)
        const names = await topicNames(read)
        const { topics: spoken } = await topicFigures(read, asked)
        const wanted = spoken.filter(({ topic }) => !query.topic || topic === query.topic)
        return {
          period: asked,
          topics: wanted.map(({ topic }) => [topic, translated(names.get(topic)!.name, 'en')] as const),
        }
      })
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="topics.csv"')
        .send(Readable.from(linesOf(app, period, topics)))
    },
  )
}

type Period = ReturnType<typeof periodOf>

/** Read page by page, so that a file of any length takes the memory of one page. */
async function* linesOf(
  app: App,
  period: Period,
  topics: readonly (readonly [string, string])[],
): AsyncGenerator<string> {
  // Spreadsheet programs take a file without this mark for one of the country's old encoding
  yield `\uFEFF${csvLine(columns)}`
  for (const [topic, name] of topics) {
    let after: { at: Date; id: string } | undefined
    do {
      const place = after
      const rows = await app.edge.reading(async (read) => {
        const said = await listSentences(read, { ...period, topic, after: place, limit: batch })
        const titles = await productTitles(read, said)
        return said.map((row) => ({ ...row, title: titles.get(row.productId) ?? '' }))
      })
      yield rows
        .map(({ leaning, saidAt, title, productId, variantId, reviewId, sentences }) =>
          csvLine([
            ...[name, leaningName(leaning), saidAt.toISOString().slice(0, 10), title, productId, variantId ?? ''],
            ...[reviewId, sentences.map(({ text }) => text).join(' ')],
          ]),
        )
        .join('')
      const last = rows.length === batch ? rows.at(-1) : undefined
      after = last && { at: last.saidAt, id: last.reviewId }
    } while (after)
  }
}
