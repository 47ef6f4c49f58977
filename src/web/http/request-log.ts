import type { FastifyLoggerOptions, RawServerDefault } from 'fastify'
import type { IncomingMessage } from 'node:http'
import { newId } from '../../kernel/id.ts'
import type { Reply, Request, Server } from './fastify.ts'
import type { HttpSettings } from './settings.ts'

/** JSON lines without personal data: no addresses, bodies, cookies, values of queries or secrets of links. */
export const logger = ({ logLevel, logTo }: HttpSettings): FastifyLoggerOptions<RawServerDefault> => ({
  level: logLevel,
  ...(logTo ? { stream: logTo } : {}),
  serializers: {
    req: () => ({}),
    res: () => ({}),
    // NOTE: PostgreSQL's `detail` quotes rows, so that the rest of an error stays behind
    err: (error) => ({ type: error.name, message: error.message, stack: error.stack ?? '', code: codeOf(error) }),
  },
})

const codeOf = (error: { code?: unknown }): string => (typeof error.code === 'string' ? error.code : '')

const saneId = /^[\w.-]{8,64}$/

/** The id a request brings from the proxy before us, if it is sane, or a new one. */
export function requestId(message: IncomingMessage): string {
  const brought = message.headers['x-request-id']
  return typeof brought === 'string' && saneId.test(brought) ? brought : newId()
}

/** Writes one line per answered request, and tells each client the id it goes by. */
export function logRequests(server: Server): void {
  server.addHook('onRequest', (request, reply, next) => {
    reply.header('x-request-id', request.id)
    next()
  })
  server.addHook('onResponse', (request, reply, next) => {
    if (request.routeOptions.config.underPressure !== 'answered') tell(request, reply)
    next()
  })
}

const tell = (request: Request, reply: Reply): void =>
  request.log.info(
    {
      method: request.method,
      route: request.routeOptions.url ?? unknownPath(request.url),
      ...idsOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    },
    'answered',
  )

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The ids in an address; a link's secret, an email or a name is none. */
function idsOf(request: Request): { ids?: Record<string, string> } {
  const params = Object.entries((request.params ?? {}) as Record<string, string>)
  const ids = params.filter(([, value]) => uuid.test(value))
  return ids.length > 0 ? { ids: Object.fromEntries(ids) } : {}
}

/** The address that nobody serves, its longer parts left out: it may be a mistyped link with a secret. */
const unknownPath = (url: string): string =>
  url
    .split('?')[0]!
    .slice(0, 200)
    .split('/')
    .map((part) => (part.length > 20 || part.includes('@') || part.includes('%') ? '…' : part))
    .join('/')
