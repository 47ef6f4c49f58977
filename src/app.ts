import { setTimeout as sleep } from 'node:timers/promises'
import { localOutbox } from './adapters/local-outbox/local-outbox.ts'
import { smtpTransport } from './adapters/smtp/smtp.ts'
import type { Config } from './config.ts'
import { type Database, openDatabase } from './kernel/database.ts'
import { edgeOf } from './kernel/edge.ts'
import { migrate } from './kernel/migration.ts'
import type { Module } from './kernel/module.ts'
import { listen } from './listening.ts'
import { modulesOf } from './modules.ts'
import type { App } from './web/app-context.ts'
import { buildServer, type Routes } from './web/server.ts'

/** Which parts this process runs; any number of processes may run each. */
export interface Parts {
  readonly web: boolean
  readonly worker: boolean
}

/** A shop that runs in this process. */
export interface RunningApp {
  readonly app: App
  /** Where HTTP answers; absent in a process without the web. */
  readonly port: number | undefined
  /** Finishes what has begun, then stops: HTTP, worker, connections, in this order. Each step is bounded. */
  close(): Promise<void>
}

/** Every group of addresses. */
const routes: readonly Routes[] = []

/** The modules with the adapters this configuration asks for. */
export const modulesFor = (config: Config): readonly Module[] =>
  modulesOf({ mail: config.mail.smtpUrl ? smtpTransport(config.mail.smtpUrl) : localOutbox })

export const migrationsOf = (modules: readonly Module[]) => modules.flatMap((module) => module.migrations)

/** Opens the database; connections that break while idle are replaced, and told. */
export const databaseFor = (config: Config, connectionString: string): Database =>
  openDatabase({
    connectionString,
    connections: config.databaseConnections,
    onLostConnection: (error) => warn(`A database connection was lost: ${error.message}`),
  })

/** Wires everything and begins to work: migrates, then takes jobs, then answers HTTP. */
export async function openApp(config: Config, connectionString: string, parts: Parts): Promise<RunningApp> {
  const db = databaseFor(config, connectionString)
  const ends: (() => Promise<void>)[] = [() => db.close()]
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  try {
    const modules = modulesFor(config)
    await migrate(db, migrationsOf(modules))
    const state = { isEnding: false }
    const app: App = { db, edge: edgeOf(db), modules, http: httpSettings(config), isEnding: () => state.isEnding }
    if (!parts.web) return { app, port: undefined, close }

    const web = await listen(await buildServer(app, ...routes), config)
    ends.push(async () => {
      state.isEnding = true
      await sleep(config.drainSeconds * 1_000)
      await web.drain()
    })
    return { app, port: web.port, close }
  } catch (error) {
    await close()
    throw error
  }
}

const httpSettings = (config: Config) => ({
  baseUrl: config.baseUrl,
  trustProxy: config.trustProxy,
  logLevel: config.logLevel,
  metricsToken: config.metricsToken,
})

/** A log line of what belongs to no request, in the shape of the others. */
function warn(message: string): void {
  process.stdout.write(`${JSON.stringify({ level: 'warn', message })}\n`)
}
