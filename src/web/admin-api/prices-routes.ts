import { z } from 'zod'
import {
  listPriceLists,
  listPrices,
  mostPrices,
  priceListSchema,
  removePriceList,
  removePrices,
  savePriceList,
  setPrices,
} from '../../modules/pricing/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { instant, money, nothing } from './fields.ts'
import { knownVariants, variantIdList } from './known-variants.ts'

const price = z
  .object({
    variantId: z.uuid(),
    list: z.string().describe('Code of the price list; `standard` holds for everybody'),
    price: money,
    compareAt: money.optional().describe('What is struck through'),
    from: z.date().optional().describe('Absent for the lasting price'),
    to: z.date().optional(),
  })
  .meta({ id: 'Price' })

/** Loose on purpose: what does not fit is reported by row, and the other rows are kept. */
const looseMoney = z.object({ amount: z.number(), currency: z.string().max(8) })
const priceToSet = z
  .object({
    variantId: z.string().max(64),
    price: looseMoney.describe('Zero or more, per unit'),
    compareAt: looseMoney.optional().describe('More than the price, same currency'),
    list: z.string().max(32).optional().describe('Code of the price list, `standard` by default'),
    from: instant.optional().describe('Valid from this instant; without it, and without `to`, it is the lasting price'),
    to: instant.optional().describe('Valid up to, not including, this instant'),
  })
  .meta({ id: 'PriceToSet' })

const report = z
  .object({
    set: z.int().describe('Prices that were new or different'),
    unchanged: z.int(),
    refused: z
      .array(z.object({ row: z.int(), field: z.string(), message: z.string() }))
      .describe('Rows that were left out, by their place in the list'),
  })
  .meta({ id: 'PricesSet' })

/** What things cost: in each currency, for everybody or for some, now or later. */
export const pricesRoutes: Routes = (server, app) => {
  priceRoutes(server, app)
  removeRoute(server, app)
  listRoutes(server, app)
}

function priceRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/prices',
    {
      config: { requires: 'catalog:read' },
      schema: {
        operationId: 'listPrices',
        summary: 'Every price of these variants, in all currencies and lists, past and coming ones too',
        querystring: z.object({ variantIds: variantIdList }),
        response: { 200: z.object({ items: z.array(price) }) },
      },
    },
    async ({ query }) => ({ items: await app.edge.reading((read) => listPrices(read, query.variantIds)) }),
  )
  server.post(
    '/api/admin/v1/prices',
    {
      bodyLimit: 3_000_000,
      config: { requires: 'catalog:write' },
      schema: {
        operationId: 'setPrices',
        summary: 'Set many prices at once; bad rows are reported and the good ones kept',
        body: z.object({ prices: z.array(priceToSet).min(1).max(mostPrices) }),
        response: { 200: report },
      },
    },
    (request) => {
      const { prices } = request.body
      return changing(app, request, { data: { rows: prices.length } }, async (tx) => {
        const ids = prices.map(({ variantId }) => variantId).filter((id) => z.uuid().safeParse(id).success)
        const known = await knownVariants(tx, ids)
        const rows = prices.map((row, index) => ({ ...row, index }))
        const kept = rows.filter((row) => known.has(row.variantId))
        const { refused, ...done } = await setPrices(tx, kept)
        const unknown = rows.filter((row) => !known.has(row.variantId)).map(({ index }) => noVariant(index))
        const others = refused.map((one) => atRow(one, kept[one.row]!.index))
        return { ...done, refused: [...unknown, ...others].sort((a, b) => a.row - b.row) }
      })
    },
  )
}

const noVariant = (row: number) => ({ row, field: `prices.${row}.variantId`, message: 'There is no such variant.' })

const atRow = <Refused extends { row: number; field: string }>(refused: Refused, row: number): Refused => ({
  ...refused,
  row,
  field: refused.field.replace(`prices.${refused.row}.`, `prices.${row}.`),
})

function removeRoute(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/prices/remove',
    {
      config: { requires: 'catalog:write' },
      schema: {
        operationId: 'removePrices',
        summary: 'Take prices away; those that are not there are passed over',
        body: z.object({
          prices: z
            .array(
              z.object({
                variantId: z.uuid(),
                currency: z.string().max(8),
                list: z.string().max(32).optional(),
                from: instant.optional().describe('Of a scheduled price; left out, the lasting price goes'),
              }),
            )
            .min(1)
            .max(mostPrices),
        }),
        response: { 200: z.object({ removed: z.int() }) },
      },
    },
    async (request) => {
      const { prices } = request.body
      const removed = await changing(app, request, { data: { rows: prices.length } }, (tx) => removePrices(tx, prices))
      return { removed }
    },
  )
}

function listRoutes(server: Server, app: App): void {
  const params = z.object({ code: priceListSchema.shape.code })
  server.get(
    '/api/admin/v1/price-lists',
    {
      config: { requires: 'catalog:read' },
      schema: {
        operationId: 'listPriceLists',
        summary: 'All price lists, the most decisive first',
        response: { 200: z.object({ items: z.array(priceListSchema) }) },
      },
    },
    async () => ({ items: await app.edge.reading(listPriceLists) }),
  )
  server.put(
    '/api/admin/v1/price-lists/:code',
    {
      config: {
        requires: 'catalog:write',
        problems: { 404: 'There is no such market', 409: 'The standard list is neither bound nor ranked' },
      },
      schema: {
        operationId: 'savePriceList',
        summary: 'Make a price list, or replace what is said of it; its prices stay',
        params,
        body: priceListSchema.omit({ code: true }).meta({ id: 'PriceListTerms' }),
        response: { 200: priceListSchema },
      },
    },
    (request) => {
      const { code } = request.params
      const about = { subject: code, data: request.body }
      return changing(app, request, about, (tx) => savePriceList(tx, { ...request.body, code }))
    },
  )
  server.delete(
    '/api/admin/v1/price-lists/:code',
    {
      config: { requires: 'catalog:write', problems: { 409: 'The standard list stays' } },
      schema: {
        operationId: 'removePriceList',
        summary: 'Remove a price list with its prices; harmless when it is gone already',
        params,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { code } = request.params
      await changing(app, request, { subject: code }, (tx) => removePriceList(tx, code))
      return reply.status(204).send(null)
    },
  )
}
