import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { announceCrossings, announceReturned } from './announce-crossings.ts'
import { giveBack } from './give-back.ts'
import type { Taking } from './take.ts'

/**
 * Takes free unit rows that nobody else has in hand.
 *
 * @returns the variants that need their turn at the stock row; empty when all was taken. Else nothing was taken,
 * nothing given back, and no unit is locked.
 */
export async function takeAtOnce(tx: Tx, taking: Taking): Promise<string[]> {
  const units = taking.demand.reduce((all, line) => all + line.quantity, 0)
  if (units > mostUnits) return taking.demand.map((line) => line.variantId)
  // NOTE: without the savepoint the units in hand stay locked while this buyer waits for a stock row. A single unit
  // needs none: when it is short, nothing is in hand.
  const undoable = taking.again || units > 1
  // Sent in one turn with what comes next.
  const saved = undoable ? query(tx, 'savepoint at_once') : undefined
  saved?.catch(() => undefined)
  const freed = taking.again ? await giveBack(tx, taking.holder) : []
  const rows = await query<Taken>(tx, takeUnits, [
    taking.holder,
    JSON.stringify(taking.demand.map(({ variantId, quantity }) => ({ variant_id: variantId, quantity }))),
    taking.until,
  ])
  await saved
  const short = rows.filter((row) => row.covered < row.quantity)
  if (short.length > 0) {
    if (undoable) await query(tx, 'rollback to savepoint at_once')
    return short.map((row) => row.variant_id)
  }
  const emptied = rows.filter((row) => row.emptied).map((row) => row.variant_id)
  await announceCrossings(tx, emptied)
  await announceReturned(tx, freed)
  return []
}

/** More than this is taken from the loose stock in one step. */
const mostUnits = 100

interface Taken {
  variant_id: string
  quantity: number
  covered: number
  /** No further unit row is to be seen. */
  emptied: boolean
}

const takeUnits = 'select variant_id, quantity, covered, emptied from inventory.take_units($1, $2, $3)'
