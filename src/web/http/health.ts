import { setTimeout as sleep } from 'node:timers/promises'
import { missingMigrations } from '../../kernel/missing-migrations.ts'
import type { App } from '../app-context.ts'
import type { Server } from './fastify.ts'

/** A database that has not answered by then counts as gone. */
const patienceMs = 2_000

/** Two probes: `live` says that the process turns, `ready` that it can serve. */
export function serveHealth(server: Server, app: App): void {
  const config = { underPressure: 'answered', rateLimit: false } as const
  server.get('/health/live', { config }, (_request, reply) => reply.header('cache-control', 'no-store').send(live))
  server.get('/health/ready', { config }, async (request, reply) => {
    const hindrance = app.isEnding?.() ? 'ending' : await hindranceOf(app, (err) => request.log.warn({ err }))
    reply.header('cache-control', 'no-store').status(hindrance ? 503 : 200)
    return reply.send(hindrance ? { status: 'not-ready', why: hindrance } : { status: 'ready' })
  })
}

const live = { status: 'live' }

async function hindranceOf(app: App, tell: (error: unknown) => void): Promise<string | undefined> {
  const migrations = app.modules.flatMap((module) => module.migrations)
  const settled = new AbortController()
  try {
    return await Promise.race([
      app.edge.reading(async (read) => {
        const missing = await missingMigrations(read, migrations)
        return missing.length > 0 ? `${missing.length} migrations are missing` : undefined
      }),
      sleep(patienceMs, 'the database does not answer', { signal: settled.signal }),
    ])
  } catch (error) {
    tell(error)
    return 'the database cannot be reached'
  } finally {
    settled.abort()
  }
}

/** Ends kept-alive connections with their next answer, so that a process that ends need not wait for their clients. */
export function letConnectionsEnd(server: Server, app: App): void {
  server.addHook('onSend', (_request, reply, payload, next) => {
    if (app.isEnding?.()) reply.header('connection', 'close')
    next(null, payload)
  })
}
