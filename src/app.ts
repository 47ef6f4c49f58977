import { setTimeout as sleep } from 'node:timers/promises'
import { type StaffSignIn, staffSignIn } from './adapters/better-auth/staff-sign-in.ts'
import type { Config } from './config.ts'
import { type Bus, openBus } from './kernel/bus.ts'
import { type Database, openDatabase } from './kernel/database.ts'
import { edgeOf } from './kernel/edge.ts'
import { createJobQueue, type WorkingDatabase } from './kernel/job-queue.ts'
import { migrate } from './kernel/migration.ts'
import type { Module } from './kernel/module.ts'
import { startWorker } from './kernel/worker.ts'
import { listen } from './listening.ts'
import { openMailReceiver } from './mail-in.ts'
import { modulesOf, type Ports } from './modules.ts'
import { tellOfSignIn } from './modules/notices/index.ts'
import { pageSourcesOf } from './modules/payments/index.ts'
import { portsFor } from './ports.ts'
import { pagesFor, routesFor } from './routes.ts'
import { secretOf } from './secret.ts'
import { identifyWith } from './web/admin-api/identify.ts'
import type { App } from './web/app-context.ts'
import { liveOf } from './web/live/live.ts'
import { ownPages } from './web/own-pages.ts'
import { collectorOf } from './web/collect/collector.ts'
import { buildServer } from './web/server.ts'

/** Which parts this process runs; any number of processes may run each. */
export interface Parts {
  readonly web: boolean
  readonly worker: boolean
}

/** A shop that runs in this process. */
export interface RunningApp {
  readonly app: App
  readonly staff: StaffSignIn
  readonly ports: Ports
  /** Where HTTP answers; absent in a process without the web. */
  readonly port: number | undefined
  /** Finishes what has begun, then stops: HTTP, worker, connections, in this order. Each step is bounded. */
  close(): Promise<void>
}

/** The modules for what asks nobody outside, e.g. migrating. */
export const modulesFor = (config: Config): readonly Module[] =>
  modulesOf(
    portsFor(config, () => {
      throw new Error('The outside world is not asked before the database is open')
    }),
  )

export const migrationsOf = (modules: readonly Module[]) => modules.flatMap((module) => module.migrations)

/** Opens the database; connections that break while idle are replaced, and told. */
export function databaseFor(config: Config, connectionString: string): Database {
  let isClosed = false
  const db = openDatabase({
    connectionString,
    connections: config.databaseConnections,
    // NOTE `close` resolves before the server has seen the last connection go; what it then says is no news.
    onLostConnection: (error) => isClosed || warn('database', error),
  })
  const close = () => {
    isClosed = true
    return db.close()
  }
  return { ...db, close }
}

/** Wires everything and begins to work: migrates, then takes jobs, then answers HTTP. */
export async function openApp(config: Config, connectionString: string, parts: Parts): Promise<RunningApp> {
  const ends: Ends = []
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  try {
    const pages = ownPages(() => ({ app, routes: pagesFor(ports), baseUrl: ports.notices.baseUrl }))
    const ports = portsFor(config, () => edgeOf(db), pages)
    const modules = modulesOf(ports)
    const db = await openWorkingDatabase(config, connectionString, modules, ends)
    ends.push(() => pages.close())
    const state = { isEnding: false }
    const staff = staffSignIn({
      pool: db.pool,
      edge: edgeOf(db),
      secret: secretOf(config),
      baseUrl: ports.notices.baseUrl,
      atNewBrowser: (tx, signIn) => tellOfSignIn(tx, ports.notices, signIn),
    })
    const edge = edgeOf(db)
    const bus = await openBus(db, (error) => warn('bus', error))
    ends.push(() => bus.close())
    const app: App = {
      ...{ db, edge, bus },
      gauges: collectorOf(edge).gauges,
      modules,
      http: httpSettings(config, ports),
      identify: identifyWith(edgeOf(db), staff.userOf),
      isEnding: () => state.isEnding,
    }
    const live = liveOf(app)
    ends.push(() => Promise.resolve(live.stop()))
    if (parts.worker) openWorker({ db, bus }, modules, ends)
    if (!parts.web) return { app, staff, ports, port: undefined, close }

    await openMailReceiver(config, edge, ends)
    const web = await listen(await buildServer(app, ...routesFor(ports, staff)), config)
    ends.push(async () => {
      state.isEnding = true
      await sleep(config.drainSeconds * 1_000)
      await web.drain()
    })
    return { app, staff, ports, port: web.port, close }
  } catch (error) {
    await close()
    throw error
  }
}

type Ends = (() => Promise<unknown>)[]

async function openWorkingDatabase(
  config: Config,
  connectionString: string,
  modules: readonly Module[],
  ends: Ends,
): Promise<WorkingDatabase> {
  const db = databaseFor(config, connectionString)
  ends.push(() => db.close())
  await migrate(db, migrationsOf(modules))
  const jobs = await createJobQueue(db, modules, (error) => warn('jobs', error))
  ends.push(() => jobs.close())
  return { ...db, jobs }
}

function openWorker({ db, bus }: { db: WorkingDatabase; bus: Bus }, modules: readonly Module[], ends: Ends): void {
  const worker = startWorker(db, modules, { bus, onError: (error, about) => warn(about, error) })
  ends.push(() => worker.stop())
}

const httpSettings = (config: Config, { payments }: Ports) => ({
  baseUrl: config.baseUrl,
  storeOrigins: config.storeOrigins,
  trustProxy: config.trustProxy,
  requestsPerMinute: config.requestsPerMinute,
  mostLagMs: config.mostLagMs,
  logLevel: config.logLevel,
  metricsToken: config.metricsToken,
  contentSources: pageSourcesOf(payments),
})

/** A log line of what belongs to no request, in the shape of the others. */
function warn(about: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  process.stdout.write(`${JSON.stringify({ level: 'warn', about, message })}\n`)
}
