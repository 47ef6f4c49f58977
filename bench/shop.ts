import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig, root } from '../src/config.ts'
import { edgeOf } from '../src/kernel/edge.ts'
import { inTransaction, type Tx } from '../src/kernel/transaction.ts'
import { modulesOf } from '../src/modules.ts'
import { setStock } from '../src/modules/inventory/index.ts'
import { setPrices } from '../src/modules/pricing/index.ts'
import { portsFor } from '../src/ports.ts'
import { aProduct, aTeaShop } from '../src/testing/tea-shop.ts'
import { type BenchDatabase, withDatabase } from './database.ts'
import { type Ask, shopperAt } from './shopper.ts'

/** A shop that runs in a process of its own, as a merchant's does, over a database that keeps its promises. */
export interface BenchShop {
  readonly db: BenchDatabase
  readonly ask: Ask
  /** Where the shop answers, without a slash at the end. */
  readonly origin: string
  /** Its process. */
  readonly pid: number
  /** Things for sale, of which there are as many as was asked for. */
  readonly variantIds: readonly string[]
  /** The folder of the shop's files, with its first owner's sign-in. */
  readonly home: string
}

/** How many asks wait for the shop at a time, and what is on its shelves. */
export interface ShopToOpen {
  readonly shoppers: number
  /** Puts things on its shelves. @returns the variants */
  readonly fill: (tx: Tx) => Promise<string[]>
  /** Fills it with the demo's goods and pictures after that, as `npm start` does. */
  readonly withDemo?: boolean
}

/** So many products of one variant, of which there are as many units. */
export interface Shelves {
  readonly variants: number
  readonly onHand: number
}

/** Opens a shop with the test bank and without a rate limit, runs the work and closes it whatever happens. */
export async function withShop<T>(open: ShopToOpen, work: (shop: BenchShop) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'dangol-bench-'))
  const ports = portsFor(readConfig({ DANGOL_HOME: home }), () => edgeOf(database!))
  let database: BenchDatabase | undefined
  try {
    return await withDatabase(
      modulesOf(ports),
      async (db) => {
        database = db
        const variantIds = await inTransaction(db, open.fill)
        const { child, port } = await startProcess(db, home, open.withDemo ? [] : ['--no-demo'])
        const { ask, close } = shopperAt(port, open.shoppers)
        try {
          return await work({ db, ask, variantIds, home, origin: `http://127.0.0.1:${port}`, pid: child.pid! })
        } finally {
          close()
          const ended = once(child, 'close')
          child.kill('SIGTERM')
          await ended
        }
      },
      open.shoppers,
    )
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

export async function stock(tx: Tx, { variants, onHand }: Shelves): Promise<string[]> {
  await aTeaShop(tx)
  const variantIds: string[] = []
  for (let n = 1; n <= variants; n++) variantIds.push(await aProduct(tx, `Tea number ${n}`, { weightGrams: 80 }))
  await setPrices(
    tx,
    variantIds.map((variantId) => ({ variantId, price: { amount: 1_200, currency: 'USD' } })),
  )
  for (const variantId of variantIds) await setStock(tx, { variantId, onHand, reason: 'counted' })
  return variantIds
}

/** NOTE: the user stands in the query, because an address without a host may have none in front. */
export const wholeAddress = (connectionString: string): string =>
  connectionString.replace('postgresql://dangol@/', 'postgresql:///') + '&user=dangol'

async function startProcess(
  db: BenchDatabase,
  home: string,
  options: readonly string[],
): Promise<{ child: ChildProcess; port: number }> {
  const profiling = process.env['BENCH_CPU_PROFILE']
    ? ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_CPU_PROFILE']}`]
    : []
  const child = spawn(
    process.execPath,
    [...profiling, join(root, 'bin/run-typescript.mjs'), 'src/main.ts', 'start', ...options],
    {
      env: {
        ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' },
        ...{ DANGOL_HOME: home, DATABASE_URL: wholeAddress(db.connectionString) },
        ...{ TEST_PAYMENTS: 'yes', REQUESTS_PER_MINUTE: '0' },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  return new Promise((resolve, reject) => {
    const listen = (part: Buffer) => {
      said += part.toString()
      const port = /Storefront\s+http:\/\/\S+?:(\d+)\//.exec(said)?.[1]
      if (port && said.includes('Ready')) resolve({ child, port: Number(port) })
    }
    for (const stream of [child.stdout, child.stderr]) stream.on('data', listen)
    child.once('close', (code) => reject(new Error(`The shop ended with ${code}:\n${said}`)))
  })
}
