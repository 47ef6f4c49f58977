import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { letGo } from './let-go.ts'
import { levelsOf } from './levels.ts'
import { NotEnoughOnHand } from './refusals.ts'
import { lockShelves, lockUnits, putBack, type Shelf, type Unit } from './shelf.ts'
import type { OversellPolicy, StockReason } from './stock.ts'

/** One move of the stock on hand: by a number of units, or to a count. */
export type Move = {
  variantId: string
  locationId: string
  reason: StockReason
  reference?: string | undefined
  by?: string | undefined
  /** Names the input in a refusal. */
  field: string
} & ({ delta: number } | { onHand: number })

/**
 * Moves stock on hand and writes the ledger, each variant and location at most once; the number of statements does
 * not grow with the moves.
 *
 * What is counted away is gone, held or not: where free units do not suffice, the newest holds let go, unless
 * `freeOnly`. Goods that are owed are settled first from what comes in.
 *
 * @throws {NotEnoughOnHand} when more should go than is on hand (policy `deny`), or than is free (`freeOnly`)
 */
export async function changeOnHand(tx: Tx, moves: readonly Move[], freeOnly = false): Promise<void> {
  const variantIds = [...new Set(moves.map((move) => move.variantId))].sort()
  const policies = await startTracking(tx, moves)
  const shelves = await lockShelves(tx, variantIds)
  const levels = await levelsOf(tx, variantIds)
  const changes = moves.map((move) => {
    const shelf = shelves.find((one) => isAt(one, move))!
    // NOTE: what `lockShelves` counted in is no longer in its own rows, so that the shelf's loose stands for it.
    const onHand =
      levels.filter((level) => isAt(level, move)).reduce((all, level) => all + level.on_hand, 0) +
      shelf.loose -
      shelf.stored
    return { ...move, shelf, onHand, delta: 'delta' in move ? move.delta : move.onHand - onHand }
  })
  for (const change of changes) {
    if (change.onHand + change.delta < 0 && change.delta < 0 && policies.get(change.variantId) === 'deny') {
      throw new NotEnoughOnHand(change.field, Math.max(0, change.onHand))
    }
    change.shelf.loose += change.delta
  }
  const used = await coverFromUnits(tx, shelves)
  await coverFromHolds(tx, changes, policies, freeOnly)
  await putBack(tx, shelves, used, 'first')
  await writeLedger(tx, changes)
}

const isAt = (row: { variant_id: string; location_id: string }, move: Move): boolean =>
  row.variant_id === move.variantId && row.location_id === move.locationId

/** Stock that is counted is tracked: a variant nobody decided about begins with the policy `deny`. */
async function startTracking(tx: Tx, moves: readonly Move[]): Promise<Map<string, OversellPolicy>> {
  const places = JSON.stringify(moves.map((move) => ({ variant_id: move.variantId, location_id: move.locationId })))
  await query(
    tx,
    `with place as materialized (
       select distinct variant_id, location_id
       from jsonb_to_recordset($1::jsonb) as place (variant_id uuid, location_id uuid)
     ), policy as (
       insert into inventory.stock_policy (variant_id, tracked, policy)
       select distinct variant_id, true, 'deny' from place order by variant_id on conflict do nothing
     )
     insert into inventory.stock (variant_id, location_id)
     select variant_id, location_id from place order by variant_id, location_id on conflict do nothing`,
    [places],
  )
  const policies = await query<{ variant_id: string; policy: OversellPolicy }>(
    tx,
    'select variant_id, policy from inventory.stock_policy where variant_id = any($1::uuid[])',
    [moves.map((move) => move.variantId)],
  )
  return new Map(policies.map((row) => [row.variant_id, row.policy]))
}

/** A shelf below zero takes free units out of the pool, waiting for those that somebody has in hand. */
async function coverFromUnits(tx: Tx, shelves: readonly Shelf[]): Promise<Unit[]> {
  const below = shelves.filter((shelf) => shelf.loose < 0)
  const used = await lockUnits(
    tx,
    below.map((shelf) => ({ ...placeOf(shelf), quantity: -shelf.loose })),
    true,
  )
  for (const unit of used) below.find((shelf) => sameplace(shelf, unit))!.loose += 1
  return used
}

async function coverFromHolds(
  tx: Tx,
  changes: readonly (Move & { shelf: Shelf; delta: number })[],
  policies: ReadonlyMap<string, OversellPolicy>,
  freeOnly: boolean,
): Promise<void> {
  const below = changes.filter(
    (change) => change.delta < 0 && change.shelf.loose < 0 && policies.get(change.variantId) === 'deny',
  )
  if (below.length === 0) return
  if (freeOnly) throw new NotEnoughOnHand(below[0]!.field, Math.max(0, below[0]!.shelf.loose - below[0]!.delta))
  const freed = await letGo(
    tx,
    below.map(({ shelf }) => ({ ...placeOf(shelf), quantity: -shelf.loose })),
  )
  for (const part of freed) below.find(({ shelf }) => sameplace(shelf, part))!.shelf.loose += part.quantity
}

const placeOf = ({ variant_id, location_id }: Shelf) => ({ variant_id, location_id })

const sameplace = (a: { variant_id: string; location_id: string }, b: { variant_id: string; location_id: string }) =>
  a.variant_id === b.variant_id && a.location_id === b.location_id

async function writeLedger(tx: Tx, changes: readonly (Move & { delta: number })[]): Promise<void> {
  const rows = changes
    .filter((change) => change.delta !== 0)
    .map((change) => ({
      variant_id: change.variantId,
      location_id: change.locationId,
      delta: change.delta,
      reason: change.reason,
      reference: change.reference,
      by: change.by,
    }))
  if (rows.length === 0) return
  await query(
    tx,
    `insert into inventory.ledger (variant_id, location_id, delta, reason, reference, by, at)
     select row.*, $2 from rows from (jsonb_to_recordset($1::jsonb) as
       (variant_id uuid, location_id uuid, delta int, reason text, reference text, by text)) as row`,
    [JSON.stringify(rows), tx.now],
  )
}
