import { randomUUID } from 'node:crypto'
import type { Tx } from '../src/kernel/transaction.ts'
import { noteAvailability, noteListingPrices } from '../src/modules/catalog/index.ts'
import { setStock } from '../src/modules/inventory/index.ts'
import { setPrices } from '../src/modules/pricing/index.ts'
import { aReviewedProduct } from '../src/testing/reviews.ts'
import { aTeaShop } from '../src/testing/tea-shop.ts'
import { type Bench, type Measured, percentile } from './bench.ts'
import { meterCpu } from './cpu.ts'
import { type BenchDatabase, isExplaining } from './database.ts'
import { besideFiveStatements } from './five-statements.ts'
import { answersPerSecond } from './page-shop.ts'
import { pagesRead } from './pages-read.ts'
import { plansOf } from './plans.ts'
import { type Asked, asksFor, mostWords } from './review-asks.ts'
import { fillReviews, type Reviewed } from './review-shop.ts'
import { type BenchShop, withShop } from './shop.ts'

/** `BENCH_REVIEWS=60000` asks the same of fewer: what holds for a million need not hold in the middle. */
const most = Number(process.env['BENCH_REVIEWS'] ?? process.argv[3] ?? 1_000_000)
/** As many more products have ten reviews each: plans are made for them too. */
const crowded = 500
const many = Math.min(100_000, most)
const seconds = 4
const rounds = 100
const plannedAnew = 20
/** Of fewer, some kinds of list may hold nothing. */
const sureToFind = 60_000
/** So many of the slowest are explained with `BENCH_PLANS=yes`. */
const explained = 5
const goals = { list: 25, page: 0.9 } as const
const handles = { few: 'few-words', many: 'many-words', most: mostWords } as const

/** Three products that differ only in how much is said of them. */
export async function shelf(tx: Tx): Promise<string[]> {
  await aTeaShop(tx)
  const made = []
  for (const title of ['Few words', 'Many words', 'Most words']) made.push(await aReviewedProduct(tx, title))
  const price = { amount: 8_900, currency: 'USD' }
  await setPrices(
    tx,
    made.map(({ variantId }) => ({ variantId, price })),
  )
  for (const { variantId } of made) await setStock(tx, { variantId, onHand: 1_000, reason: 'counted' })
  await noteListingPrices(
    tx,
    made.map(({ productId }) => ({ productId, currency: 'USD', minPrice: 8_900, maxPrice: 8_900 })),
  )
  await noteAvailability(
    tx,
    made.map(({ productId }) => ({ productId, available: true })),
  )
  return made.map(({ variantId }) => variantId)
}

export async function toFill(db: BenchDatabase): Promise<Reviewed[]> {
  const { rows } = await db.pool.query<{ handle: string; productId: string; variantId: string }>(
    `select handle, product.id as "productId", variant.id as "variantId"
     from catalog.product join catalog.variant on product_id = product.id`,
  )
  const counts = { [handles.few]: 10, [handles.many]: many, [handles.most]: most } as Record<string, number>
  const crowd = Array.from({ length: crowded }, () => ({ productId: randomUUID(), variantId: randomUUID(), count: 10 }))
  // A page of the few shows as much as one of the many: a full row of pictures.
  const pictured = (handle: string) => (handle === handles.few ? { pictured: 100 } : {})
  return [...rows.map(({ handle, ...ids }) => ({ ...ids, count: counts[handle]!, ...pictured(handle) })), ...crowd]
}

/** Pages drawn anew per second with ten reviews and with a hundred thousand, in turns. @returns the second's share */
async function pages(shop: BenchShop, say: (line: string) => void): Promise<number> {
  let asked = 0
  const fresh = (handle: string) => () => `/products/${handle}?n=${asked++}`
  const drawn = { few: 0, many: 0 }
  for (const which of ['few', 'many'] as const) await answersPerSecond(shop.origin, fresh(handles[which]), 2)
  for (const which of ['few', 'many', 'many', 'few'] as const) {
    const cpu = await meterCpu(shop.db, shop.pid)
    const perSecond = await answersPerSecond(shop.origin, fresh(handles[which]), seconds)
    cpu.say(`per page of the product with ${which} reviews`, perSecond * seconds, say)
    drawn[which] += perSecond / 2
  }
  const share = drawn.many / drawn.few
  say(`drawn with ten reviews: ${Math.round(drawn.few)}/s, with ${many}: ${Math.round(drawn.many)}/s`)
  say(`with ${many} it keeps ${Math.round(share * 100)} % of what it does with ten (goal ${goals.page * 100} %)`)
  return share
}

/** @returns how many milliseconds it took */
async function once(shop: BenchShop, { query, isEmpty }: Asked, round: number): Promise<number> {
  const path = `/products/${handles.most}/reviews?${query(round)}`
  const begun = performance.now()
  const { status, body } = await shop.ask('GET', path)
  const took = performance.now() - begun
  const found = (body['items'] as unknown[] | undefined)?.length
  if (status !== 200 || (!isEmpty && !found && most >= sureToFind))
    throw new Error(`${path}: ${status}, ${found} found`)
  return took
}

interface Waited {
  readonly asked: Asked
  /** For 95 in 100. */
  readonly ms: number
}

/**
 * How long 95 in 100 of one kind of list take, one after the other. NOTE: each statement is planned anew five times on
 * each connection, so that only what comes after those counts.
 */
async function waits(shop: BenchShop, asked: Asked, say: (line: string) => void): Promise<Waited> {
  const took: number[] = []
  for (let n = 0; n < plannedAnew; n++) await once(shop, asked, n)
  const pages = await pagesRead(shop.db, rounds, async () => {
    for (let n = 0; n < rounds; n++) took.push(await once(shop, asked, n + plannedAnew))
  })
  const ms = percentile(took, 0.95)
  const read = pages === undefined ? '' : `${Math.round(pages).toString().padStart(6)} pages, `
  say(
    `${ms.toFixed(1).padStart(7)} ms for 95 in 100, ${percentile(took, 0.5).toFixed(1)} in the median, ${read}${asked.words}`,
  )
  return { asked, ms }
}

async function measure(shop: BenchShop, say: (line: string) => void): Promise<Measured> {
  await pages(shop, say)
  const asks = await asksFor(shop.db, most)
  const { answer: waited, perSecond } = await besideFiveStatements(shop.db, 1, async () => {
    const all: Waited[] = []
    for (const asked of asks) all.push(await waits(shop, asked, say))
    return all.toSorted((a, b) => b.ms - a.ms)
  })
  for (const { asked } of waited.slice(0, isExplaining ? explained : 0)) {
    say(`${asked.words}:\n${await plansOf(shop.db, () => once(shop, asked, rounds))}`)
  }
  const [slowest] = waited
  const beyond = waited.filter(({ ms }) => ms > goals.list).length
  say(
    `the slowest of ${asks.length} lists of ${most} reviews: ${slowest!.ms.toFixed(1)} ms (goal ${goals.list} ms), ${slowest!.asked.words}; ${beyond} are beyond the goal`,
  )
  return { figure: slowest!.ms, unit: 'ms', limit: 1_000 / perSecond }
}

export const bench: Bench = {
  about: `ms for the slowest list of ${most} reviews by any filter, 95 in 100, and pages/s with ${many} and with ten; limit: one five-statement transaction`,
  run: (say) =>
    withShop({ shoppers: 4, fill: shelf }, async (shop) => {
      await fillReviews(shop.db, await toFill(shop.db), say)
      return measure(shop, say)
    }),
}
