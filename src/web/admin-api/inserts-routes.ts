import { z } from 'zod'
import { days, later } from '../../kernel/clock.ts'
import type { Read } from '../../kernel/transaction.ts'
import { insertFigures, listRules, mostCards, printInserts } from '../../modules/fulfilment/index.ts'
import { getPromotion } from '../../modules/promotions/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { originOf } from '../store-api/here.ts'
import { changing } from './change.ts'
import { exampleCard } from './insert-card/example.ts'
import { cardContent, cardSizes } from './insert-card/card.ts'
import { cardsPdf } from './insert-card/pdf.ts'
import { insertReport, reportAnswer } from './insert-card/report.ts'

const size = z.enum(cardSizes).default('A6').describe('Paper')
const wanted = z.object({
  orders: z
    .string()
    .max(4_000)
    .transform((list) => [...new Set(list.split(',').filter(Boolean))])
    .pipe(z.array(z.uuid()).min(1).max(mostCards))
    .describe(`Ids of orders that are being packed, with commas between them; at most ${mostCards}`),
  leaveOut: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('Orders without a card that works: left out, instead of a refusal; one has to be left at least'),
  size,
})
const file = {
  200: { content: { 'application/pdf': { schema: z.unknown().meta({ type: 'string', format: 'binary' }) } } },
}

/** Cards with a code of her own that go into parcels: to print, and what came of them (M23). */
export const insertsRoutes: Routes = (server, app) => {
  printing(server, app)
  looking(server, app)
  server.get(
    '/api/admin/v1/inserts',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'getInsertFigures',
        summary:
          'Each rule that gives inserts, and what came of its cards: printed, scanned, redeemed, and who came back',
        querystring: z.object({
          days: z.coerce.number().int().min(1).max(730).default(90).describe('Cards of so many last days'),
          withinDays: z.coerce.number().int().min(1).max(365).default(60).describe('Ordering again counts so long'),
        }),
        response: { 200: insertReport },
      },
    },
    ({ query }) =>
      app.edge.reading(async (read) => {
        // What happens in this very millisecond belongs to the period too.
        const period = { from: later(read.now, -days(query.days)), to: later(read.now, 1) }
        const figures = await insertFigures(read, { ...period, withinDays: query.withinDays })
        const rules = (await listRules(read)).filter(({ terms }) => terms.insert)
        return reportAnswer(rules, figures, await offersOf(read, rules), query.withinDays)
      }),
  )
}

function printing(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/insert-cards.pdf',
    {
      config: {
        requires: 'orders:read',
        problems: {
          404: 'An order carries no insert: its packing has not begun, no rule gives one, or it is held back',
          409: 'The order was called off or was fraud, so the code works no more',
        },
      },
      schema: {
        operationId: 'printInsertCards',
        summary: 'The cards of orders being packed, one a page, and that they were printed; again gives the same codes',
        querystring: wanted,
        response: file,
      },
    },
    async (request, reply) => {
      const { orders, leaveOut, size: paper } = request.query
      const cards = await changing(app, request, { data: { orders: orders.length } }, async (tx) => {
        const shop = await shopSettings(tx)
        const origin = originOf(request, shop)
        return (await printInserts(tx, orders, { leaveOut: leaveOut === 'yes' })).map((card) =>
          cardContent(card, { shop, origin }),
        )
      })
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', 'inline; filename="inserts.pdf"')
        .send(await cardsPdf(cards, paper))
    },
  )
}

function looking(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/insert-cards/example.pdf',
    {
      config: { requires: 'orders:read', problems: { 404: 'There is no such promotion' } },
      schema: {
        operationId: 'seeInsertCard',
        summary: 'A card for a made-up order, to look at before any is printed; its code does not work',
        querystring: z.object({
          promotion: z.uuid().optional().describe('What it gives; a made-up offer when left out'),
          rule: z.uuid().optional().describe('The packing rule whose words it says; the recipe’s when left out'),
          locale: z.enum(['en', 'ko']).default('en'),
          size,
        }),
        response: file,
      },
    },
    async (request, reply) => {
      const card = await app.edge.reading(async (read) => {
        const shop = await shopSettings(read)
        return cardContent(await exampleCard(read, request.query), { shop, origin: originOf(request, shop) })
      })
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .send(await cardsPdf([card], request.query.size))
    },
  )
}

/** A shop has few rules that give inserts. */
async function offersOf(read: Read, rules: Awaited<ReturnType<typeof listRules>>) {
  const offers = new Map<string, Awaited<ReturnType<typeof getPromotion>>>()
  for (const id of new Set(rules.flatMap(({ terms }) => terms.insert?.promotionId ?? [])))
    offers.set(id, await getPromotion(read, id))
  return offers
}
