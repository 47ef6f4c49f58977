import { collectDefaultMetrics, Gauge as Figure, Histogram, Registry } from 'prom-client'
import type { Database } from '../../kernel/database.ts'
import { digest, sameDigest } from '../../kernel/digest.ts'
import type { Request, Server } from './fastify.ts'
import { HttpProblem } from './problem.ts'

/** A figure that is read when somebody asks for `/metrics`. */
export interface Gauge {
  /** Prometheus style, unit last: `dangol_consumer_lag_events`. */
  readonly name: string
  readonly help: string
  readonly labels?: readonly string[]
  read(): Promise<readonly { labels?: Readonly<Record<string, string>>; value: number }[]>
}

export interface MetricsOptions {
  db: Database
  gauges: readonly Gauge[]
  /** Whoever brings it may read the figures from afar. */
  token: string | undefined
}

/** Serves the process's figures to Prometheus: to this machine, and to whoever brings the token. */
export function serveMetrics(server: Server, { db, gauges, token }: MetricsOptions): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  measureRequests(server, registry)
  for (const gauge of [poolGauge(db), ...gauges]) register(registry, gauge)

  const config = { underPressure: 'answered', rateLimit: false } as const
  server.get('/metrics', { config }, async (request, reply) => {
    if (!mayRead(request, token)) throw new HttpProblem(403, 'http/metrics-private', 'These figures are not public.')
    return reply.type(registry.contentType).send(await registry.metrics())
  })
  server.addHook('onClose', async () => {
    registry.clear()
  })
}

function measureRequests(server: Server, registry: Registry): void {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request’s arrival to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  server.addHook('onResponse', (request, reply, next) => {
    const route = request.routeOptions.url ?? 'unknown'
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000)
    next()
  })
}

function register(registry: Registry, gauge: Gauge): void {
  new Figure({
    name: gauge.name,
    help: gauge.help,
    labelNames: [...(gauge.labels ?? [])],
    registers: [registry],
    async collect() {
      this.reset()
      // What cannot be read now (the database is away) is left out; the other figures are wanted all the more
      const readings = await gauge.read().catch(() => [])
      for (const { labels = {}, value } of readings) this.set(labels, value)
    },
  })
}

const poolGauge = ({ pool }: Database): Gauge => ({
  name: 'dangol_database_connections',
  help: 'Connections of this process to PostgreSQL, and requests that wait for one',
  labels: ['state'],
  read: () =>
    Promise.resolve([
      { labels: { state: 'idle' }, value: pool.idleCount },
      { labels: { state: 'busy' }, value: pool.totalCount - pool.idleCount },
      { labels: { state: 'waited-for' }, value: pool.waitingCount },
    ]),
})

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

function mayRead(request: Request, token: string | undefined): boolean {
  const brought = request.headers.authorization?.replace(/^Bearer /i, '')
  if (token && brought) return sameDigest(digest(token), digest(brought))
  return loopback.has(request.ip) && request.headers['x-forwarded-for'] === undefined
}
