import { z } from 'zod'
import { comeThroughDoor } from '../../modules/journeys/index.ts'
import type { Routes } from '../server.ts'

/** What a program tells of somebody is small; more than this is a mistake. */
const mostBytes = 65_536

const identity = z.string().trim().min(1).max(320)
const body = z
  .object({
    email: identity.optional(),
    phone: identity.optional(),
    profileId: z.uuid().optional(),
    data: z.record(z.string().min(1).max(80), z.unknown()).optional(),
  })
  .refine(({ email, phone, profileId }) => email ?? phone ?? profileId, {
    path: ['email'],
    error: 'Say who it is: email, phone or profileId',
  })

/**
 * The door of a journey: other programs bring people in at `/hooks/journeys/TOKEN` with
 * `{ "email": "…", "data": { … } }`. Repeated with the same `Idempotency-Key` it brings nobody in twice.
 */
export const journeyHooks: Routes = (server, { edge }) => {
  server.post(
    '/hooks/journeys/:token',
    {
      bodyLimit: mostBytes,
      config: { crossSite: 'allowed', idempotency: 'allowed', rateLimit: { max: 600, timeWindow: '1 minute' } },
      schema: { params: z.object({ token: z.string().min(20).max(80) }), body, hide: true },
    },
    async (request, reply) => {
      const { token } = request.params
      const came = await edge.inTransaction((tx) => comeThroughDoor(tx, token, request.body))
      return reply.status(202).send(came)
    },
  )
}
