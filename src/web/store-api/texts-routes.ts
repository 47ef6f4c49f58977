import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { evidenceOf, wordingOf } from '../../modules/consent/index.ts'
import { askForTexts, confirmTexts, leaveTexts, maskedPhone, textsOf } from '../../modules/messaging/index.ts'
import { getShopper } from '../http/authentication.ts'
import type { App, Request, Routes, Server } from '../server.ts'
import { hereQuery, localeTag, ofShopper } from './fields.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { originOf } from './here.ts'

const texts = z
  .object({
    numbers: z
      .array(
        z.object({
          phone: z.string().describe('Its country and last four digits: `+82…5678`'),
          state: z.enum(['granted', 'asked', 'withdrawn']).describe('`asked`: not confirmed yet'),
          since: z.date(),
        }),
      )
      .describe('Numbers that were ever asked about, those that get texts first'),
    wording: z
      .object({ text: z.string(), version: z.string(), locale: z.string() })
      .describe('Show these words beside the box; they are kept with her yes'),
  })
  .meta({ id: 'TextsChoice' })

const problems = { 401: 'Nobody is signed in' }

const path = '/api/store/v1/me/texts'

/** News by text to the signed-in shopper: asked for with a number, confirmed by a code or a YES in answer. */
export const textsRoutes: Routes = (server, app) => {
  choosing(server, app)
  asking(server, app)
}

function choosing(server: Server, app: App): void {
  server.get(
    path,
    {
      config: { problems },
      schema: {
        operationId: 'getTextsChoice',
        summary: 'Whether she gets our news by text, and the words to ask with',
        ...ofShopper,
        querystring: hereQuery.pick({ locale: true }),
        response: { 200: texts },
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      return app.edge.reading((read) => choiceOf(read, profileId, request.query.locale))
    },
  )
  server.delete(
    path,
    {
      config: { problems },
      schema: {
        operationId: 'leaveTexts',
        summary: 'Get no more news by text, at any of her numbers; again is harmless',
        ...ofShopper,
        response: { 200: texts },
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      return app.edge.inTransaction(async (tx) => {
        await leaveTexts(tx, { profileId, source: 'preferences', evidence: await evidence(tx, request) })
        return choiceOf(tx, profileId)
      })
    },
  )
}

function asking(server: Server, app: App): void {
  server.post(
    path,
    {
      config: { problems: { ...problems, 409: 'Several texts are on their way', 422: 'No such number' } },
      schema: {
        operationId: 'askForTexts',
        summary: 'Get our news by text: a text with a code goes to the number, unless it is proven to be hers',
        ...ofShopper,
        body: z.object({
          phone: z.string().min(1).max(40),
          country: z
            .string()
            .regex(/^[A-Z]{2}$/)
            .optional()
            .describe('Whose digits are left out'),
          agreed: z.literal(true).describe('She ticked the box with these words'),
          locale: localeTag.optional(),
        }),
        response: { 200: z.object({ state: z.enum(['granted', 'asked', 'withdrawn']), isTextSent: z.boolean() }) },
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      const { phone, country, locale = 'en' } = request.body
      return app.edge.inTransaction(async (tx) => {
        const { state, isTextSent } = await askForTexts(tx, {
          ...{ phone, country, locale, profileId, source: 'preferences', place: 'texts' },
          evidence: await evidence(tx, request),
          origin: originOf(request, await shopSettings(tx)),
        })
        return { state, isTextSent }
      })
    },
  )
  server.post(
    `${path}/confirm`,
    {
      config: { problems: { ...problems, 422: 'The code does not fit' } },
      schema: {
        operationId: 'confirmTexts',
        summary: 'Type the code from the text: the number is hers, and her yes counts',
        ...ofShopper,
        body: z.object({ code: z.string().regex(/^\d{6}$/), locale: localeTag.optional() }),
        response: { 200: texts },
      },
    },
    async (request) => {
      const profileId = await getShopper(request)
      const { code, locale } = request.body
      const answer = await app.edge.inTransaction(async (tx) =>
        confirmTexts(tx, { profileId, code, evidence: await evidence(tx, request) }),
      )
      if ('refused' in answer) throw answer.refused
      return app.edge.reading((read) => choiceOf(read, profileId, locale))
    },
  )
}

const evidence = (read: Read, request: Request) =>
  evidenceOf(read, { ip: request.ip, userAgent: request.headers['user-agent'] })

async function choiceOf(read: Read, profileId: string, locale = 'en'): Promise<z.infer<typeof texts>> {
  const numbers = await textsOf(read, profileId)
  return {
    numbers: numbers.map(({ phone, state, since }) => ({ phone: maskedPhone(phone), state, since })),
    wording: wordingOf('texts', locale),
  }
}
