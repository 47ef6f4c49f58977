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
    id: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe('What the program calls this: the same brings nobody in twice'),
    data: z.record(z.string().min(1).max(80), z.unknown()).optional(),
  })
  .refine(({ email, phone, profileId }) => email ?? phone ?? profileId, {
    path: ['email'],
    error: 'Say who it is: email, phone or profileId',
  })

/**
 * The door of a journey: other programs bring people in at `/hooks/journeys/TOKEN` with
 * `{ "email": "…", "id": "…", "data": { … } }`. Told again with the same `id`, or with the same `Idempotency-Key` where
 * there is none, it brings nobody in twice, however late.
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
      const { id = keyOf(request.headers), ...told } = request.body
      const came = await edge.inTransaction((tx) => comeThroughDoor(tx, token, { ...told, id }))
      return reply.status(202).send(came)
    },
  )
}

/** An answer is kept for a day; a program that was not answered may knock once more after that. */
function keyOf(headers: Readonly<Record<string, unknown>>): string | undefined {
  const key = headers['idempotency-key']
  return typeof key === 'string' && key.length > 0 && key.length <= 200 ? key : undefined
}
