import { Readable } from 'node:stream'
import { z } from 'zod'
import { listLocations, type Location, stockStates } from '../../modules/inventory/index.ts'
import { csvLine } from '../http/csv.ts'
import { pageOf, pageQuery, readCursor, writeCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { type OverviewRow, stockOverview } from './stock-overview.ts'

const question = z.object({
  search: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe('Parts of the title, the variant, the SKU or barcode, in this order'),
  state: z.enum(stockStates).optional().describe('`low` is nearly gone; what is not counted is `untracked`'),
  lowBelow: z.coerce.number().int().min(1).max(1_000).default(5).describe('Fewer on hand than this is low'),
  locale: z.string().max(35).default('en').describe('Language of the titles'),
})

const row = z
  .object({
    variantId: z.uuid(),
    productId: z.uuid(),
    productTitle: z.string(),
    variantTitle: z.string().describe('Empty for the only variant of a product'),
    sku: z.string().optional(),
    picture: z.object({ url: z.string(), alt: z.string() }).optional(),
    isOnSale: z.boolean().describe('Whether its product is active'),
    tracked: z.boolean().describe('Whether it is counted at all; if not, all figures are zero'),
    policy: z.enum(['deny', 'continue']).describe('When it runs out: refuse, or sell on and owe the goods'),
    onHand: z.int(),
    available: z.int().describe('What a new buyer can have; below zero when more was promised than is there'),
    held: z.int().describe('Units that buyers have put aside at this moment, owed ones included'),
    owed: z.int().describe('Units sold that were not there yet'),
    locations: z.array(z.object({ locationId: z.uuid(), onHand: z.int(), available: z.int(), held: z.int() })),
  })
  .meta({ id: 'StockRow' })

/** All that is on the shelves, by the names of the goods. */
export const stockOverviewRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/stock/overview',
    {
      config: { requires: 'inventory:read' },
      schema: {
        operationId: 'listStockOverview',
        summary: 'The stock over all products that are not archived, by title; a page may hold fewer than `limit`',
        querystring: question.extend(pageQuery.shape),
        response: { 200: pageOf(row) },
      },
    },
    async ({ query }) => {
      const cursor = readCursor(z.string().max(400), query.cursor)
      const { items, next } = await app.edge.reading((read) => stockOverview(read, { ...query, cursor }))
      return { items, nextCursor: next === undefined ? null : writeCursor(next) }
    },
  )
  fileRoute(server, app)
}

function fileRoute(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/stock/overview.csv',
    {
      config: { requires: 'inventory:read' },
      schema: {
        operationId: 'getStockFile',
        summary: 'The same as a file for a spreadsheet (text/csv), whole',
        querystring: question,
        response: { 200: { content: { 'text/csv': { schema: z.unknown().meta({ type: 'string' }) } } } },
      },
    },
    async ({ query }, reply) => {
      // NOTE The first page is read before anything is sent: what is wrong with the question can still be answered.
      const first = await rowsOf(app, query)
      return reply
        .type('text/csv; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="stock.csv"')
        .send(Readable.from(linesOf(app, query, first)))
    },
  )
}

const batch = 200

type Asked = z.output<typeof question>

const rowsOf = (app: App, asked: Asked, cursor?: string) =>
  app.edge.reading((read) => stockOverview(read, { ...asked, cursor, limit: batch }))

/** Read page by page, the largest that `listStock` has, so that a file of any length takes the memory of one page. */
async function* linesOf(app: App, asked: Asked, first: Awaited<ReturnType<typeof rowsOf>>): AsyncGenerator<string> {
  const locations = await app.edge.reading(listLocations)
  // Spreadsheet programs take a file without this mark for one of the country's old encoding
  yield `\uFEFF${csvLine([...columns, ...locations.map(({ name }) => `On hand: ${name}`)])}`
  for (let page = first; ; page = await rowsOf(app, asked, page.next)) {
    yield page.items.map((item) => csvLine(cellsOf(item, locations))).join('')
    if (page.next === undefined) return
  }
}

const columns = ['Product', 'Variant', 'SKU', 'Counted', 'When it runs out', 'On hand', 'Held', 'Available']

const cellsOf = (item: OverviewRow, locations: readonly Location[]): (string | number)[] => [
  item.productTitle,
  item.variantTitle,
  item.sku ?? '',
  ...(item.tracked ? ['yes', item.policy, item.onHand, item.held, item.available] : ['no', '', '', '', '']),
  ...locations.map(({ id }) => item.locations.find(({ locationId }) => locationId === id)?.onHand ?? ''),
]
