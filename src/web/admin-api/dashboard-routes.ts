import { z } from 'zod'
import { listSetAside } from '../../kernel/set-aside.ts'
import type { Read } from '../../kernel/transaction.ts'
import { searchesWithoutResult } from '../../modules/catalog/index.ts'
import { countCarts } from '../../modules/checkout/index.ts'
import { countLateOrders, listAwaitedReturns } from '../../modules/fulfilment/index.ts'
import { countStockCards } from '../../modules/inventory/index.ts'
import { countOrdersByStatus, listOpenRequests, mostCounted, salesByDay } from '../../modules/orders/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import type { Routes } from '../server.ts'
import { dayIn, firstSteps, periods, summedUp } from './dashboard.ts'
import { money } from './fields.ts'

/** Of what is listed to be counted: who has more than this needs no exact figure. */
const mostListed = 100

/** Fewer on hand than this is nearly gone. */
const lowBelow = 5

const counted = (what: string, most = mostCounted) =>
  z.int().describe(`${what}; counted up to ${most.toLocaleString('en')}`)

const orders = z.int().describe('Without cancelled ones')
const revenue = money.describe('What they come to, less what went back')

const salesIn = z.object({
  currency: z.string(),
  days: z.array(z.object({ on: z.iso.date(), orders, revenue })).describe('The last 30, today as the last'),
  periods: z.array(
    z.object({
      days: z.int().describe('1, 7 or 30, up to now'),
      orders,
      revenue,
      average: money.optional().describe('Revenue by order; left out without orders'),
    }),
  ),
})

const dashboard = z
  .object({
    timeZone: z.string().describe('Of the shop; its day is the day of these figures'),
    today: z.iso.date(),
    sales: z.array(salesIn).describe('One for each currency that was paid in'),
    carts: z.array(
      z.object({
        days: z.int().describe('1, 7 or 30, up to now'),
        begun: z.int().describe('Carts into which a first thing was put'),
        placed: z.int().describe('Of these, became an order since'),
      }),
    ),
    toPack: counted('Orders that can be packed'),
    packing: counted('Orders that are being packed'),
    awaitingPayment: counted('Orders whose money has not arrived'),
    lateOrders: counted('Orders of the last 60 days that should have arrived and have not'),
    openRequests: counted('What shoppers asked for and nobody has answered', mostListed),
    awaitedReturns: counted('Returns that were accepted and are on their way back', mostListed),
    soldOut: counted('Variants of which none is on hand'),
    lowStock: counted('Variants of which some are on hand, and fewer than `lowBelow`'),
    lowBelow: z.int().describe('Fewer on hand than this is nearly gone'),
    setAside: counted('Events that a consumer could not handle', mostListed),
    searchesInVain: z
      .array(z.object({ term: z.string(), searches: z.int() }))
      .describe('What is searched for most of all that finds nothing; at most 5'),
    firstSteps: z
      .object({ products: z.boolean(), market: z.boolean(), delivery: z.boolean() })
      .nullable()
      .describe('What a shop without any order has already; null once somebody has ordered'),
  })
  .meta({ id: 'Dashboard' })

/** How it goes. */
export const dashboardRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/dashboard',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'getDashboard',
        summary: 'Sales of today, 7 and 30 days, and what waits for somebody',
        response: { 200: dashboard },
      },
    },
    () =>
      app.edge.reading(async (read) => {
        const { timeZone } = await shopSettings(read)
        const today = dayIn(read.now, timeZone)
        const sales = await salesByDay(read, { days: Math.max(...periods), timeZone })
        return {
          timeZone,
          today,
          sales: summedUp(sales, today),
          carts: await countCarts(read, { days: periods, timeZone }),
          ...(await waiting(read)),
          firstSteps: sales.length > 0 ? null : await firstSteps(read),
        }
      }),
  )
}

async function waiting(read: Read) {
  const byStatus = await countOrdersByStatus(read, ['to-pack', 'packing', 'awaiting-payment'])
  const { soldOut, low } = await countStockCards(read, { lowBelow })
  const inVain = await searchesWithoutResult(read, 5)
  return {
    toPack: byStatus.get('to-pack')!,
    packing: byStatus.get('packing')!,
    awaitingPayment: byStatus.get('awaiting-payment')!,
    lateOrders: await countLateOrders(read),
    openRequests: (await listOpenRequests(read)).length,
    awaitedReturns: (await listAwaitedReturns(read, { limit: mostListed })).length,
    soldOut,
    lowStock: low,
    lowBelow,
    setAside: (await listSetAside(read, { limit: mostListed })).length,
    searchesInVain: inVain.map(({ term, searches }) => ({ term, searches })),
  }
}
