import { z } from 'zod'
import {
  adjustStock,
  listStock,
  moveStock,
  setStock,
  stockLedger,
  stockReasons,
  stockVariant,
} from '../../modules/inventory/index.ts'
import { pageOf, pageQuery, readCursor, writeCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { nothing } from './fields.ts'
import { checkVariants, variantIdList } from './known-variants.ts'

const policy = z.enum(['deny', 'continue']).describe('When it runs out: refuse, or sell on and owe the goods')
const reason = z.enum(stockReasons)
const byVariant = z.object({ variantId: z.uuid() })
const reference = z.string().trim().max(200).optional().describe('What it belongs to, e.g. a delivery note')
const locationId = z.uuid().optional().describe('The shop’s first location when left out')

const stock = z
  .object({
    variantId: z.uuid(),
    policy,
    onHand: z.int(),
    available: z.int().describe('What a new buyer can have; below zero when more was promised than is there'),
    held: z.int().describe('Units that buyers have put aside at this moment, owed ones included'),
    owed: z.int().describe('Units sold that were not there yet'),
    locations: z.array(z.object({ locationId: z.uuid(), onHand: z.int(), available: z.int(), held: z.int() })),
  })
  .meta({ id: 'Stock' })

const ledgerEntry = z
  .object({
    id: z.int(),
    variantId: z.uuid(),
    locationId: z.uuid(),
    delta: z.int().describe('Change of the units on hand'),
    reason,
    reference: z.string().optional(),
    by: z.string().optional().describe('Member of staff, API key or system that did it'),
    at: z.date(),
  })
  .meta({ id: 'LedgerEntry' })

const problems = {
  404: 'There is no such location',
  409: 'Fewer are there than should go away',
  422: 'A field does not fit, or there is no such variant; `field` names it',
}

/** What is on the shelf, and why it changed. */
export const inventoryRoutes: Routes = (server, app) => {
  readRoutes(server, app)
  countRoutes(server, app)
  moveRoute(server, app)
  policyRoute(server, app)
}

function readRoutes(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/stock',
    {
      config: { requires: 'inventory:read' },
      schema: {
        operationId: 'listStock',
        summary: 'The tracked variants with what is there of each',
        querystring: pageQuery.extend({
          variantIds: variantIdList.optional(),
          lowBelow: z.coerce.number().int().min(0).max(1_000_000).optional().describe('Fewer available than this'),
        }),
        response: { 200: pageOf(stock) },
      },
    },
    async ({ query: { cursor, ...question } }) => {
      const after = readCursor(z.uuid(), cursor)
      const { stock: items, next } = await app.edge.reading((read) => listStock(read, { ...question, cursor: after }))
      return { items, nextCursor: next === undefined ? null : writeCursor(next) }
    },
  )
  server.get(
    '/api/admin/v1/stock/:variantId/ledger',
    {
      config: { requires: 'inventory:read' },
      schema: {
        operationId: 'listLedger',
        summary: 'Every move of the stock of a variant, newest first; the deltas add up to what is on hand',
        params: byVariant,
        querystring: pageQuery,
        response: { 200: pageOf(ledgerEntry) },
      },
    },
    async ({ params: { variantId }, query: { cursor, limit } }) => {
      const before = readCursor(z.string().regex(/^\d{1,15}$/), cursor)
      const { entries, next } = await app.edge.reading((read) =>
        stockLedger(read, { variantId, cursor: before, limit }),
      )
      return { items: entries, nextCursor: next === undefined ? null : writeCursor(next) }
    },
  )
}

function countRoutes(server: Server, app: App): void {
  server.put(
    '/api/admin/v1/stock/:variantId',
    {
      config: { requires: 'inventory:write', problems },
      schema: {
        operationId: 'setStock',
        summary: 'Set what is on hand to what was counted; the same count again changes nothing',
        params: byVariant,
        body: z.object({
          onHand: z.int().min(0).max(100_000_000).describe('Units that are really there, held ones included'),
          reason: reason.default('counted'),
          reference,
          locationId,
        }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { variantId } = request.params
      await changing(app, request, { subject: variantId, data: request.body }, async (tx, by) => {
        await checkVariants(tx, [variantId], 'variantId')
        await setStock(tx, { ...request.body, variantId, by })
      })
      return reply.status(204).send(null)
    },
  )
  server.post(
    '/api/admin/v1/stock/:variantId/adjust',
    {
      config: { requires: 'inventory:write', problems },
      schema: {
        operationId: 'adjustStock',
        summary: 'Say that units came or went; send an Idempotency-Key to be able to repeat it',
        params: byVariant,
        body: z.object({
          delta: z.int().min(-100_000_000).max(100_000_000).describe('Above zero they came, below zero they went'),
          reason,
          reference,
          locationId,
        }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { variantId } = request.params
      await changing(app, request, { subject: variantId, data: request.body }, async (tx, by) => {
        await checkVariants(tx, [variantId], 'variantId')
        await adjustStock(tx, { ...request.body, variantId, by })
      })
      return reply.status(204).send(null)
    },
  )
}

function moveRoute(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/stock/:variantId/move',
    {
      config: { requires: 'inventory:write', problems },
      schema: {
        operationId: 'moveStock',
        summary: 'Move free units from one location to another',
        params: byVariant,
        body: z.object({
          from: z.uuid().describe('Id of the location they leave'),
          to: z.uuid().describe('Id of the location they come to'),
          quantity: z.int().min(1).max(100_000_000),
          reference,
        }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { variantId } = request.params
      await changing(app, request, { subject: variantId, data: request.body }, (tx, by) =>
        moveStock(tx, { ...request.body, variantId, by }),
      )
      return reply.status(204).send(null)
    },
  )
}

function policyRoute(server: Server, app: App): void {
  server.put(
    '/api/admin/v1/stock/:variantId/policy',
    {
      config: { requires: 'inventory:write', problems: { 422: 'There is no such variant' } },
      schema: {
        operationId: 'stockVariant',
        summary: 'Say whether the stock of a variant is counted, and what happens when it runs out',
        params: byVariant,
        body: z.object({ tracked: z.boolean(), policy }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { variantId } = request.params
      await changing(app, request, { subject: variantId, data: request.body }, async (tx) => {
        await checkVariants(tx, [variantId], 'variantId')
        await stockVariant(tx, { ...request.body, variantId })
      })
      return reply.status(204).send(null)
    },
  )
}
