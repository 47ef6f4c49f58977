import type { Tx } from '../src/kernel/transaction.ts'
import { createCollection, createProduct, noteAvailability, noteListingPrices } from '../src/modules/catalog/index.ts'
import { setPrices } from '../src/modules/pricing/index.ts'
import { aTeaShop } from '../src/testing/tea-shop.ts'
import { type Bench, type Measured, percentile } from './bench.ts'
import { meterCpu } from './cpu.ts'
import { besideFiveStatements } from './five-statements.ts'
import { multiply } from './many-rows.ts'
import { type BenchShop, withShop } from './shop.ts'

const variants = Number(process.argv[3] ?? 50_000)
const made = 60
const rounds = 150
const goals = { collection: 30, search: 50 } as const

const pick = (list: readonly string[], n: number): string => list[n % list.length]!
const kinds = ['Sencha', 'Hojicha', 'Gyokuro', 'Oolong', 'Pu-erh', 'Assam', 'Darjeeling', 'Mate', 'Rooibos', 'Chai']
const places = ['Uji', 'Boseong', 'Hadong', 'Jeju', 'Yunnan', 'Fujian', 'Nilgiri']
const moods = ['morning', 'evening', 'gift', 'iced', 'organic', 'rare', 'daily', 'strong']
const sizes = ['50 g', '100 g', '250 g']

/** Teas that differ in what a shopper narrows by; every fifth is in the small collection. */
export async function teas(tx: Tx): Promise<string[]> {
  await aTeaShop(tx)
  const productIds: string[] = []
  for (let n = 0; n < made; n++) {
    const { id, variants } = await createProduct(tx, {
      title: { en: `${pick(kinds, n)} of ${pick(places, n * 3)} ${n}`, ko: `${n}번 차` },
      description: { en: `<p>A tea for the ${pick(moods, n)}, picked in ${pick(places, n * 3)} by hand.</p>` },
      ...{ status: 'active', vendor: `House of ${pick(places, n)}`, type: pick(kinds, n) },
      tags: [pick(moods, n), pick(moods, n * 5 + 1)],
      options: [{ name: 'Size', values: sizes }],
      variants: sizes.map((size) => ({ optionValues: [size] })),
    })
    productIds.push(id)
    const prices = variants.map((variant, at) => ({
      variantId: variant.id,
      price: { amount: 900 + n * 10 + at * 700, currency: 'USD' },
    }))
    await setPrices(tx, prices)
  }
  await noteListingPrices(
    tx,
    productIds.map((productId, n) => ({
      ...{ productId, currency: 'USD' },
      ...{ minPrice: 900 + n * 10, maxPrice: 2_300 + n * 10 },
    })),
  )
  await noteAvailability(
    tx,
    productIds.map((productId, n) => ({ productId, available: n % 9 > 0 })),
  )
  await createCollection(tx, { title: { en: 'Some' }, productIds: productIds.filter((_, n) => n % 5 === 0) })
  await createCollection(tx, { title: { en: 'All' }, productIds })
  return productIds
}

/** Waits of as many requests one after the other, as one shopper of many feels them. */
async function waits(
  shop: BenchShop,
  words: string,
  path: (n: number) => string,
  say: (line: string) => void,
): Promise<number> {
  const took: number[] = []
  const ask = async (n: number) => {
    const begun = performance.now()
    const { status, body } = await shop.ask('GET', path(n))
    took.push(performance.now() - begun)
    if (status !== 200 || (body['items'] as unknown[]).length === 0)
      throw new Error(`${path(n)}: ${status} ${JSON.stringify(body).slice(0, 200)}`)
  }
  for (let n = 0; n < 30; n++) await ask(n)
  took.length = 0
  const cpu = await meterCpu(shop.db, shop.pid)
  for (let n = 0; n < rounds; n++) await ask(n)
  cpu.say(`per list, ${words}`, rounds, say)
  const most = percentile(took, 0.95)
  say(`${words}: ${percentile(took, 0.5).toFixed(1)} ms in the median, ${most.toFixed(1)} ms for 95 in 100`)
  return most
}

const query = (parts: Record<string, string>): string => `/products?${new URLSearchParams({ limit: '24', ...parts })}`

const narrowed = (collection: string) => (n: number) =>
  query({ collection, filter: `tag=${pick(moods, n)}`, ...(n % 2 ? { available: 'true', sort: 'price-up' } : {}) })

async function measure(shop: BenchShop, say: (line: string) => void): Promise<Measured> {
  const { answer, perSecond } = await besideFiveStatements(shop.db, 1, async () => {
    const some = await waits(shop, 'a collection of a fifth with a filter', narrowed('some'), say)
    const all = await waits(shop, 'a collection of everything with a filter', narrowed('all'), say)
    await waits(shop, 'everything, newest first', () => query({}), say)
    await waits(shop, 'a collection of a fifth by price', () => query({ collection: 'some', sort: 'price-up' }), say)
    const word = await waits(shop, 'a search for a kind', (n) => query({ q: pick(kinds, n) }), say)
    await waits(
      shop,
      'a search for two words, one mistyped',
      (n) => query({ q: `${pick(kinds, n % made)}x ${pick(places, (n % made) * 3)}` }),
      say,
    )
    const every = await waits(shop, 'a search that finds everything', () => query({ q: 'tea' }), say)
    return { collection: Math.max(some, all), search: Math.max(word, every) }
  })
  say(`the slowest collection: ${answer.collection.toFixed(1)} ms for 95 in 100 (goal ${goals.collection} ms)`)
  say(`the slowest search: ${answer.search.toFixed(1)} ms for 95 in 100 (goal ${goals.search} ms)`)
  return { figure: answer.collection, unit: 'ms', limit: 1_000 / perSecond }
}

export const tables = [
  { table: 'catalog.product', ids: ['id'], texts: ['handle'] },
  { table: 'catalog.variant', ids: ['id', 'product_id'] },
  { table: 'catalog.document', ids: ['product_id'] },
  { table: 'catalog.listing_price', ids: ['product_id'] },
  { table: 'catalog.listing_stock', ids: ['product_id'] },
  { table: 'catalog.collection_member', ids: ['product_id'] },
  { table: 'pricing.price', ids: ['variant_id'] },
  { table: 'inventory.stock_policy', ids: ['variant_id'] },
]

export const bench: Bench = {
  about: `ms for 24 of ${variants} variants' products in a collection with a filter, and for searches; limit: one five-statement transaction`,
  run: (say) =>
    withShop({ shoppers: 2, fill: teas }, async (shop) => {
      await multiply(shop.db, tables, Math.round(variants / sizes.length / made) - 1)
      return measure(shop, say)
    }),
}
