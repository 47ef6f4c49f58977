import { mkdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/adapters/embedded-postgres/embedded.ts'
import { isAlive } from '../../src/adapters/embedded-postgres/pid-file.ts'
import { aHome, clone, eventually, type ShopProcess, startShop } from './shop-process.ts'

/** Web, worker and database of one shop, each a process of its own that can be killed and started alone. */
export interface ShopParts {
  readonly home: string
  readonly port: number
  readonly connectionString: string
  start(part: NodePart): Promise<void>
  /** `kill -9`; the database's keeper starts it again by itself, web and worker stay away until `start`. */
  kill(part: NodePart | 'database'): Promise<void>
  /** Ends the database in order. @returns what starts it again */
  stopDatabase(): Promise<() => Promise<void>>
  /** What its processes said, for who looks into a failure. */
  said(): string
  close(): Promise<void>
}

export type NodePart = 'web' | 'worker'

/** A new home with its own PostgreSQL; nothing else runs yet. */
export async function shopParts(env: Record<string, string>): Promise<ShopParts> {
  await built()
  const home = aHome()
  mkdirSync(home, { recursive: true })
  let postgres: EmbeddedPostgres = await startEmbeddedPostgres(home, () => undefined)
  const { connectionString } = postgres
  const port = await freePort()
  const running = new Map<NodePart, ShopProcess>()
  const output: string[] = []

  const end = async (part: NodePart, signal: NodeJS.Signals) => {
    const process_ = running.get(part)
    if (!process_) return
    running.delete(part)
    if (isAlive(process_.pid)) process.kill(process_.pid, signal)
    await process_.ended
    output.push(`--- ${part}\n${process_.said()}`)
  }
  return {
    home,
    port,
    connectionString,
    start: async (part) => {
      const started = startShop({
        home,
        script: join(clone, 'dist/main.js'),
        args: [part],
        env: { ...env, PORT: String(port), LOG_LEVEL: 'error', DATABASE_URL: wholeAddress(connectionString) },
      })
      running.set(part, started)
      try {
        await started.until(part === 'web' ? /Answering/ : /Working/)
      } catch (error) {
        // NOTE Who tries again would find its port taken by one that was only slow.
        await end(part, 'SIGKILL')
        throw error
      }
    },
    kill: async (part) => {
      if (part !== 'database') return end(part, 'SIGKILL')
      await eventually(() => isAlive(postgres.pid()), 'the database that was killed before is up again')
      process.kill(postgres.pid(), 'SIGKILL')
    },
    stopDatabase: async () => {
      await postgres.stop()
      return async () => {
        postgres = await startEmbeddedPostgres(home, () => undefined)
      }
    },
    said: () =>
      [...output, ...[...running].map(([part, one]) => `--- ${part}\n${one.said()}`)].join('\n').slice(-8_000),
    close: async () => {
      for (const part of ['web', 'worker'] as const) await end(part, 'SIGTERM')
      await postgres.stop()
    },
  }
}

/** NOTE: the user stands in the query, because an address without a host may have none in front. */
const wholeAddress = (connectionString: string): string =>
  connectionString.replace('postgresql://dangol@/', 'postgresql:///') + '&user=dangol'

/** The command line's preparation builds what is not built. */
async function built(): Promise<void> {
  const script = join(clone, 'bin/dangol.mjs')
  await startShop({ home: '/nonexistent', script, args: ['--version'] }).ended
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })
}
