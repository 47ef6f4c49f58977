import type { Server } from '../server.ts'
import { island } from './assets.ts'

/**
 * Serves the script that shows messages on a device. Its address is fixed and at the top, because from there alone may it
 * answer for the whole shop; browsers ask once a day whether it has changed.
 */
export function servePushWorker(server: Server): void {
  const { type, body } = island('push-worker')
  server.get('/push.js', { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').type(type).send(body),
  )
}
