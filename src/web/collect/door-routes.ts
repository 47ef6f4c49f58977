import { keepRawBodies } from '../http/raw-body.ts'
import { defaultHttpSettings } from '../http/settings.ts'
import type { App, Reply, Request, Routes, Server } from '../server.ts'
import type { Door } from './doors/door.ts'
import { doors } from './doors/doors.ts'
import { mayAsk, type OwnSites, senderOf } from './sender-of.ts'
import { mostPerMinute, takeBatch } from './take-batch.ts'
import { mostBytes, unpack } from './unpack.ts'
import { asksNotTo } from './visitor-of.ts'

/**
 * Where sites and programs of the brand tell what people do, in the words of the client that each of them has: see
 * docs/collecting.md. A 200 means that every event without a problem is durable, and was not taken twice.
 */
export const doorRoutes: Routes = (server, app) => {
  keepRawBodies(server)
  for (const door of doors)
    for (const [address, asks] of Object.entries(door.addresses)) doorRoute(server, app, { door, address, asks })
}

interface Way {
  readonly door: Door
  readonly address: string
  readonly asks: string
}

function doorRoute(server: Server, app: App, { door, address, asks }: Way): void {
  const ownSites = ownSitesOf(app)
  server.options(address, { schema: { hide: true } }, (request, reply) => answerAsking(app, request, reply, ownSites))
  server.post(
    address,
    {
      bodyLimit: mostBytes,
      config: { idempotency: 'none', crossSite: 'allowed', rateLimit: { max: mostPerMinute } },
      schema: { hide: true },
    },
    async (request, reply) => {
      const body = await unpack(request.body)
      const reading = door.read({ asks, body })
      const { sender, otherSite } = await senderOf(app.edge, request, reading.key, ownSites)
      if (otherSite !== undefined) letIn(reply, otherSite)
      if (asksNotTo(request)) return door.answer({ taken: 0, repeated: 0, problems: [] })
      return door.answer(await takeBatch(app.edge, sender, door.name, reading))
    },
  )
}

const ownSitesOf = ({ http }: App): OwnSites => {
  const { baseUrl, storeOrigins } = { ...defaultHttpSettings, ...http }
  return [...(baseUrl === undefined ? [] : [new URL(baseUrl).origin]), ...storeOrigins]
}

/** A browser asks before it sends a key in a header. Fetch Standard, 3.2 (CORS protocol). */
async function answerAsking(app: App, request: Request, reply: Reply, ownSites: OwnSites): Promise<Reply> {
  const { origin } = request.headers
  if (origin !== undefined && (await mayAsk(app.edge, origin, ownSites))) {
    letIn(reply, origin).headers({
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'authorization, content-type, x-write-key, x-retry-count',
      'access-control-max-age': '600',
    })
  }
  return reply.status(204).send()
}

/** Lets the page read the answer; its cookies are never asked for. */
const letIn = (reply: Reply, origin: string): Reply =>
  reply.headers({ 'access-control-allow-origin': origin, vary: 'origin' })
