import { z } from 'zod'
import { emailSchema, profileByEmail } from '../../modules/profiles/index.ts'
import { makeWish, wishKinds } from '../../modules/wishes/index.ts'
import type { Routes } from '../server.ts'
import { hereQuery } from './fields.ts'
import { marketHere } from './here.ts'

/** Waiting for goods. */
export const wishRoutes: Routes = (server, app) => {
  server.post(
    '/api/store/v1/wishes',
    {
      config: {
        problems: {
          404: 'There is no such variant here, or no such market',
          409: 'She waits for as many things as there is room for',
        },
        rateLimit: { max: 30, timeWindow: '1 minute' },
      },
      schema: {
        operationId: 'makeWish',
        summary: 'Be told once, by mail, when something is back in stock or costs less; again while waiting is harmless',
        querystring: hereQuery.pick({ market: true }),
        body: z
          .object({ variantId: z.uuid(), kind: z.enum(wishKinds).default('back-in-stock'), email: emailSchema })
          .meta({ id: 'WishToMake' }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { variantId, kind, email } = request.body
      await app.edge.inTransaction(async (tx) => {
        const { market } = await marketHere(tx, request.query)
        const profileId = await profileByEmail(tx, email)
        await makeWish(tx, { profileId, variantId, kind, market: market.code })
      })
      return reply.status(204).send(null)
    },
  )
}
