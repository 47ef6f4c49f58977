import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { query } from '../../src/kernel/query.ts'
import { inTransaction } from '../../src/kernel/transaction.ts'
import { percentile } from '../bench.ts'
import type { BenchShop } from '../shop.ts'
import type { Figure } from './figure.ts'

const orders = 100_000
const asks = 200

/** What staff wait for at a desk: the first screen, and a list of a hundred thousand orders. */
export async function deskFigures(browser: Browser, shop: BenchShop, say: (line: string) => void): Promise<Figure[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 844 } })
  try {
    await signIn(context, shop)
    const first = await firstScreen(context, shop.origin)
    await fillOrders(shop)
    return [first, ...(await lists(context, shop.origin, say))]
  } finally {
    await context.close()
  }
}

async function signIn(context: BrowserContext, { origin, home }: BenchShop): Promise<void> {
  const { email, password } = JSON.parse(readFileSync(join(home, 'first-sign-in.json'), 'utf8')) as Record<
    string,
    string
  >
  const answer = await context.request.post(`${origin}/api/admin/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin },
  })
  if (!answer.ok()) throw new Error(`The owner could not sign in: ${answer.status()} ${await answer.text()}`)
}

/** Until the figures of the day are there, with nothing kept in the browser. */
async function firstScreen(context: BrowserContext, origin: string): Promise<Figure> {
  const values: number[] = []
  for (let time = 0; time < 3; time++) {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
    const begun = performance.now()
    await page.goto(`${origin}/admin`)
    await page.locator('main .figure').first().waitFor()
    values.push(performance.now() - begun)
    await page.close()
  }
  return { what: 'First screen of the admin', value: percentile(values, 0.5), unit: 'ms', most: 2_000 }
}

/** Orders as a shop of some years has them, one every five minutes, three lines for two of them. */
async function fillOrders({ db }: BenchShop): Promise<void> {
  await inTransaction(db, (tx) => query(tx, someOrders, [orders]))
  await inTransaction(db, (tx) => query(tx, someLines))
  for (const table of ['orders."order"', 'orders.order_line']) await db.pool.query(`vacuum analyze ${table}`)
}

const filters = {
  'without a filter': '',
  'by status': 'status=to-pack',
  'by a name': 'search=kim 77',
  'by a period': 'from=2026-01-01T00:00:00Z&before=2026-02-01T00:00:00Z',
  'by status and name': 'status=delivered&search=shopper-4242',
}

async function lists(context: BrowserContext, origin: string, say: (line: string) => void): Promise<Figure[]> {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const p95 = async (path: string) => {
    const values: number[] = []
    for (let time = 0; time < asks; time++) {
      const begun = performance.now()
      const answer = await fetch(origin + path, { headers: { cookie } })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${answer.status} ${text}`)
      values.push(performance.now() - begun)
    }
    return percentile(values, 0.95)
  }
  say(`p95 of an answer without any work, for comparison: ${(await p95('/health/live')).toFixed(1)} ms`)
  const figures: Figure[] = []
  for (const [name, filter] of Object.entries(filters)) {
    const value = await p95(`/api/admin/v1/orders?limit=50&${filter}`)
    figures.push({ what: `p95 of the list of orders ${name}`, value, unit: 'ms', most: 50 })
  }
  return figures
}

const someOrders = `
  insert into orders."order" (id, token, checkout_id, profile_id, email, name, locale, market, currency, source, address,
    service_list, promotions, codes, taxes, tax_included, subtotal, discount, delivery, delivery_discount, services, tax,
    total, payment_state, fulfilment_state, captured, placed_at, found_by)
  select gen_random_uuid(), 'bench-' || n, gen_random_uuid(), gen_random_uuid(), 'shopper-' || n || '@example.com',
    'Minji Kim ' || n % 1000, 'en', 'us', 'USD', '{"channel":"page"}', '{"name":"Minji Kim","country":"US"}',
    '[]', '[]', '[]', '[]', true, 3600, 0, 0, 0, 0, 0, 3600,
    'paid', (array['open', 'shipped', 'delivered', 'delivered', 'delivered'])[1 + n % 5], 3600,
    now() - n * interval '5 minutes', 'bench' || n || ' shopper-' || n || '@example.com minji kim ' || n % 1000
  from generate_series(1, $1::int) n`

const someLines = `
  insert into orders.order_line (id, order_id, position, variant_id, product_id, handle, title, variant_title, quantity,
    unit_price, discount, tax, total, tax_class, weight_grams, requires_delivery, gift)
  select gen_random_uuid(), o.id, line, gen_random_uuid(), gen_random_uuid(), 'tea', 'Tea', '', 1, 1200, 0, 0, 1200,
    'standard', 80, true, false
  from orders."order" o cross join generate_series(1, 3) line where o.token like 'bench-%'`
