import type { Server } from './fastify.ts'

/** In this scope bodies of every content type arrive as the bytes that were sent: signatures are reckoned over those. */
export function keepRawBodies(server: Server): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}
