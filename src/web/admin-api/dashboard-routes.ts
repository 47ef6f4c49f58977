import { z } from 'zod'
import { listSetAside } from '../../kernel/set-aside.ts'
import { countOrdersByStatus, listOpenRequests, mostCounted, salesOfToday } from '../../modules/orders/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import type { Routes } from '../server.ts'
import { money } from './fields.ts'

const mostSetAside = 100

const counted = (what: string) => z.int().describe(`${what}; counted up to ${mostCounted.toLocaleString('en')}`)

const dashboard = z
  .object({
    timeZone: z.string().describe('Of the shop; its day is the day of these figures'),
    sales: z
      .array(
        z.object({
          currency: z.string(),
          orders: z.int().describe('Placed today, without cancelled ones'),
          revenue: money.describe('What they come to, less what went back'),
        }),
      )
      .describe('Of today, one for each currency that was paid in'),
    toPack: counted('Orders that can be packed'),
    packing: counted('Orders that are being packed'),
    awaitingPayment: counted('Orders whose money has not arrived'),
    openRequests: z.int().describe('What shoppers asked for and nobody has answered; up to 100'),
    setAside: z.int().describe(`Events that a consumer could not handle; up to ${mostSetAside}`),
  })
  .meta({ id: 'Dashboard' })

/** How today goes. */
export const dashboardRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/dashboard',
    {
      config: { requires: 'orders:read' },
      schema: {
        operationId: 'getDashboard',
        summary: 'Sales of today, and what waits for somebody',
        response: { 200: dashboard },
      },
    },
    () =>
      app.edge.reading(async (read) => {
        const { timeZone } = await shopSettings(read)
        const counts = await countOrdersByStatus(read, ['to-pack', 'packing', 'awaiting-payment'])
        return {
          timeZone,
          sales: await salesOfToday(read, timeZone),
          toPack: counts.get('to-pack')!,
          packing: counts.get('packing')!,
          awaitingPayment: counts.get('awaiting-payment')!,
          openRequests: (await listOpenRequests(read)).length,
          setAside: (await listSetAside(read, { limit: mostSetAside })).length,
        }
      }),
  )
}
