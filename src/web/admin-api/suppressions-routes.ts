import { z } from 'zod'
import { liftOneSuppression, type ListedSuppression, listSuppressions } from '../../modules/consent/index.ts'
import { profilesById } from '../../modules/profiles/index.ts'
import { pageFrom, pageOf, pageQuery, readCursor } from '../http/page.ts'
import type { Routes } from '../server.ts'
import { changing } from './change.ts'

const reason = z.enum(['hard-bounce', 'complaint', 'opted-out'])

const suppression = z
  .object({
    id: z.string(),
    channel: z.enum(['email', 'sms']),
    reason,
    profileId: z.uuid().nullable().describe('Whose address it is, where she is known'),
    address: z.string().nullable().describe('Of a known person; others are only known again, not by name'),
    said: z.string().nullable().describe('What the other side said, without addresses'),
    status: z.string().nullable().describe('RFC 3463'),
    source: z.string().nullable().describe('Who told: `smtp`, `mail`, `ses`, `sendgrid`'),
    sendId: z.uuid().nullable().describe('The mail by which it came out'),
    softBounces: z.int().nullable().describe('How many mails came back before the address was given up'),
    canLift: z.boolean().describe('Not where she called our mail spam: only she can take that back'),
    at: z.date(),
  })
  .meta({ id: 'Suppression' })

const place = z.object({ at: z.iso.datetime().transform((text) => new Date(text)), id: z.string().max(80) })

/** Addresses that are not written to, why, and how one is taken off the list. */
export const suppressionsRoutes: Routes = (server, app) => {
  server.get(
    '/api/admin/v1/suppressions',
    {
      config: { requires: 'messages:read' },
      schema: {
        operationId: 'listSuppressions',
        summary: 'Addresses that are not written to, latest first',
        querystring: pageQuery.extend({ reason: reason.optional() }),
        response: { 200: pageOf(suppression) },
      },
    },
    async ({ query: { cursor, limit, ...search } }) => {
      const after = readCursor(place, cursor)
      return app.edge.reading(async (read) => {
        const rows = await listSuppressions(read, { ...search, after, limit: limit + 1 })
        const known = await profilesById(
          read,
          rows.flatMap(({ profileId }) => profileId ?? []),
        )
        return pageFrom(
          rows.map((row) => asAnswer(row, (row.profileId && known.get(row.profileId)?.email) || null)),
          limit,
          ({ at, id }) => ({ at, id }),
        )
      })
    },
  )
  server.delete(
    '/api/admin/v1/suppressions/:id',
    {
      config: {
        requires: 'customers:write',
        problems: { 404: 'It is not on the list', 409: 'She called our mail spam: only she can take that back' },
      },
      schema: {
        operationId: 'liftOneSuppression',
        summary: 'Write to an address again that mail had not reached; what its owner agreed to does not come back',
        params: z.object({ id: z.string().regex(/^(email|sms)\.[0-9a-f]{64}$/, 'Name one of the list') }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await changing(app, request, { subject: id.slice(0, 20) }, (tx) => liftOneSuppression(tx, id))
      return reply.status(204).send(null)
    },
  )
}

function asAnswer(
  { id, channel, reason: why, profileId, evidence, at }: ListedSuppression,
  address: string | null,
): z.infer<typeof suppression> {
  const text = (name: string) => (typeof evidence[name] === 'string' ? evidence[name] : null)
  const { softBounces } = evidence
  return {
    id,
    channel,
    reason: why,
    profileId,
    address,
    said: text('said'),
    status: text('status'),
    source: text('source'),
    sendId: text('sendId'),
    softBounces: typeof softBounces === 'number' ? softBounces : null,
    canLift: why !== 'complaint',
    at,
  }
}
