import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { announceCrossings } from './announce-crossings.ts'
import { giveBack } from './give-back.ts'
import { lockShelves, lockUnits, putBack, type Shelf, type Unit } from './shelf.ts'
import type { OversellPolicy, Shortage, StockLine } from './stock.ts'
import type { Taking } from './take.ts'

/**
 * Takes units while holding the stock rows of the queued variants: exact, and one buyer of these after the other.
 *
 * The other variants of the cart are still taken out of the pool without queueing, so that a hot product does not
 * wait for the slow one beside it.
 *
 * @returns `alsoQueue` when others need their turn too, `short` when units are missing; both after undoing everything
 */
export async function takeInTurn(
  tx: Tx,
  taking: Taking,
  queued: readonly string[],
): Promise<{ short: Shortage[]; alsoQueue?: string[] }> {
  await query(tx, 'savepoint in_turn')
  const demand = await tracked(tx, taking.demand)
  const inTurn = demand.filter((line) => queued.includes(line.variantId))
  const beside = demand.filter((line) => !queued.includes(line.variantId))
  const shelves = await lockShelves(
    tx,
    inTurn.map((line) => line.variantId),
  )
  const freed = taking.again ? await giveBack(tx, taking.holder) : []
  if (freed.length > 0) await countAgain(tx, shelves, queued)
  // NOTE: first what may have to be waited for; with the other variants' units in hand, two could wait in a circle.
  const units = await unitsFor(tx, inTurn, shelves)
  const short = inTurn.flatMap((line) => shortageOf(line, shelves, units))
  if (short.length > 0) return undone(tx, { short })
  units.push(...(await lockUnits(tx, beside.map(asked), false)))
  const alsoQueue = beside.filter((line) => unitsOf(line, units).length < line.quantity)
  if (alsoQueue.length > 0) return undone(tx, { short, alsoQueue: alsoQueue.map((line) => line.variantId) })

  const taken = demand.map((line) => allot(line, shelves, units))
  await putBack(
    tx,
    shelves,
    taken.flatMap((one) => one.units),
    'low',
  )
  await keep(
    tx,
    taking,
    taken.flatMap((one) => one.held),
  )
  await announceCrossings(tx, [...new Set([...demand.map((line) => line.variantId), ...freed])].sort())
  return { short: [] }
}

async function undone<Answer>(tx: Tx, answer: Answer): Promise<Answer> {
  await query(tx, 'rollback to savepoint in_turn')
  return answer
}

interface Demand extends StockLine {
  policy: OversellPolicy
}

interface Held {
  variant_id: string
  location_id: string
  quantity: number
  owed: number
}

async function tracked(tx: Tx, lines: readonly StockLine[]): Promise<Demand[]> {
  const policies = await query<{ variant_id: string; policy: OversellPolicy }>(
    tx,
    'select variant_id, policy from inventory.stock_policy where variant_id = any($1::uuid[]) and tracked',
    [lines.map((line) => line.variantId)],
  )
  const policyOf = new Map(policies.map((row) => [row.variant_id, row.policy]))
  return lines.flatMap((line) => {
    const policy = policyOf.get(line.variantId)
    return policy ? [{ ...line, policy }] : []
  })
}

/** What this holder gave back in bulk just now lies beside the shelves that are locked already. */
async function countAgain(tx: Tx, shelves: Shelf[], variantIds: readonly string[]): Promise<void> {
  const sums = await query<{ variant_id: string; location_id: string; quantity: number }>(
    tx,
    `delete from inventory.unsettled where variant_id = any($1::uuid[]) returning variant_id, location_id, quantity`,
    [variantIds],
  )
  for (const sum of sums) {
    const shelf = shelves.find((one) => one.variant_id === sum.variant_id && one.location_id === sum.location_id)
    if (shelf) shelf.loose += sum.quantity
  }
}

/** Unit rows for what the loose stock does not cover; a variant that may be owed is not waited for. */
async function unitsFor(tx: Tx, demand: readonly Demand[], shelves: readonly Shelf[]): Promise<Unit[]> {
  const missing = (line: Demand) => ({
    variant_id: line.variantId,
    quantity: Math.max(0, line.quantity - looseOf(line, shelves)),
  })
  const exact = demand.filter((line) => line.policy === 'deny').map(missing)
  const owing = demand.filter((line) => line.policy === 'continue').map(missing)
  return [...(await lockUnits(tx, exact, true)), ...(await lockUnits(tx, owing, false))]
}

function shortageOf(line: Demand, shelves: readonly Shelf[], units: readonly Unit[]): Shortage[] {
  if (line.policy === 'continue') return []
  const free = looseOf(line, shelves) + unitsOf(line, units).length
  return free >= line.quantity ? [] : [{ variantId: line.variantId, available: Math.max(0, free) }]
}

const asked = (line: StockLine) => ({ variant_id: line.variantId, quantity: line.quantity })

const unitsOf = (line: StockLine, units: readonly Unit[]): Unit[] =>
  units.filter((unit) => unit.variant_id === line.variantId)

const looseOf = (line: StockLine, shelves: readonly Shelf[]): number =>
  shelves.filter((shelf) => shelf.variant_id === line.variantId).reduce((all, shelf) => all + shelf.loose, 0)

/** Takes from the shelves in the order of their locations, then from the units; the rest is owed by the first shelf. */
function allot(line: Demand, shelves: readonly Shelf[], units: readonly Unit[]): { units: Unit[]; held: Held[] } {
  let open = line.quantity
  const held = new Map<string, Held>()
  const put = (location_id: string, quantity: number, owed: number) => {
    const part = held.get(location_id) ?? { variant_id: line.variantId, location_id, quantity: 0, owed: 0 }
    held.set(location_id, { ...part, quantity: part.quantity + quantity, owed: part.owed + owed })
    open -= quantity
  }
  const own = shelves.filter((shelf) => shelf.variant_id === line.variantId)
  for (const shelf of own) {
    const quantity = Math.min(open, Math.max(0, shelf.loose))
    shelf.loose -= quantity
    if (quantity > 0) put(shelf.location_id, quantity, 0)
  }
  const used = unitsOf(line, units).slice(0, open)
  for (const unit of used) put(unit.location_id, 1, 0)
  if (open > 0) put(own[0]!.location_id, open, open)
  return { units: used, held: [...held.values()] }
}

async function keep(tx: Tx, taking: Taking, held: readonly Held[]): Promise<void> {
  await query(
    tx,
    `insert into inventory.held (holder, variant_id, location_id, quantity, owed, until)
     select $1, variant_id, location_id, quantity, owed, $3
     from jsonb_to_recordset($2::jsonb) as part (variant_id uuid, location_id uuid, quantity int, owed int)`,
    [taking.holder, JSON.stringify(held), taking.until],
  )
}
