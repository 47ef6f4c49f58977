import { z } from 'zod'
import {
  addLocation,
  listLocations,
  renameLocation,
  setStockCounts,
  type StockCountsReport,
  stockReasons,
} from '../../modules/inventory/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'
import { knownVariants } from './known-variants.ts'

const count = z.object({
  variantId: z.uuid(),
  onHand: z.number().describe('A whole number from 0 to 100,000,000'),
  reason: z.enum(stockReasons).default('counted'),
  locationId: z.uuid().optional(),
  reference: z.string().trim().max(200).optional(),
})

const report = z
  .object({
    set: z.int().describe('Rows that were taken'),
    refused: z
      .array(z.object({ index: z.int(), field: z.string(), message: z.string() }))
      .describe('Rows that were left out, by their place in the list'),
  })
  .meta({ id: 'StockCountsReport' })

const location = z
  .object({
    id: z.uuid(),
    code: z.string().describe('Short name for files and integrations'),
    name: z.string(),
  })
  .meta({ id: 'Location' })

/** Counting many shelves at once, and the places they stand at. */
export const stockBulkRoutes: Routes = (server, app) => {
  server.post(
    '/api/admin/v1/stock/counts',
    {
      bodyLimit: 3_000_000,
      config: { requires: 'inventory:write' },
      schema: {
        operationId: 'setStockCounts',
        summary: 'Set many counts at once; bad rows are reported and the good ones kept',
        body: z.object({ counts: z.array(count).min(1).max(5_000) }),
        response: { 200: report },
      },
    },
    (request) => {
      const { counts } = request.body
      return changing(app, request, { data: { rows: counts.length } }, async (tx, by): Promise<StockCountsReport> => {
        const known = await knownVariants(
          tx,
          counts.map(({ variantId }) => variantId),
        )
        const rows = counts.map((row, index) => ({ ...row, by, index }))
        const kept = rows.filter((row) => known.has(row.variantId))
        const { set, refused } = await setStockCounts(tx, kept)
        const unknown = rows.filter((row) => !known.has(row.variantId)).map(({ index }) => noVariant(index))
        const others = refused.map((one) => ({ ...one, index: kept[one.index]!.index }))
        return { set, refused: [...unknown, ...others].sort((a, b) => a.index - b.index) }
      })
    },
  )
  locationRoutes(server, app)
}

const noVariant = (index: number) => ({ index, field: 'variantId' as const, message: 'There is no such variant.' })

function locationRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/locations',
    {
      config: { requires: 'inventory:read' },
      schema: {
        operationId: 'listLocations',
        summary: 'The places that stock is kept at, in the order it is drawn from them; at most 200',
        response: { 200: z.object({ items: z.array(location) }) },
      },
    },
    async () => ({ items: await app.edge.reading(listLocations) }),
  )
  server.post(
    '/api/admin/v1/locations',
    {
      config: { requires: 'inventory:write', problems: { 409: 'Another location has this code' } },
      schema: {
        operationId: 'addLocation',
        summary: 'Open a location',
        body: z.object({ code: z.string().max(40), name: z.string().max(80) }),
        response: { 201: z.object({ id: z.uuid() }) },
      },
    },
    async (request, reply) => {
      const about = { data: { code: request.body.code } }
      const id = await changing(app, request, about, (tx) => addLocation(tx, request.body))
      return reply.status(201).send({ id })
    },
  )
  server.patch(
    '/api/admin/v1/locations/:id',
    {
      config: { requires: 'inventory:write', problems: { 404: 'There is no such location' } },
      schema: {
        operationId: 'renameLocation',
        summary: 'Give a location another name',
        params: byId,
        body: z.object({ name: z.string().max(80) }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id }, (tx) => renameLocation(tx, { id, name: request.body.name }))
      return reply.status(204).send(null)
    },
  )
}
