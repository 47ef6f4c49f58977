import type { Tx } from '../src/kernel/transaction.ts'
import { inTransaction } from '../src/kernel/transaction.ts'
import { signedIds } from '../src/modules/reviews/secret.ts'
import { changeShop } from '../src/modules/shop/index.ts'
import { aReviewedProduct, anOrderOf } from '../src/testing/reviews.ts'
import { aTeaShop } from '../src/testing/tea-shop.ts'
import { type Bench, type Measured, percentile } from './bench.ts'
import { beginCount, sayCount } from './counted-statements.ts'
import { meterCpu } from './cpu.ts'
import type { BenchDatabase } from './database.ts'
import { besideFiveStatements } from './five-statements.ts'
import { multiply, type TableToFill } from './many-rows.ts'
import { sentences } from './review-words.ts'
import { type BenchShop, withShop } from './shop.ts'

const submissions = Number(process.argv[3] ?? 6_000)
const products = 20
const writers = 16
const warmUp = 400
const goal = 300

/** Of each product one line that is asked about. Reviews show at once, so that each is counted as it comes in. */
async function asked(tx: Tx): Promise<string[]> {
  await aTeaShop(tx)
  await changeShop(tx, { settings: { reviews: { needDecision: false } } })
  const variantIds: string[] = []
  for (let n = 0; n < products; n++) {
    const product = await aReviewedProduct(tx, `Sneaker number ${n}`)
    await anOrderOf(tx, product, { email: `shopper-${n}@example.com` })
    variantIds.push(product.variantId)
  }
  return variantIds
}

const requests = `
  with asked as (
    insert into reviews.request
      (id, line_id, order_id, product_id, variant_id, profile_id, delivered_at, due_at, asked_at)
    select gen_random_uuid(), line.id, order_id, product_id, variant_id, profile_id, now(), now(), now()
    from orders.order_line as line join orders."order" as placed on placed.id = order_id returning id)
  insert into reviews.asking (id, request_id, channel, round, at)
  select gen_random_uuid(), id, 'email', 1, now() from asked returning id`

const tables: readonly TableToFill[] = [
  { table: 'orders."order"', ids: ['id', 'checkout_id', 'profile_id'], texts: ['number', 'token'] },
  { table: 'orders.order_line', ids: ['id', 'order_id'] },
]

/** The signed links that mails would have brought. */
async function links(db: BenchDatabase): Promise<string[]> {
  await multiply(db, tables, Math.ceil((submissions + warmUp) / products))
  const { rows } = await db.pool.query<{ id: string }>(requests)
  await db.pool.query('vacuum analyze')
  const ids = rows.map(({ id }) => id)
  return inTransaction(db, (tx) => signedIds(tx, 'request', ids))
}

const review = (n: number) => ({
  rating: 1 + ((n * 7) % 5),
  title: n % 3 ? `As described ${n}` : '',
  body: `${[0, 1, 2].map((at) => sentences.en[(n * (at + 1)) % sentences.en.length]).join(' ')} Number ${n}.`,
  ratings: { quality: 1 + (n % 5), fit: 1 + (n % 3) },
  about: n % 2 ? { height: 'below-160' } : {},
})

/** Sends all, so many at a time. @returns how long each waited, in milliseconds */
async function send(shop: BenchShop, tokens: readonly string[]): Promise<number[]> {
  const took: number[] = []
  let next = 0
  const writer = async () => {
    for (let n = next++; n < tokens.length; n = next++) {
      const begun = performance.now()
      const { status, body } = await shop.ask('POST', `/review-requests/${tokens[n]}/review`, review(n))
      took.push(performance.now() - begun)
      if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`)
    }
  }
  await Promise.all(Array.from({ length: writers }, writer))
  return took
}

/** @throws {Error} when what is counted is not what is there */
async function recount({ pool }: BenchDatabase, sent: number): Promise<void> {
  const { rows } = await pool.query<{ kept: number; wrong: number }>(
    `with stars as (
       select product_id, array[${[1, 2, 3, 4, 5].map((n) => `count(*) filter (where rating = ${n})`).join(', ')}]::int[] as published
       from reviews.review where state = 'published' group by product_id
     ), answers as (
       select product_id, key, value::smallint, count(*)::int from reviews.review, jsonb_each_text(ratings)
       where state = 'published' group by 1, 2, 3)
     select (select count(*)::int from reviews.review) as kept,
       (select count(*)::int from stars full join reviews.tally using (product_id)
        where stars.published is distinct from tally.published) +
       (select count(*)::int from answers full join reviews.answer_tally as tally using (product_id, key, value)
        where answers.count is distinct from tally.count) as wrong`,
  )
  const { kept, wrong } = rows[0]!
  if (kept !== sent || wrong > 0) throw new Error(`${kept} of ${sent} are kept, ${wrong} counts are wrong`)
}

async function measure(shop: BenchShop, say: (line: string) => void): Promise<Measured> {
  const tokens = (await links(shop.db)).slice(0, submissions + warmUp)
  await send(shop, tokens.slice(0, warmUp))
  await beginCount(shop.db)
  const { answer, perSecond } = await besideFiveStatements(shop.db, writers, async () => {
    const cpu = await meterCpu(shop.db, shop.pid)
    const begun = performance.now()
    const took = await send(shop, tokens.slice(warmUp))
    const seconds = (performance.now() - begun) / 1_000
    cpu.say('per submission', took.length, say)
    return { took, perSecond: took.length / seconds }
  })
  await sayCount(shop.db, submissions, say)
  await recount(shop.db, tokens.length)
  say(
    `${percentile(answer.took, 0.5).toFixed(1)} ms in the median, ${percentile(answer.took, 0.99).toFixed(1)} ms for 99 in 100`,
  )
  say(`${Math.round(answer.perSecond)} reviews/s (goal ${goal}/s), all kept, and all counts equal a recount`)
  return { figure: answer.perSecond, unit: 'reviews/s', limit: perSecond }
}

export const bench: Bench = {
  about: `reviews/s by signed links, each counted as it comes in; limit: five-statement transactions per second`,
  run: (say) => withShop({ shoppers: writers, fill: asked }, (shop) => measure(shop, say)),
}
