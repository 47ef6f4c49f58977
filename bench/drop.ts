import { setTimeout as pause } from 'node:timers/promises'
import { reading } from '../src/kernel/transaction.ts'
import { stockDiscrepancies } from '../src/modules/inventory/index.ts'
import type { Bench, Measured } from './bench.ts'
import { meterCpu } from './cpu.ts'
import { besideFiveStatements } from './five-statements.ts'
import { type BenchShop, stock, withShop } from './shop.ts'
import { type Answered, wish } from './shopper.ts'

const shoppers = 500
const units = 50
const atATime = 64
const mostTries = 100

type Ending = 'ordered' | 'sold-out'

interface Drop {
  readonly shop: BenchShop
  /** Requests made, to be compared with what the database can do. */
  requests: number
}

/** Of all the noes to a payment, these two say that she comes too late. */
const saysSoldOut = ({ code, details }: Answered['body']): boolean =>
  code === 'inventory/out-of-stock' ||
  (code === 'checkout/checkout-incomplete' &&
    (details as { missing: { key: string }[] }).missing.some(({ key }) => key === 'sold-out'))

async function asked(drop: Drop, path: string, body?: object): Promise<Answered> {
  drop.requests++
  const answer = await drop.shop.ask('POST', path, body)
  if (answer.status >= 500) throw new Error(`${path} was answered ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer
}

/** She tries until she has it or is told that it is sold out; "many people are buying" is neither. */
async function tryToBuy(drop: Drop, shopper: number): Promise<Ending> {
  const started = await asked(drop, '/checkouts', wish(shopper, drop.shop.variantIds))
  if (started.status !== 201) throw new Error(`No cart: ${JSON.stringify(started)}`)
  const path = `/checkouts/${String(started.body['token'])}`
  for (let tried = 0; tried < mostTries; tried++) {
    const paid = await asked(drop, `${path}/payment`, { provider: 'test', method: 'success' })
    if (paid.status === 200) return ordered(drop, path)
    if (saysSoldOut(paid.body)) return 'sold-out'
    if (paid.body['code'] !== 'inventory/stock-busy') throw new Error(`Not paid: ${JSON.stringify(paid)}`)
    await pause(50 + Math.random() * 100)
  }
  throw new Error(`Shopper ${shopper} was told to try again ${mostTries} times`)
}

async function ordered(drop: Drop, path: string): Promise<Ending> {
  const placed = await asked(drop, `${path}/place`)
  if (placed.status !== 201) throw new Error(`Paid and not placed: ${JSON.stringify(placed)}`)
  return 'ordered'
}

async function measure(shop: BenchShop, say: (line: string) => void): Promise<Measured> {
  const drop: Drop = { shop, requests: 0 }
  const cpu = await meterCpu(shop.db, shop.pid)
  const { answer: seconds, perSecond } = await besideFiveStatements(shop.db, 16, () => sell(drop))
  cpu.say('per request', drop.requests, say)
  say(`${units} ordered, ${shoppers - units} were told that it is sold out, in ${drop.requests} requests`)
  return { figure: seconds, unit: 's', limit: drop.requests / perSecond }
}

async function sell(drop: Drop): Promise<number> {
  const endings: Ending[] = []
  let next = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      while (next < shoppers) endings.push(await tryToBuy(drop, next++))
    }),
  )
  const seconds = (performance.now() - begun) / 1_000
  await check(drop.shop, endings)
  return seconds
}

async function check({ db, variantIds }: BenchShop, endings: readonly Ending[]): Promise<void> {
  const { rows } = await db.pool.query<{ orders: number; sold: number }>(
    `select (select count(*) from orders."order") as orders,
       (select coalesce(sum(quantity), 0) from orders.order_line where variant_id = $1) as sold`,
    [variantIds[0]],
  )
  const found = { orders: Number(rows[0]!.orders), sold: Number(rows[0]!.sold) }
  const told = endings.filter((ending) => ending === 'ordered').length
  if (found.orders !== units || found.sold !== units || told !== units || endings.length !== shoppers) {
    throw new Error(`${units} units: ${found.orders} orders, ${found.sold} sold, ${told} told so, of ${endings.length}`)
  }
  const wrong = await reading(db, stockDiscrepancies)
  if (wrong.length > 0) throw new Error('The ledger does not add up to the stock')
}

export const bench: Bench = {
  about:
    `${shoppers} shoppers, ${atATime} at a time, want one of ${units} units; limit: the seconds in which the same ` +
    'database does as many five-statement transactions as they made requests',
  run: (say) =>
    withShop({ shoppers: atATime, fill: (tx) => stock(tx, { variants: 1, onHand: units }) }, (shop) =>
      measure(shop, say),
    ),
}
