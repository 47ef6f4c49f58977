import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  channels,
  consentHistory,
  consentSources,
  consentStates,
  liftSuppression,
  mayContact,
  purposes,
  recordConsent,
  standingsFor,
  suppressionsOf,
  withdrawConsent,
} from '../../modules/consent/index.ts'
import { addressesOf, getProfile } from '../../modules/profiles/index.ts'
import type { App, Routes, Server } from '../server.ts'
import { changing } from './change.ts'
import { byId, nothing } from './fields.ts'

const about = { channel: z.enum(channels), purpose: z.enum(purposes), state: z.enum(consentStates) }
const source = z.enum(consentSources)

const because = z.enum([
  'needs-none',
  'granted',
  'own-customer',
  'opt-out-country',
  'hard-bounce',
  'complaint',
  'opted-out',
  'unreachable',
  'withdrawn',
  'not-confirmed',
  'never-agreed',
  'needs-renewal',
  'night',
])

const consents = z
  .object({
    mayWrite: z.boolean().describe('Whether she may be sent news by email now'),
    because,
    suppressed: z.enum(['hard-bounce', 'complaint', 'opted-out']).nullable(),
    standings: z.array(z.object({ ...about, source, since: z.date() })).describe('One for each channel and purpose'),
    history: z
      .array(
        z.object({
          id: z.uuid(),
          ...about,
          source,
          wording: z.object({ text: z.string(), version: z.string(), locale: z.string() }).nullable(),
          country: z.string().nullable(),
          evidence: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
          by: z.string().nullable(),
          reason: z.string().nullable(),
          at: z.date(),
        }),
      )
      .describe('All she said, latest first, up to 100'),
  })
  .meta({ id: 'CustomerConsents' })

const problems = { 404: 'Nobody has this id' }

/** Who may be written to, and the proof of it. */
export const consentsRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/customers/:id/consents',
    {
      config: { requires: 'customers:read', problems },
      schema: {
        operationId: 'getConsents',
        summary: 'Whether somebody may be sent news, and all she said about it',
        params: byId,
        response: { 200: consents },
      },
    },
    ({ params: { id } }) => app.edge.reading((read) => consentsOf(read, id)),
  )
  changes(server, app)
}

function changes(server: Server, app: App): void {
  server.post(
    '/api/admin/v1/customers/:id/consents',
    {
      config: {
        requires: 'customers:write',
        problems: { ...problems, 422: 'Something does not fit; `field` names it' },
      },
      schema: {
        operationId: 'changeConsent',
        summary: 'Write down what somebody said to staff, with the reason as proof',
        params: byId,
        body: z.object({
          ...about,
          state: z.enum(['granted', 'withdrawn']),
          reason: z.string().trim().min(1, 'Say how she told you').max(500),
        }),
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: profileId } = request.params
      const { state, reason, ...list } = request.body
      await changing(app, request, { subject: profileId, data: { ...list, state } }, async (tx, by) => {
        await getProfile(tx, profileId)
        const saying = { ...list, profileId, source: 'staff' as const, by, reason }
        // She saw no words of ours; the reason says how she told.
        const wording = { text: reason, version: 'told-staff', locale: 'en' }
        if (state === 'granted') await recordConsent(tx, { ...saying, state, wording })
        else await withdrawConsent(tx, saying)
      })
      return reply.status(204).send(null)
    },
  )
  server.delete(
    '/api/admin/v1/customers/:id/suppression',
    {
      config: { requires: 'customers:write', problems: { 404: 'Her address is not suppressed' } },
      schema: {
        operationId: 'liftSuppression',
        summary: 'Write to an address again that mail had not reached, or whose owner had complained',
        params: byId,
        response: nothing,
      },
    },
    async (request, reply) => {
      const { id: profileId } = request.params
      await changing(app, request, { subject: profileId }, (tx) => liftSuppression(tx, { profileId }))
      return reply.status(204).send(null)
    },
  )
}

async function consentsOf(read: Read, profileId: string): Promise<z.infer<typeof consents>> {
  await getProfile(read, profileId)
  const history = await consentHistory(read, { profileId })
  const said = history.find(({ country }) => country)?.country
  const country = said ?? (await addressesOf(read, profileId))[0]?.address.country
  const answer = await mayContact(read, { profileId, channel: 'email', purpose: 'marketing', country, now: read.now })
  const [suppression] = await suppressionsOf(read, profileId)
  return {
    mayWrite: answer.may,
    because: answer.because,
    suppressed: suppression?.reason ?? null,
    standings: await standingsFor(read, profileId),
    history: history.map((entry) => ({ ...entry, evidence: { ...entry.evidence } })),
  }
}
