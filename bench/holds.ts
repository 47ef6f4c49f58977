import { later, minutes } from '../src/kernel/clock.ts'
import { newId } from '../src/kernel/id.ts'
import { query } from '../src/kernel/query.ts'
import { inTransaction, reading, type Tx } from '../src/kernel/transaction.ts'
import { holdStock, inventoryModule, sellHeld, setStock, stockDiscrepancies } from '../src/modules/inventory/index.ts'
import { type Bench, percentile } from './bench.ts'
import { type BenchDatabase, withDatabase } from './database.ts'

const buyers = 32
const loadMs = Number(process.argv[3] ?? 4_000)
const plenty = 1_000_000

/** A way to hold and to sell, so that two can be compared under the same load. */
interface Design {
  hold(tx: Tx, holder: string, variantIds: readonly string[]): Promise<void>
  sell(tx: Tx, holder: string): Promise<void>
}

const unitRows: Design = {
  hold: (tx, holder, variantIds) =>
    holdStock(tx, {
      holder,
      lines: variantIds.map((variantId) => ({ variantId, quantity: 1 })),
      until: later(tx.now, minutes(10)),
    }),
  sell: (tx, holder) => sellHeld(tx, { holder, orderId: tx.newId() }),
}

/** One row per variant, counted down in one statement: locked from then until the buyer's transaction ends. */
const counterRow: Design = {
  hold: async (tx, holder, variantIds) => {
    await query(tx, 'insert into public.counted_hold (holder, until) values ($1, $2)', [
      holder,
      later(tx.now, minutes(10)),
    ])
    const taken = await query(
      tx,
      `with locked as materialized (
         select variant_id from public.counter where variant_id = any($1::uuid[]) order by variant_id for no key update
       ), taken as (
         update public.counter set free = free - 1 from locked
         where counter.variant_id = locked.variant_id and free >= 1 returning counter.variant_id
       )
       insert into public.counted_held (holder, variant_id, quantity)
       select $2, variant_id, 1 from taken returning variant_id`,
      [variantIds, holder],
    )
    if (taken.length < variantIds.length) throw new Error('sold out')
  },
  sell: async (tx, holder) => {
    await query(tx, 'select from public.counted_hold where holder = $1 for update', [holder])
    await query(
      tx,
      `with gone as (delete from public.counted_held where holder = $1 returning variant_id, quantity),
       written as (insert into public.counted_ledger (variant_id, delta, reference, at)
         select variant_id, -quantity, $2, $3 from gone)
       update public.counted_hold set order_id = $2 where holder = $1`,
      [holder, tx.newId(), tx.now],
    )
  },
}

const makeCounters = `
  create table public.counter (variant_id uuid primary key, free int not null check (free >= 0));
  create table public.counted_hold (holder text primary key, until timestamptz not null, order_id uuid unique);
  create table public.counted_held (holder text, variant_id uuid, quantity int, primary key (holder, variant_id));
  create table public.counted_ledger (id bigint generated always as identity primary key, variant_id uuid not null,
    delta int not null, reference uuid not null, at timestamptz not null);
  create table public.rest (id uuid primary key, step int not null);`

/** What else a checkout writes before its transaction ends. */
async function theRest(tx: Tx, statements: number): Promise<void> {
  for (let step = 0; step < statements; step++) {
    await query(tx, 'insert into public.rest (id, step) values ($1, $2)', [tx.newId(), step])
  }
}

/** @returns purchases per second, each a hold and a sale in transactions of their own */
async function load(
  db: BenchDatabase,
  design: Design,
  { cart, rest }: { cart: (buyer: number) => string[]; rest: number },
): Promise<{ perSecond: number; p99Ms: number }> {
  const waits: number[] = []
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: buyers }, async (_, buyer) => {
      while (performance.now() - begun < loadMs) {
        const holder = newId()
        const asked = performance.now()
        await inTransaction(db, async (tx) => {
          await design.hold(tx, holder, cart(buyer))
          await theRest(tx, rest)
        })
        waits.push(performance.now() - asked)
        await inTransaction(db, (tx) => design.sell(tx, holder))
      }
    }),
  )
  return { perSecond: (waits.length / (performance.now() - begun)) * 1_000, p99Ms: percentile(waits, 0.99) }
}

async function stocked(db: BenchDatabase, count: number): Promise<string[]> {
  const variantIds = Array.from({ length: count }, newId)
  for (const variantId of variantIds) {
    await inTransaction(db, (tx) => setStock(tx, { variantId, onHand: plenty, reason: 'counted' }))
  }
  await db.pool.query('insert into public.counter select id, $2 from unnest($1::uuid[]) id', [variantIds, plenty])
  return variantIds
}

async function measure(db: BenchDatabase, say: (line: string) => void) {
  await db.pool.query(makeCounters)
  const hot = (await stocked(db, 1))[0]!
  const own = await stocked(db, buyers)
  const range = await stocked(db, 300)
  const any = () => range[Math.floor(Math.random() * range.length)]!
  const loads = [
    ['one hot variant', { cart: () => [hot], rest: 0 }],
    ['one hot variant, 8 more statements before the commit', { cart: () => [hot], rest: 8 }],
    [
      'carts of three, every second with the hot one, 8 more',
      {
        cart: (buyer: number) => [...new Set([any(), any(), buyer % 2 ? hot : any()])],
        rest: 8,
      },
    ],
    ['a variant for each buyer, 8 more', { cart: (buyer: number) => [own[buyer]!], rest: 8 }],
  ] as const
  const found: { units: number; counter: number }[] = []
  for (const [name, shape] of loads) {
    const units = await load(db, unitRows, shape)
    const counter = await load(db, counterRow, shape)
    const ratio = (units.perSecond / counter.perSecond).toFixed(2)
    say(`${name}: unit rows ${show(units)}, counter row ${show(counter)}, ratio ${ratio}`)
    found.push({ units: units.perSecond, counter: counter.perSecond })
  }
  const wrong = await reading(db, stockDiscrepancies)
  if (wrong.length > 0) throw new Error(`The ledger does not add up to the stock of ${wrong.length} variants`)
  return { figure: found[1]!.units, unit: 'purchases/s', limit: found[3]!.units }
}

const show = ({ perSecond, p99Ms }: { perSecond: number; p99Ms: number }) =>
  `${Math.round(perSecond)}/s (hold p99 ${Math.round(p99Ms)} ms)`

export const bench: Bench = {
  about: `${buyers} buyers hold and sell one hot variant; limit: the same with a variant for each buyer`,
  run: (say) => withDatabase([inventoryModule], (db) => measure(db, say), buyers),
}
