import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { LinkBroken, noteClick, noteOpening, type Visitor } from '../../modules/messaging/index.ts'
import type { Request, Routes } from '../server.ts'

/** One dot that nobody sees: a GIF of 1 by 1 pixels. */
const dot = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/**
 * What mails lead through once they have left: their links and the dot that tells of an opening. Following them changes
 * nothing but the count, whoever does it and however often.
 */
export const mailLinks: Routes = (server, { edge }) => {
  const open = { schema: { hide: true, params: z.object({ '*': z.string().max(4_000) }) } }
  server.route({
    ...open,
    method: ['GET', 'HEAD'],
    url: '/l/*',
    handler: async (request, reply) => {
      const url = await noteClick(edge, (request.params as { '*': string })['*'], visitorOf(request))
      if (!url) throw new LinkBroken()
      return reply
        .header('cache-control', 'no-store')
        .header('referrer-policy', 'no-referrer')
        .header('x-robots-tag', 'noindex')
        .redirect(url, 302)
    },
  })
  server.route({
    method: ['GET', 'HEAD'],
    url: '/o/:token',
    schema: { hide: true, params: z.object({ token: z.string().max(80) }) },
    handler: async (request, reply) => {
      const { token } = request.params as { token: string }
      await noteOpening(edge, token.replace(/\.gif$/, ''), visitorOf(request))
      return reply.header('cache-control', 'no-store').type('image/gif').send(dot)
    },
  })
}

const visitorOf = ({ method, ip, headers }: Request): Visitor => ({
  method,
  ip,
  userAgent: headers['user-agent'],
  isPrefetch: looksAhead(headers),
})

const looksAhead = (headers: IncomingHttpHeaders): boolean =>
  ['sec-purpose', 'purpose', 'x-moz', 'x-purpose'].some((name) => /prefetch|preview/.test(String(headers[name] ?? '')))
