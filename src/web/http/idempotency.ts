import { digest } from '../../kernel/digest.ts'
import { gathering } from '../../kernel/gathering.ts'
import { newId } from '../../kernel/id.ts'
import type { Edge } from '../../kernel/module.ts'
import { principalIfAny, sessionCookie } from './authentication.ts'
import type { Reply, Request, Server } from './fastify.ts'
import { type Answer, type Attempt, findTaken, freeKey, keepAnswers, takeKeys } from './idempotency-store.ts'
import { HttpProblem } from './problem.ts'
import { idempotencyRule } from './route-config.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The attempt whose key this request has taken. */
    attempt: Attempt | undefined
  }
}

/** Longer answers are not kept, and their request may run again. */
const mostKeptCharacters = 1_000_000

/**
 * Does the work of a repeated POST once.
 *
 * The key is taken in a transaction of its own after the input was found valid and before the work. An answer below
 * 500, also a no, is kept with it and given again with `Idempotent-Replayed: true`.
 *
 * NOTE: Between the work's commit and the keeping of its answer the process may die; the same key then does the work
 * again after a minute. What must never happen twice (placing an order, charging) has a constraint of its own.
 */
export function doOnce(server: Server, edge: Edge): void {
  server.decorateRequest('attempt', undefined)
  const take = gathering((attempts: readonly Attempt[]) => edge.inOneStatement((tx) => takeKeys(tx, attempts)))
  const keep = gathering(async (kept: readonly { attempt: Attempt; answer: Answer }[]) => {
    await edge.inOneStatement((tx) => keepAnswers(tx, kept))
    return kept
  })
  const begin = async (request: Request, key: string): Promise<Answer | undefined> => {
    const attempt = await attemptOf(request, key)
    if (await take(attempt)) {
      request.attempt = attempt
      return undefined
    }
    const taken = await edge.inOneStatement((read) => findTaken(read, attempt))
    if (taken.state === 'reused') throw keyReused()
    if (taken.state === 'in-progress') throw inProgress()
    return taken.answer
  }
  server.addHook('preHandler', (request, reply, next) => {
    const key = keyOf(request)
    if (key === undefined) next()
    else begin(request, key).then((answer) => (answer ? replay(reply, answer) : next()), next)
  })
  const end = async (attempt: Attempt, request: Request, reply: Reply, payload: unknown): Promise<void> => {
    request.attempt = undefined
    const answer = answerOf(reply, payload)
    try {
      if (answer) await keep({ attempt, answer })
      else await edge.inOneStatement((tx) => freeKey(tx, attempt))
    } catch (error) {
      request.log.error({ err: error }, 'The answer to an Idempotency-Key could not be kept')
    }
  }
  server.addHook('onSend', (request, reply, payload, next) => {
    const { attempt } = request
    if (!attempt) next(null, payload)
    else end(attempt, request, reply, payload).then(() => next(null, payload), next)
  })
}

function keyOf(request: Request): string | undefined {
  const { method, url, config } = request.routeOptions
  const rule = idempotencyRule({ method: typeof method === 'string' ? method : (method ?? ''), url, config })
  if (rule === 'none') return undefined
  const key = request.headers['idempotency-key']
  if (key === undefined && rule === 'required') throw keyMissing()
  if (key !== undefined && (typeof key !== 'string' || key.length === 0 || key.length > 255)) throw keyMalformed()
  return key
}

async function attemptOf(request: Request, key: string): Promise<Attempt> {
  const path = request.url.split('?')[0]!
  return {
    scope: digest(canonical([await whoAsks(request), request.method, path, key])),
    requestHash: digest(canonical([request.query, request.body])),
    taker: newId(),
  }
}

/** One visitor's key is nothing to another, even if they choose the same. */
async function whoAsks(request: Request): Promise<string> {
  const principal = await principalIfAny(request)
  if (principal) return `${principal.kind}:${principal.id}`
  return `visitor:${request.cookies[sessionCookie] ?? ''}:${request.headers.authorization ?? ''}`
}

/** JSON with the keys of objects in order, so that the same meaning has the same text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

function answerOf(reply: Reply, payload: unknown): Answer | undefined {
  const kept = payload === undefined || payload === null || typeof payload === 'string'
  if (reply.statusCode >= 500 || !kept || (payload?.length ?? 0) > mostKeptCharacters) return undefined
  return {
    status: reply.statusCode,
    contentType: textOf(reply.getHeader('content-type')),
    location: textOf(reply.getHeader('location')),
    body: payload ?? null,
  }
}

const textOf = (header: unknown): string | null => (typeof header === 'string' ? header : null)

function replay(reply: Reply, { status, contentType, location, body }: Answer): Reply {
  if (contentType) reply.type(contentType)
  if (location) reply.header('location', location)
  return reply
    .status(status)
    .header('idempotent-replayed', 'true')
    .send(body ?? undefined)
}

const keyMissing = () =>
  new HttpProblem(400, 'http/idempotency-key-missing', 'Send an Idempotency-Key header with a new UUID per attempt.', {
    field: 'Idempotency-Key',
  })

const keyMalformed = () =>
  new HttpProblem(422, 'http/idempotency-key-malformed', 'An Idempotency-Key has 1 to 255 characters.', {
    field: 'Idempotency-Key',
  })

const keyReused = () =>
  new HttpProblem(
    422,
    'http/idempotency-key-reused',
    'This Idempotency-Key came with another request before. Use a new one.',
    { field: 'Idempotency-Key' },
  )

const inProgress = () =>
  new HttpProblem(409, 'http/request-in-progress', 'The same request is still at work. Ask again in a moment.', {
    headers: { 'retry-after': '1' },
  })
