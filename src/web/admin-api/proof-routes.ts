import { z } from 'zod'
import {
  dayAfter,
  dayOf,
  listTouchedOrders,
  proofDeeds,
  proofFigures,
  proofPlaces,
  stages,
  touchDays,
  touchMs,
} from '../../modules/analytics/index.ts'
import { mayMeasure } from '../../modules/consent/index.ts'
import { days as daysMs } from '../../kernel/clock.ts'
import type { Read } from '../../kernel/transaction.ts'
import { ordersById } from '../../modules/orders/index.ts'
import { listMarkets } from '../../modules/pricing/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { App, Routes, Server } from '../server.ts'
import { money } from './fields.ts'

const touched = {
  carts: z.int().describe('Carts from which it was seen in these days, where views may be joined'),
  orders: z.int().describe('Orders of these days whose cart saw it within `touchDays` before'),
  ordersUsed: z.int().describe('Of these, those whose cart did something with it'),
  revenue: z.array(money).readonly().describe('What these orders came to, less refunds, by currency'),
}
const stage = z.enum(stages)
const figure = {
  ...touched,
  seen: z.int().describe('Page views on which it was in the middle of the window for a second'),
  deeds: z
    .object(Object.fromEntries(proofDeeds.map((deed) => [deed, z.int().optional()])))
    .describe('Page views on which this was done with it'),
}

const figures = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    touchDays: z.int().describe('An order is touched when its cart last saw reviews at most so many days before'),
    stages: z.array(z.object({ stage, ...figure })).readonly(),
    places: z.array(z.object({ place: z.enum(proofPlaces), stage, ...figure })).readonly(),
    touched: z.object(touched).describe('Orders that saw any of it, each once'),
    ordersInAll: z.int().describe('All orders of these days that were not called off'),
    ordersThatCouldTell: z.int().describe('Of these, those of markets whose law lets views be joined without asking'),
    days: z.array(z.object({ on: z.iso.date(), seen: z.record(stage, z.int()) })).readonly(),
  })
  .meta({ id: 'ProofFigures' })

const touchedOrder = z
  .object({
    orderId: z.uuid(),
    number: z.string().nullable().describe('Null when the order is no longer there'),
    placedAt: z.date(),
    total: money,
    places: z.array(z.enum(proofPlaces)).readonly().describe('Where its cart saw reviews'),
    used: z.array(z.enum(proofPlaces)).readonly().describe('Where its cart did something with them'),
  })
  .meta({ id: 'TouchedOrder' })

/** NOTE: touches are kept for a hundred days, and an order looks back seven. */
const mostDays = touchDays - 8
const period = { days: z.coerce.number().int().min(1).max(mostDays).default(28).describe('The last days, today too') }
const lastDays = (read: Read, days: number) => ({ from: dayAfter(read.now, 1 - days), to: dayOf(read.now) })

/** What reviews do for the shop, by the stage of the way to a purchase and beyond. */
export const proofRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/reviews/proof',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'getProofFigures',
        summary:
          'Where reviews were seen and used, and which revenue they touched, by stage and place; touched is not caused',
        querystring: z.object(period),
        response: { 200: figures },
      },
    },
    ({ query: { days } }) =>
      app.edge.reading(async (read) => {
        const { from, to } = lastDays(read, days)
        const { allOrders, ...found } = await proofFigures(read, { from, to })
        const markets = await listMarkets(read)
        const joined = new Set(
          markets.filter((one) => mayMeasure(one.countries) === 'visitors').map(({ code }) => code),
        )
        const count = (rows: typeof allOrders) => rows.reduce((sum, { orders }) => sum + orders, 0)
        return {
          ...{ from, to, touchDays: touchMs / daysMs(1), ...found },
          ordersInAll: count(allOrders),
          ordersThatCouldTell: count(allOrders.filter(({ market }) => joined.has(market))),
        }
      }),
  )
  touchedOrdersRoute(server, app)
}

const place = z.object({ placedAt: z.coerce.date(), orderId: z.uuid() })

function touchedOrdersRoute(server: Server, app: App): void {
  server.get(
    '/api/admin/v1/reviews/proof/orders',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'listTouchedOrders',
        summary: 'The orders behind these figures, latest first: whose carts saw reviews, and where',
        querystring: pageQuery.extend({ ...period, stage: stage.optional().describe('Seen at this stage') }),
        response: { 200: pageOf(touchedOrder) },
      },
    },
    ({ query: { days, stage: only, limit, cursor } }) =>
      app.edge.reading(async (read) => {
        const after = readCursor(place, cursor)
        const rows = await listTouchedOrders(read, { ...lastDays(read, days), stage: only, after, limit: limit + 1 })
        const orders = await ordersById(
          read,
          rows.map(({ orderId }) => orderId),
        )
        const named = rows.map((row) => ({ ...row, number: orders.get(row.orderId)?.number ?? null }))
        return pageFrom(named, limit, ({ placedAt, orderId }) => ({ placedAt, orderId }))
      }),
  )
}
