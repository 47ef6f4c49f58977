import { setTimeout as pause } from 'node:timers/promises'
import { reading } from '../src/kernel/transaction.ts'
import { stockDiscrepancies } from '../src/modules/inventory/index.ts'
import { type Bench, type Measured, percentile } from './bench.ts'
import { beginCount, sayCount } from './counted-statements.ts'
import { meterCpu } from './cpu.ts'
import type { BenchDatabase } from './database.ts'
import { besideFiveStatements } from './five-statements.ts'
import { type BenchShop, stock, withShop } from './shop.ts'
import { wish } from './shopper.ts'

const shoppers = 16
const loadMs = Number(process.argv[3] ?? 15_000)
const warmUpMs = 3_000
/** By then code is compiled and each connection has its plans: a shop that runs for days is not measured in its first minute. */
const warmUpOrders = 500
const steps = ['start', 'pay', 'place'] as const

type Waits = Record<(typeof steps)[number], number[]>

/** One whole purchase; anything but the expected answer ends the benchmark. */
async function buy({ ask, variantIds }: BenchShop, shopper: number, waits: Waits): Promise<void> {
  const any = () => variantIds[Math.floor(Math.random() * variantIds.length)]!
  const timed = async (step: keyof Waits, status: number, path: string, body?: object) => {
    const asked = performance.now()
    const answer = await ask('POST', path, body)
    waits[step].push(performance.now() - asked)
    if (answer.status !== status)
      throw new Error(`${step} was answered ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const { token } = await timed('start', 201, '/checkouts', wish(shopper, [...new Set([any(), any()])]))
  const path = `/checkouts/${String(token)}`
  const { next } = await timed('pay', 200, `${path}/payment`, { provider: 'test', method: 'success' })
  if (next !== 'place') throw new Error(`The payment leads to ${String(next)}`)
  await timed('place', 201, `${path}/place`)
}

async function buyFor(
  shop: BenchShop,
  ms: number,
  atLeast = 0,
): Promise<{ bought: number; perSecond: number; waits: Waits }> {
  const waits: Waits = { start: [], pay: [], place: [] }
  let bought = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: shoppers }, async () => {
      while (performance.now() - begun < ms || bought < atLeast) {
        await buy(shop, Math.floor(Math.random() * 1e9), waits)
        bought++
      }
    }),
  )
  return { bought, perSecond: (bought / (performance.now() - begun)) * 1_000, waits }
}

async function count(db: BenchDatabase, where: string): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>(`select count(*) as count from orders."order" ${where}`)
  return Number(rows[0]!.count)
}

/** Every order was placed once and is paid in the end; @returns how long the last ones took after the load */
async function check(db: BenchDatabase, bought: number): Promise<number> {
  const begun = performance.now()
  const orders = await count(db, '')
  if (orders !== bought) throw new Error(`${bought} were told that they bought, ${orders} orders exist`)
  while ((await count(db, `where payment_state = 'paid'`)) < orders) {
    if (performance.now() - begun > 120_000) throw new Error('Some orders are not paid after two minutes')
    await pause(100)
  }
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
  const warm = await buyFor(shop, warmUpMs, warmUpOrders)
  await beginCount(shop.db)
  const cpu = await meterCpu(shop.db, shop.pid)
  const { bought, perSecond, waits } = await buyFor(shop, loadMs)
  cpu.say('per order while they buy', bought, say)
  for (const step of steps) {
    const [half, most] = [percentile(waits[step], 0.5), percentile(waits[step], 0.99)]
    say(`${step}: ${Math.round(half)} ms in the median, ${Math.round(most)} ms for 99 in 100`)
  }
  const lateMs = await check(shop.db, warm.bought + bought)
  cpu.say('per order for what followed later', bought, say)
  await sayCount(shop.db, bought, say)
  say(`all ${warm.bought + bought} orders were paid ${(lateMs / 1_000).toFixed(1)} s after the last was placed`)
  return perSecond
}

export const bench: Bench = {
  about: `${shoppers} shoppers buy over HTTP, start to order; limit: five-statement transactions/s of the same database`,
  run: (say) =>
    withShop({ shoppers, fill: (tx) => stock(tx, { variants: 50, onHand: 100_000 }) }, (shop) => measure(shop, say)),
}
