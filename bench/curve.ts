import type { Bench, Measured } from './bench.ts'
import { buyFor } from './buying.ts'
import { meterCpu } from './cpu.ts'
import type { BenchDatabase } from './database.ts'
import { multiply, type TableToFill } from './many-rows.ts'
import { manyProducts, answersPerSecond } from './page-shop.ts'
import { type BenchShop, withShop } from './shop.ts'

/** How many orders the shop has had when a purchase and a page are measured; `npm run bench -- curve 1000,100000`. */
const steps = (process.argv[3] ?? '1000,100000').split(',').map(Number)
const made = 100
const measured = 300
const shoppers = 8

const tables: readonly TableToFill[] = [
  { table: 'profiles.profile', ids: ['id'] },
  { table: 'profiles.identity', ids: ['profile_id'], texts: ['value'] },
  { table: 'checkout.checkout', ids: ['id', 'profile_id', 'payment_id', 'order_id'], texts: ['token'] },
  { table: 'checkout.line', ids: ['checkout_id'] },
  { table: 'orders."order"', ids: ['id', 'checkout_id', 'profile_id'], texts: ['number', 'token'] },
  { table: 'orders.order_line', ids: ['id', 'order_id'] },
  { table: 'orders.happening', ids: ['id', 'order_id'] },
  { table: 'payments.payment', ids: ['id', 'order_id', 'profile_id', 'reference'], texts: ['provider_ref'] },
  { table: 'payments.wish', ids: ['id', 'payment_id'] },
  { table: 'payments.notice', ids: ['payment_id'], texts: ['event_id', 'provider_ref'] },
  { table: 'inventory.hold', ids: ['holder', 'order_id'] },
  { table: 'inventory.ledger', ids: [] },
  { table: 'delivery.promised', ids: ['order_id'] },
  { table: 'fulfilment.promise', ids: ['order_id', 'profile_id'] },
  {
    table: 'messaging.send',
    ids: ['id', 'profile_id'],
    texts: ['key', 'message_id'],
    set: { html: '', body_text: '' },
  },
  { table: 'kernel.event', ids: ['profile_id'] },
]

interface Cost {
  readonly orders: number
  readonly purchase: number
  readonly page: number
}

async function ordersIn(db: BenchDatabase): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>('select count(*) as count from orders."order"')
  return Number(rows[0]!.count)
}

async function costNow(shop: BenchShop, say: (line: string) => void): Promise<Cost> {
  const orders = await ordersIn(shop.db)
  await buyFor(shop, shoppers, 0, made)
  const cpu = await meterCpu(shop.db, shop.pid)
  const { bought } = await buyFor(shop, shoppers, 0, measured)
  const purchase = cpu.say(`per purchase after ${orders} orders`, bought, say)
  let asked = 0
  const fresh = () => `/products/tea-number-${1 + (asked % 100)}?n=${orders}-${asked++}`
  const perSecond = await answersPerSecond(shop.origin, fresh, 3)
  return { orders, purchase, page: cpu.say(`per page after ${orders} orders`, perSecond * 3, say) }
}

async function measure(shop: BenchShop, say: (line: string) => void): Promise<Measured> {
  await buyFor(shop, shoppers, 0, made)
  const costs: Cost[] = []
  for (const wanted of steps) {
    const times = Math.floor(wanted / (await ordersIn(shop.db))) - 1
    if (times > 0) await multiply(shop.db, tables, times, `${costs.length}x`)
    costs.push(await costNow(shop, say))
  }
  for (const { orders, purchase, page } of costs)
    say(
      `${String(orders).padStart(9)} orders: ${purchase.toFixed(1)} ms of CPU a purchase, ${page.toFixed(2)} ms a page`,
    )
  return { figure: costs.at(-1)!.purchase, unit: 'ms', limit: costs[0]!.purchase }
}

export const bench: Bench = {
  about: `CPU ms of a purchase and a page in a shop of ${steps.join(' and ')} orders; limit: a purchase with the fewest`,
  run: (say) => withShop({ shoppers, fill: (tx) => manyProducts(tx, 100) }, (shop) => measure(shop, say)),
}
