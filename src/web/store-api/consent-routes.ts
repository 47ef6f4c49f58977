import { z } from 'zod'
import {
  evidenceOf,
  recordConsent,
  standingsFor,
  withdrawConsent,
  type Wording,
  wordingOf,
} from '../../modules/consent/index.ts'
import type { Read } from '../../kernel/transaction.ts'
import { contactWishOf, noteContactWish } from '../../modules/messaging/index.ts'
import { getShopper } from '../http/authentication.ts'
import type { Routes } from '../server.ts'
import { hereQuery, localeTag, ofShopper } from './fields.ts'

const news = z
  .object({
    state: z.enum(['granted', 'asked', 'withdrawn', 'never']).describe('`asked`: not confirmed yet'),
    since: z.date().nullable(),
    wording: z
      .object({ text: z.string(), version: z.string(), locale: z.string() })
      .describe('Show these words beside the box; they are kept with her yes'),
    onlyWhatMatters: z
      .boolean()
      .describe('She wants to hear of her orders and of what she asked for herself alone, whatever else she agreed to'),
  })
  .meta({ id: 'NewsChoice' })

/** What the signed-in shopper gets from us. */
export const consentRoutes: Routes = (server, app) => {
  const problems = { 401: 'Nobody is signed in' }
  server.get(
    '/api/store/v1/me/news',
    {
      config: { problems },
      schema: {
        operationId: 'getNewsChoice',
        summary: 'Whether she gets our news by email, and the words to ask with',
        ...ofShopper,
        querystring: hereQuery.pick({ locale: true }),
        response: { 200: news },
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      const wording = wordingOf('preferences', request.query.locale ?? 'en')
      return app.edge.reading((read) => choiceOf(read, profileId, wording))
    },
  )
  server.put(
    '/api/store/v1/me/news',
    {
      config: { problems },
      schema: {
        operationId: 'chooseNews',
        summary: 'Get our news by email, or no longer',
        ...ofShopper,
        body: z.object({
          wanted: z.boolean(),
          onlyWhatMatters: z.boolean().optional().describe('Stays as it is when left out'),
          locale: localeTag.optional().describe('In which she saw the words'),
        }),
        response: { 200: news },
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      const { wanted, onlyWhatMatters, locale } = request.body
      const wording = wordingOf('preferences', locale ?? 'en')
      return app.edge.inTransaction(async (tx) => {
        const evidence = await evidenceOf(tx, { ip: request.ip, userAgent: request.headers['user-agent'] })
        const saying = { profileId, channel: 'email', purpose: 'marketing', source: 'preferences', evidence } as const
        if (wanted) await recordConsent(tx, { ...saying, state: 'granted', wording })
        else await withdrawConsent(tx, saying)
        if (onlyWhatMatters !== undefined) {
          const contact = onlyWhatMatters ? 'what-matters' : 'all'
          await noteContactWish(tx, { profileId, contact, source: 'preferences', evidence })
        }
        return choiceOf(tx, profileId, wording)
      })
    },
  )
}

async function choiceOf(read: Read, profileId: string, wording: Wording): Promise<z.infer<typeof news>> {
  const standing = (await standingsFor(read, profileId)).find(
    ({ channel, purpose }) => channel === 'email' && purpose === 'marketing',
  )
  const onlyWhatMatters = (await contactWishOf(read, profileId)) === 'what-matters'
  return { state: standing?.state ?? 'never', since: standing?.since ?? null, wording, onlyWhatMatters }
}
