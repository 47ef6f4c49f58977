import { reading } from '../src/kernel/transaction.ts'
import { stockDiscrepancies } from '../src/modules/inventory/index.ts'
import { type Bench, type Measured, percentile } from './bench.ts'
import { buyFor, steps } from './buying.ts'
import { beginCount, sayCount } from './counted-statements.ts'
import { meterCpu } from './cpu.ts'
import type { BenchDatabase } from './database.ts'
import { besideFiveStatements } from './five-statements.ts'
import { settled } from './settled.ts'
import { type BenchShop, stock, withShop } from './shop.ts'

const shoppers = 16
const loadMs = Number(process.argv[3] ?? 15_000)
const warmUpMs = 3_000
/** By then code is compiled and each connection has its plans: a shop that runs for days is not measured in its first minute. */
const warmUpOrders = 1_500
async function count(db: BenchDatabase, where: string): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>(`select count(*) as count from orders."order" ${where}`)
  return Number(rows[0]!.count)
}

/** Every order was placed once, and in the end it is paid and its mail has left; @returns how long the last ones took after the load */
async function check(db: BenchDatabase, bought: number): Promise<number> {
  const begun = performance.now()
  const orders = await count(db, '')
  if (orders !== bought) throw new Error(`${bought} were told that they bought, ${orders} orders exist`)
  await settled(db)
  const wrong = await reading(db, stockDiscrepancies)
  if (wrong.length > 0) throw new Error(`The ledger does not add up to the stock of ${wrong.length} variants`)
  return performance.now() - begun
}

async function measure(shop: BenchShop, say: (line: string) => void): Promise<Measured> {
  const { answer, perSecond: limit } = await besideFiveStatements(shop.db, shoppers, () => load(shop, say))
  say(`five-statement transactions: ${Math.round(limit)}/s`)
  return { figure: answer, unit: 'orders/s', limit }
}

async function load(shop: BenchShop, say: (line: string) => void): Promise<number> {
  const warm = await buyFor(shop, shoppers, warmUpMs, warmUpOrders)
  await settled(shop.db)
  await beginCount(shop.db)
  const cpu = await meterCpu(shop.db, shop.pid)
  const { bought, perSecond, waits } = await buyFor(shop, shoppers, loadMs)
  cpu.say('per order while they buy', bought, say)
  for (const step of steps) {
    const [half, most] = [percentile(waits[step], 0.5), percentile(waits[step], 0.99)]
    say(`${step}: ${Math.round(half)} ms in the median, ${Math.round(most)} ms for 99 in 100`)
  }
  const lateMs = await check(shop.db, warm.bought + bought)
  cpu.say('per order for what followed later', bought, say)
  await sayCount(shop.db, bought, say)
  say(
    `all ${warm.bought + bought} orders were paid, and their mails sent, ${(lateMs / 1_000).toFixed(1)} s after the last was placed`,
  )
  return perSecond
}

export const bench: Bench = {
  about: `${shoppers} shoppers buy over HTTP, start to order; limit: five-statement transactions/s of the same database`,
  run: (say) =>
    withShop({ shoppers, fill: (tx) => stock(tx, { variants: 50, onHand: 100_000 }) }, (shop) => measure(shop, say)),
}
