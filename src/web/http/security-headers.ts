import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import Fastify from 'fastify'
import type { Server } from './fastify.ts'
import type { ContentSources, HttpSettings } from './settings.ts'

/**
 * Tells browsers what pages may do, on every answer.
 *
 * Nothing inline, also no `style` attribute: a route whose page needs an inline script or style asks for nonces with
 * `helmet: { enableCSPNonces: true }` and writes `reply.cspNonce.script` or `.style`. A route may set any of these
 * headers itself.
 *
 * NOTE: helmet works its headers out anew for each request, which costs a third of a small answer; those without a
 * nonce never change, so that they are asked for once.
 */
export async function setSecurityHeaders(server: Server, settings: HttpSettings): Promise<void> {
  const options: FastifyHelmetOptions = {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(settings) },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
  }
  const fixed = await headersOf(options)
  server.addHook('onRequest', (request, reply, next) => {
    if (request.routeOptions.config.helmet === undefined) reply.headers(fixed)
    next()
  })
  await server.register(helmet, { ...options, global: false })
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Put here by the route's own `helmet`. */
    helmet?: unknown
  }
}

async function headersOf(options: FastifyHelmetOptions): Promise<Record<string, string>> {
  await using probe = Fastify()
  await probe.register(helmet, options)
  probe.get('/', (_request, reply) => reply.send())
  const { headers } = await probe.inject('/')
  const own = Object.entries(headers).filter(([name]) => !['date', 'connection', 'content-length'].includes(name))
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]))
}

function contentPolicy({ contentSources, baseUrl }: HttpSettings): Record<string, string[]> {
  const from = (kind: keyof ContentSources): string[] => ["'self'", ...(contentSources[kind] ?? [])]
  return {
    'default-src': ["'self'"],
    'script-src': from('scripts'),
    'style-src': ["'self'"],
    'img-src': [...from('images'), 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': from('connections'),
    'frame-src': from('frames'),
    'form-action': from('forms'),
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    ...(baseUrl?.startsWith('https:') ? { 'upgrade-insecure-requests': [] } : {}),
  }
}
