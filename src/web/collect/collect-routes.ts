import { z } from 'zod'
import { cartTokenOf } from '../storefront/cart-cookie.ts'
import type { Routes } from '../server.ts'
import { collectorOf } from './collector.ts'
import { measurementsOf, toldSchema } from './told.ts'
import { saysProgram } from '../storefront/says-program.ts'
import { asksNotTo, visitorOf } from './visitor-of.ts'

/** Fifty happenings are some 6 kB. */
const mostBytes = 16_384

const answer = z.object({
  taken: z.int().describe('Waits for the database; is there within seconds'),
  dropped: z.int().describe('Too much waited, so that these are lost'),
  databaseAway: z.boolean(),
  askedNotTo: z.boolean().describe('The browser asks not to be measured; nothing was taken'),
  problems: z.array(z.object({ index: z.int(), field: z.string(), message: z.string() })),
})

/**
 * Where the shop's pages tell how they do (`navigator.sendBeacon`).
 *
 * Answers at once, whatever becomes of it: what was told waits in the process for the next batch. Each happening has an
 * id, by which a repeated one is counted once. One that does not fit is named, and the others are taken. Programs that say
 * what they are count as nobody.
 */
export const collectRoutes: Routes = async (server, { edge }) => {
  const collector = collectorOf(edge)
  // The salts are there before the first page is; a database that is away is asked again later.
  server.addHook('onReady', () => collector.flush())
  server.addHook('onClose', () => collector.flush())
  server.post(
    '/collect',
    {
      bodyLimit: mostBytes,
      config: { idempotency: 'none', underPressure: 'answered' },
      schema: { hide: true, body: toldSchema, response: { 202: answer } },
    },
    async (request, reply) => {
      const said = { taken: 0, dropped: 0, databaseAway: collector.isAway, askedNotTo: false, problems: [] }
      if (asksNotTo(request)) return reply.status(202).send({ ...said, askedNotTo: true })
      if (saysProgram(request)) return reply.status(202).send(said)
      const salt = collector.saltFor(request.body.market)
      const visitor = salt && visitorOf(request, salt)
      // Her cart is joined to what she saw only where her views may be joined.
      const cartToken = salt && cartTokenOf(request)
      const { measurements, faults } = measurementsOf(request.body, { ownHost: request.host, visitor, cartToken })
      const dropped = collector.take(measurements)
      return reply.status(202).send({ ...said, taken: measurements.length - dropped, dropped, problems: faults })
    },
  )
}
