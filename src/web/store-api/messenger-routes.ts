import { z } from 'zod'
import { evidenceOf } from '../../modules/consent/index.ts'
import { leavePlatforms, platformsOf } from '../../modules/messaging/index.ts'
import { getShopper } from '../http/authentication.ts'
import type { Routes } from '../server.ts'
import { ofShopper } from './fields.ts'

const platforms = z
  .object({
    platforms: z
      .array(
        z.object({
          adapter: z.string().describe('As in addresses: `telegram`'),
          title: z.string(),
          link: z
            .string()
            .describe('Opens the chat there and joins it to her account: once, within an hour, so ask for it anew'),
          openSince: z
            .date()
            .nullable()
            .describe('Since when she is written to there; null: she never wrote, or stopped it'),
          news: z
            .enum(['granted', 'asked', 'withdrawn'])
            .nullable()
            .describe('What she said of advertising there; she says yes in the chat itself'),
        }),
      )
      .describe('Those that the shop has turned on'),
  })
  .meta({ id: 'MessengerChoice' })

const path = '/api/store/v1/me/messenger'
const problems = { 401: 'Nobody is signed in' }

/** Platforms on which the signed-in shopper writes with the shop: joining a chat to her account, and no more news there. */
export const messengerRoutes: Routes = (server, app) => {
  server.get(
    path,
    {
      config: { problems },
      schema: {
        operationId: 'getMessengerChoice',
        summary:
          'On which messengers the shop is, how she stands with each, and a link that joins a chat to her account',
        ...ofShopper,
        response: { 200: platforms },
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      return app.edge.reading(async (read) => ({ platforms: await platformsOf(read, profileId) }))
    },
  )
  server.delete(
    path,
    {
      config: { problems },
      schema: {
        operationId: 'leaveMessengers',
        summary:
          'Get no more news on any messenger; what she asks and how her orders go still comes. Again is harmless',
        ...ofShopper,
        response: { 200: platforms },
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      return app.edge.inTransaction(async (tx) => {
        const evidence = await evidenceOf(tx, { ip: request.ip, userAgent: request.headers['user-agent'] })
        await leavePlatforms(tx, { profileId, source: 'preferences', evidence })
        return { platforms: await platformsOf(tx, profileId) }
      })
    },
  )
}
