import cors from '@fastify/cors'
import type { Server } from './fastify.ts'

/**
 * Lets pages of a shop with a face of its own (headless) use the store API from their own origin.
 *
 * Only below `/api/store/`, and without cookies: such a page keeps its shopper's session itself and brings it as a
 * bearer token, so that no page of another site can act in her name. Fetch Standard, 3.2 (CORS protocol).
 */
export async function letOriginsIn(server: Server, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return
  await server.register(cors, {
    delegator: (request, answer) =>
      answer(null, {
        origin: isStoreApi(request.url) ? [...origins] : false,
        methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
        allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'accept-language', 'dangol-device'],
        exposedHeaders: ['location', 'retry-after', 'x-request-id'],
        maxAge: 600,
      }),
  })
}

/** Whether a page of this origin may change something at this address. */
export const isLetIn = (origins: readonly string[], url: string, origin: string | undefined): boolean =>
  origin !== undefined && origins.includes(origin) && isStoreApi(url)

const isStoreApi = (url: string): boolean => url.startsWith('/api/store/')
