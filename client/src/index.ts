import createFetchClient, { type Client, type ClientOptions, type Middleware } from 'openapi-fetch'
import type { components, operations, paths } from './schema.d.ts'
import { ProblemError } from './problem-error.ts'

export type { components, operations, paths }
export { ProblemError }

/** Why the shop said no (RFC 9457); decide by its `code`. */
export type Problem = components['schemas']['Problem']

export interface DangolOptions extends ClientOptions {
  /** An API key; in the browser the session's cookie serves instead. */
  apiKey?: string
}

/**
 * The typed client of a Dangol shop: `dangol.GET('/api/store/v1/products', { params: { query: { limit: 10 } } })`.
 *
 * An answer is `{ data }` or `{ error }`, a problem with a `code`; `orThrow` turns the latter into a throw. Every POST
 * carries an `Idempotency-Key` of its own unless one is given, so that it may be sent again as it is.
 */
export function createDangol({ apiKey, ...options }: DangolOptions = {}): Client<paths> {
  const client = createFetchClient<paths>({ credentials: 'same-origin', ...options })
  client.use(ownHeaders(apiKey))
  return client
}

function ownHeaders(apiKey: string | undefined): Middleware {
  return {
    onRequest({ request }) {
      if (apiKey !== undefined) request.headers.set('authorization', `Bearer ${apiKey}`)
      if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
        request.headers.set('idempotency-key', crypto.randomUUID())
      }
      return request
    },
  }
}

/**
 * The answer's data.
 *
 * @throws {ProblemError} with the problem when the shop said no
 */
export async function orThrow<Data>(
  answer: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await answer
  if (!response.ok) throw new ProblemError(response.status, error)
  return data as Data
}
