import compress from '@fastify/compress'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import { constants } from 'node:zlib'
import type { Server } from './fastify.ts'
import { HttpProblem } from './problem.ts'
import { setSecurityHeaders } from './security-headers.ts'
import type { HttpSettings } from './settings.ts'

/** Addresses whose requests one process counts at a time; the least recent is forgotten first. */
const mostCounted = 20_000

/** Scripts and styles under names that change with their contents: a browser asks for each once, one screen for dozens. */
const partsOfPages = /^(\/admin)?\/assets\//

/** Headers, limits and compression that every answer gets. */
export async function protect(server: Server, settings: HttpSettings): Promise<void> {
  await server.register(underPressure, {
    ...(settings.mostLagMs > 0 ? { maxEventLoopDelay: settings.mostLagMs } : {}),
    sampleInterval: 2_500,
    pressureHandler: (request) => {
      if (request.routeOptions.config.underPressure !== 'answered') throw overloaded()
    },
  })
  await setSecurityHeaders(server, settings)
  if (settings.requestsPerMinute > 0) {
    await server.register(rateLimit, {
      max: settings.requestsPerMinute,
      timeWindow: 60_000,
      cache: mostCounted,
      allowList: ({ url }) => partsOfPages.test(url),
      errorResponseBuilder: (_request, { ttl }) => tooMany(Math.ceil(ttl / 1_000)),
    })
  }
  await server.register(compress, {
    threshold: 1_024,
    encodings: ['br', 'gzip', 'identity'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
}

const overloaded = () =>
  new HttpProblem(503, 'http/overloaded', 'The shop is very busy right now. Try again in a few seconds.', {
    headers: { 'retry-after': '5' },
  })

const tooMany = (seconds: number) =>
  new HttpProblem(429, 'http/too-many-requests', `Too many requests. Try again in ${seconds} seconds.`, {
    details: { retryAfterSeconds: seconds },
    headers: { 'retry-after': String(seconds) },
  })
