import { z } from 'zod'
import { collectorOf } from '../collect/collector.ts'
import { measurementsOf } from '../collect/told.ts'
import { asksNotTo } from '../collect/visitor-of.ts'
import { HttpProblem } from '../http/problem.ts'
import { keepRawBodies } from '../http/raw-body.ts'
import type { Routes } from '../server.ts'
import { saysProgram } from '../storefront/says-program.ts'

/** One telling is some 80 bytes. */
const mostBytes = 1_000

const toldSchema = z.object({
  id: z.string().regex(/^[\w.-]{8,60}$/),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .max(35),
  width: z.number().min(0).max(100_000),
  /** Left out: it was seen. */
  deed: z.literal('read').optional(),
})

/**
 * Where an embed tells that it stood in the middle of somebody's window for a second, or that she read on in it. Sent as
 * plain text, so that her browser need not ask first, and without cookies: nobody is known, and no cart is joined. The same id
 * counts once. Who goes from there to the shop is counted by the shop's own page.
 */
export const embedToldRoutes: Routes = (server, { edge }) => {
  keepRawBodies(server)
  server.post(
    '/embed/told',
    {
      bodyLimit: mostBytes,
      config: { idempotency: 'none', crossSite: 'allowed', rateLimit: { max: 120, timeWindow: '1 minute' } },
      schema: { hide: true },
    },
    async (request, reply) => {
      // Nobody reads the answer; without this the foreign page would complain of it.
      void reply.header('cross-origin-resource-policy', 'cross-origin')
      const { id, locale, width, deed } = read(request.body)
      if (!asksNotTo(request) && !saysProgram(request)) {
        const happening = deed ? { type: 'proof-used', place: 'embed', deed } : { type: 'proof-seen', place: 'embed' }
        const page = { page: 'other' as const, locale, width, market: '', from: '' }
        const told = { ...page, happenings: [{ id, ...happening }] }
        const { measurements } = measurementsOf(told, { ownHost: request.host, visitor: undefined })
        collectorOf(edge).take(measurements)
      }
      return reply.status(204).send()
    },
  )
}

function read(body: unknown): z.output<typeof toldSchema> {
  try {
    return toldSchema.parse(JSON.parse(String(body)))
  } catch {
    throw new HttpProblem(
      400,
      'http/unreadable',
      'The request could not be read. Check that its body is valid JSON and not empty.',
    )
  }
}
