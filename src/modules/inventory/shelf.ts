import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { StockBusy } from './refusals.ts'

/** A locked stock row: nobody else refills, counts or takes from its loose units until this transaction ends. */
export interface Shelf {
  variant_id: string
  location_id: string
  /** Free units outside the pool; below zero while goods are owed. */
  loose: number
  /** What `loose` is in the database until `putBack`. */
  stored: number
  /** What the next filling of the pool makes at most. */
  pool: number
  filled_at: Date | null
}

export interface Unit {
  variant_id: string
  location_id: string
  id: number
}

export interface UnitDemand {
  variant_id: string
  /** Only from this location; from any when left out. */
  location_id?: string
  quantity: number
}

/** How long a buyer waits for others who have the last units in hand. */
const longestWaitMs = 3_000

/**
 * Locks the stock rows of these variants, in order, and counts into them what was given back, owed, or held by
 * somebody whose time is up.
 *
 * The caller must write every shelf back with `putBack`.
 */
export async function lockShelves(tx: Tx, variantIds: readonly string[]): Promise<Shelf[]> {
  return waiting(tx, async () => {
    const shelves = await query<Shelf>(tx, lockStock, [variantIds])
    const sums = await query<UnitDemand & { location_id: string }>(tx, countIn, [variantIds, tx.now])
    for (const { variant_id, location_id, quantity } of sums) {
      const shelf = shelves.find((one) => one.variant_id === variant_id && one.location_id === location_id)
      if (!shelf) throw new Error(`${variant_id} has units at ${location_id} and no stock row there`)
      shelf.loose += quantity
    }
    return shelves
  })
}

/**
 * Locks free unit rows: first those that nobody has in hand; when `patient`, it then waits for the others, so that a
 * unit given back by somebody who turned away is not missed. The stock rows must be locked.
 *
 * @returns at most the quantity of each demand
 */
export async function lockUnits(tx: Tx, demands: readonly UnitDemand[], patient: boolean): Promise<Unit[]> {
  const asked = demands.filter((demand) => demand.quantity > 0)
  if (asked.length === 0) return []
  const free = await query<Unit>(tx, pickUnits('skip locked'), [JSON.stringify(asked)])
  const wanted = asked.reduce((all, demand) => all + demand.quantity, 0)
  if (!patient || free.length === wanted) return free
  return waiting(tx, () => query<Unit>(tx, pickUnits(''), [JSON.stringify(asked)]))
}

/**
 * Writes the shelves back, taking the used units out of the pool and filling it: where it ran `low`, or only the
 * `first` time, so that a new product's first buyers need not queue.
 */
export async function putBack(
  tx: Tx,
  shelves: readonly Shelf[],
  used: readonly Unit[],
  fill: 'low' | 'first',
): Promise<void> {
  const rows = shelves.map((shelf) => {
    const free = Math.max(0, shelf.loose)
    const pool = nextPool(shelf, tx.now)
    const filled = fill === 'low' || !shelf.filled_at ? Math.min(free, pool) : 0
    return {
      variant_id: shelf.variant_id,
      location_id: shelf.location_id,
      loose: free - filled,
      unsettled: Math.min(0, shelf.loose),
      filled,
      pool: filled > 0 ? pool : shelf.pool,
    }
  })
  await query(tx, writeShelves, [JSON.stringify(rows), JSON.stringify(used), tx.now])
}

/** A pool that was emptied within seconds belongs to a hot product: the next one is four times as large. */
function nextPool(shelf: Shelf, now: Date): number {
  if (!shelf.filled_at) return shelf.pool
  const lastedMs = now.getTime() - shelf.filled_at.getTime()
  return lastedMs < 10_000 ? Math.min(1_000, shelf.pool * 4) : 20
}

/** @throws {StockBusy} when a lock was not to be had in time */
async function waiting<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const [before] = await query<{ limit: string }>(tx, limitWaiting, [`${longestWaitMs}ms`])
  try {
    const answer = await work()
    await query(tx, `select set_config('lock_timeout', $1, true)`, [before!.limit])
    return answer
  } catch (error) {
    // The database's way to say no (lock_not_available); everything this transaction did is undone by throwing.
    if ((error as { code?: string }).code === '55P03') throw new StockBusy()
    throw error
  }
}

const limitWaiting = `
  with before as materialized (select current_setting('lock_timeout') as "limit")
  select "limit" from before where set_config('lock_timeout', case when "limit" is null then '' else $1 end, true) <> ''`

const lockStock = `
  select variant_id, location_id, loose, loose as stored, pool, filled_at from inventory.stock
  where variant_id = any($1::uuid[]) order by variant_id, location_id for no key update`

const countIn = `
  with ended as materialized (
    select holder, variant_id, location_id from inventory.held
    where variant_id = any($1::uuid[]) and until <= $2
    order by variant_id, location_id, holder for update
  ),
  freed as (
    delete from inventory.held using ended
    where held.holder = ended.holder and held.variant_id = ended.variant_id and held.location_id = ended.location_id
    returning held.variant_id, held.location_id, held.quantity - held.owed as quantity
  ),
  settled as (
    delete from inventory.unsettled where variant_id = any($1::uuid[]) returning variant_id, location_id, quantity
  )
  select variant_id, location_id, sum(quantity)::int as quantity
  from (select * from freed union all select * from settled) part group by 1, 2`

const pickUnits = (others: '' | 'skip locked'): string => `
  select free.variant_id, free.location_id, free.id
  from jsonb_to_recordset($1::jsonb) as want (variant_id uuid, location_id uuid, quantity int)
  cross join lateral (
    select variant_id, location_id, id from inventory.unit
    where unit.variant_id = want.variant_id and unit.location_id = coalesce(want.location_id, unit.location_id)
    order by location_id, id limit want.quantity for update ${others}
  ) free`

const writeShelves = `
  with shelf as materialized (
    select * from jsonb_to_recordset($1::jsonb)
      as shelf (variant_id uuid, location_id uuid, loose int, unsettled int, filled int, pool int)
  ),
  used as (
    delete from inventory.unit using jsonb_to_recordset($2::jsonb) as used (variant_id uuid, location_id uuid, id bigint)
    where unit.variant_id = used.variant_id and unit.location_id = used.location_id and unit.id = used.id
  ),
  owed as (
    insert into inventory.unsettled (variant_id, location_id, quantity)
    select variant_id, location_id, unsettled from shelf where unsettled < 0
  ),
  filled as (
    insert into inventory.unit (variant_id, location_id)
    select variant_id, location_id from shelf cross join generate_series(1, filled)
  )
  update inventory.stock
  set loose = shelf.loose, pool = shelf.pool, filled_at = case when filled > 0 then $3 else filled_at end
  from shelf where stock.variant_id = shelf.variant_id and stock.location_id = shelf.location_id`
