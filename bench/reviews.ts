import { randomUUID } from 'node:crypto'
import type { Tx } from '../src/kernel/transaction.ts'
import { noteAvailability, noteListingPrices } from '../src/modules/catalog/index.ts'
import { setStock } from '../src/modules/inventory/index.ts'
import { setPrices } from '../src/modules/pricing/index.ts'
import { aReviewedProduct } from '../src/testing/reviews.ts'
import { aTeaShop } from '../src/testing/tea-shop.ts'
import { type Bench, type Measured, percentile } from './bench.ts'
import { meterCpu } from './cpu.ts'
import type { BenchDatabase } from './database.ts'
import { besideFiveStatements } from './five-statements.ts'
import { answersPerSecond } from './page-shop.ts'
import { type Asked, asksFor } from './review-asks.ts'
import { fillReviews, type Reviewed } from './review-shop.ts'
import { type BenchShop, withShop } from './shop.ts'

const most = Number(process.argv[3] ?? 1_000_000)
/** As many more products have ten reviews each: plans are made for them too. */
const crowded = 500
const many = Math.min(100_000, most)
const seconds = 4
const rounds = 100
const goals = { list: 25, page: 0.9 } as const
const handles = { few: 'few-words', many: 'many-words', most: 'most-words' } as const

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

/** How long 95 in 100 of one kind of list take, one after the other. */
async function waits(shop: BenchShop, { words, query, isEmpty }: Asked, say: (line: string) => void): Promise<number> {
  const took: number[] = []
  for (let n = -5; n < rounds; n++) {
    const path = `/products/${handles.most}/reviews?${query(n + 5)}`
    const begun = performance.now()
    const { status, body } = await shop.ask('GET', path)
    if (n >= 0) took.push(performance.now() - begun)
    const found = (body['items'] as unknown[] | undefined)?.length
    if (status !== 200 || (!isEmpty && !found)) throw new Error(`${path}: ${status}, ${found} found`)
  }
  const slow = percentile(took, 0.95)
  say(`${slow.toFixed(1).padStart(7)} ms for 95 in 100, ${percentile(took, 0.5).toFixed(1)} in the median: ${words}`)
  return slow
}

async function measure(shop: BenchShop, say: (line: string) => void): Promise<Measured> {
  await pages(shop, say)
  const asks = await asksFor(shop.db, most)
  const { answer: slowest, perSecond } = await besideFiveStatements(shop.db, 1, async () => {
    let worst = { ms: 0, words: '', beyond: 0 }
    for (const asked of asks) {
      const ms = await waits(shop, asked, say)
      const beyond = worst.beyond + Number(ms > goals.list)
      worst = ms > worst.ms ? { ms, words: asked.words, beyond } : { ...worst, beyond }
    }
    return worst
  })
  say(
    `the slowest of ${asks.length} lists of ${most} reviews: ${slowest.ms.toFixed(1)} ms (goal ${goals.list} ms), ${slowest.words}; ${slowest.beyond} are beyond the goal`,
  )
  return { figure: slowest.ms, unit: 'ms', limit: 1_000 / perSecond }
}

export const bench: Bench = {
  about: `ms for the slowest list of ${most} reviews by any filter, 95 in 100, and pages/s with ${many} and with ten; limit: one five-statement transaction`,
  run: (say) =>
    withShop({ shoppers: 4, fill: shelf }, async (shop) => {
      await fillReviews(shop.db, await toFill(shop.db), say)
      return measure(shop, say)
    }),
}
