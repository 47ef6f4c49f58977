import { setTimeout as pause } from 'node:timers/promises'
import type { Bench, Measured } from './bench.ts'
import { percentile } from './bench.ts'
import { buyFor, steps as calls } from './buying.ts'
import { beginCount, sayCount } from './counted-statements.ts'
import { meterCpu } from './cpu.ts'
import { notFilled, ordersIn, rowsGiven, tables } from './history.ts'
import type { BenchDatabase } from './database.ts'
import { multiply } from './many-rows.ts'
import { answersPerSecond, manyProducts } from './page-shop.ts'
import { settled } from './settled.ts'
import { type BenchShop, withShop } from './shop.ts'

/** How many orders the shop has had when a purchase and a page are measured; `npm run bench -- curve 1000,100000`. */
const steps = (process.argv[3] ?? '1000,100000').split(',').map(Number)
const made = 200
const warmUp = 300
const measured = 500
const shoppers = 8
const products = 100

interface Cost {
  readonly orders: number
  /** Milliseconds of CPU of shop and PostgreSQL, all that follows included. */
  readonly purchase: number
  /** Milliseconds in the median for the three calls together. */
  readonly wait: number
  readonly page: number
}

async function costNow(shop: BenchShop, say: (line: string) => void): Promise<Cost> {
  const orders = await ordersIn(shop.db)
  await buyFor(shop, shoppers, 0, warmUp)
  await settled(shop.db)
  await beginCount(shop.db)
  const cpu = await meterCpu(shop.db, shop.pid)
  const { bought, waits } = await buyFor(shop, shoppers, 0, measured)
  await settled(shop.db)
  const purchase = cpu.say(`per purchase after ${orders} orders`, bought, say)
  await sayCount(shop.db, bought, say)
  const wait = calls.reduce((sum, call) => sum + percentile(waits[call], 0.5), 0)
  let asked = 0
  const fresh = () => `/products/tea-number-${1 + (asked % products)}?n=${orders}-${asked++}`
  const perSecond = await answersPerSecond(shop.origin, fresh, 3)
  return { orders, purchase, wait, page: cpu.say(`per page after ${orders} orders`, perSecond * 3, say) }
}

/** @throws {Error} when purchases fill a table that the copies leave out */
async function grow(shop: BenchShop, wanted: number, mark: string, say: (line: string) => void): Promise<void> {
  const begun = performance.now()
  await settled(shop.db)
  const times = Math.ceil(wanted / (await ordersIn(shop.db))) - 1
  if (times > 0) await whileAsleep(shop, () => multiply(shop.db, tables, times, mark))
  say(`grown to ${wanted} orders in ${Math.round((performance.now() - begun) / 1_000)} s`)
}

/** Stops the shop's process for the time being: its sweeps would look through tables that have no indexes meanwhile. */
async function whileAsleep({ db, pid, origin }: BenchShop, work: () => Promise<void>): Promise<void> {
  for (;;) {
    process.kill(pid, 'SIGSTOP')
    await pause(100)
    if ((await transactionsOfOthers(db)) === 0) break
    process.kill(pid, 'SIGCONT')
    await pause(20)
  }
  try {
    await work()
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  await awake(origin)
}

/** Having slept it takes itself for overloaded, and refuses for a while. */
async function awake(origin: string): Promise<void> {
  const begun = performance.now()
  for (let inARow = 0; inARow < 30; await pause(100)) {
    const { ok } = await fetch(`${origin}/`)
    inARow = ok ? inARow + 1 : 0
    if (performance.now() - begun > 300_000) throw new Error('The shop did not wake up within five minutes')
  }
}

async function transactionsOfOthers(db: BenchDatabase): Promise<number> {
  const { rows } = await db.pool.query<{ open: number }>(
    `select count(*)::int as open from pg_stat_activity
     where xact_start is not null and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  )
  return rows[0]!.open
}

async function measure(shop: BenchShop, say: (line: string) => void): Promise<Measured> {
  const before = await rowsGiven(shop.db)
  await buyFor(shop, shoppers, 0, made)
  await settled(shop.db)
  const forgotten = await notFilled(shop.db, before, made)
  if (forgotten.length > 0) throw new Error(`Purchases fill ${forgotten.join(', ')} as well`)
  const costs: Cost[] = []
  for (const wanted of steps) {
    await grow(shop, wanted, `${costs.length}x`, say)
    costs.push(await costNow(shop, say))
  }
  say('   orders   CPU of a purchase   waited for   CPU of a page')
  for (const { orders, purchase, wait, page } of costs)
    say(
      `${String(orders).padStart(9)} ${purchase.toFixed(1).padStart(16)} ms ${wait.toFixed(0).padStart(9)} ms ${page.toFixed(2).padStart(12)} ms`,
    )
  return { figure: costs.at(-1)!.purchase, unit: 'ms', limit: costs[0]!.purchase }
}

export const bench: Bench = {
  about: `CPU ms of a purchase and a page in a shop of ${steps.join(' and ')} orders; limit: a purchase with the fewest`,
  run: (say) => withShop({ shoppers, fill: (tx) => manyProducts(tx, products) }, (shop) => measure(shop, say)),
}
