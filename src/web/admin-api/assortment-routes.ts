import { z } from 'zod'
import {
  channelKey,
  marketKey,
  placesNotSoldIn,
  salesChannels,
  salesChannelSchema,
} from '../../modules/catalog/index.ts'
import { listMarkets } from '../../modules/pricing/index.ts'
import type { Routes } from '../server.ts'

const place = {
  key: z.string().describe('As products name it in `notSoldIn`: `market:kr`, `channel:agent`'),
  notSold: z.int().describe('How many of the products on sale are kept from it'),
}

/** Where products can be sold at all, and how much of the shop is sold in each place. */
export const assortmentRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/assortment',
    {
      config: { requires: 'catalog:read' },
      schema: {
        operationId: 'getAssortment',
        summary: 'Markets and sales channels, and how many products on sale are kept from each',
        description:
          'A product without a price in a market’s currency cannot be bought there either; it is not counted here.',
        response: {
          200: z.object({
            active: z.int().describe('Products on sale'),
            markets: z
              .array(z.object({ code: z.string(), name: z.string(), currency: z.string(), ...place }))
              .describe('The default one first'),
            salesChannels: z.array(z.object({ channel: salesChannelSchema, ...place })),
          }),
        },
      },
    },
    () =>
      app.edge.reading(async (read) => {
        const { active, notSoldIn } = await placesNotSoldIn(read)
        const markets = await listMarkets(read)
        const counted = (key: string) => ({ key, notSold: notSoldIn.get(key) ?? 0 })
        return {
          active,
          markets: markets.map(({ code, name, currency }) => ({ code, name, currency, ...counted(marketKey(code)) })),
          salesChannels: salesChannels.map((channel) => ({ channel, ...counted(channelKey(channel)) })),
        }
      }),
  )
}
