import type { Tx } from '../../kernel/transaction.ts'
import { announceSet } from './announce-crossings.ts'
import { changeOnHand, type Move } from './change-on-hand.ts'
import { checkLocations, knownLocations } from './location.ts'
import { QuantityInvalid } from './refusals.ts'
import { recountCards } from './stock-card.ts'
import { defaultLocationId, mostOnHand, type StockReason } from './stock.ts'

export interface StockCount {
  variantId: string
  /** Units that are really there, held ones included. */
  onHand: number
  reason: StockReason
  locationId?: string | undefined
  reference?: string | undefined
  by?: string | undefined
}

/**
 * Sets what is on hand at a location to what was counted; the ledger gets the difference.
 *
 * A variant that was never stocked is tracked from now on, with the policy `deny`. Repeating a count changes nothing.
 * When fewer are there than are held, the newest holds let go.
 *
 * @throws {QuantityInvalid} when the count is not a whole number from 0 to a hundred million
 * @throws {LocationNotFound}
 */
export async function setStock(tx: Tx, count: StockCount): Promise<void> {
  const problem = problemOf(count)
  if (problem) throw new QuantityInvalid('onHand', problem)
  await checkLocations(tx, [{ locationId: count.locationId ?? defaultLocationId, field: 'locationId' }])
  await changeOnHand(tx, [moveOf(count, 'onHand')])
  await recountCards(tx, [count.variantId])
  await announceSet(tx, [count.variantId])
}

export interface StockCountsReport {
  set: number
  /** Rows that were left out, by their place in the list. */
  refused: { index: number; field: 'onHand' | 'locationId' | 'variantId'; message: string }[]
}

const mostCounts = 5_000

/**
 * Sets many counts at once; bad rows are reported and the good ones kept.
 *
 * @throws {QuantityInvalid} when there are more than 5,000 rows
 */
export async function setStockCounts(tx: Tx, counts: readonly StockCount[]): Promise<StockCountsReport> {
  if (counts.length > mostCounts) throw new QuantityInvalid('counts', 'Set at most 5,000 counts at once.')
  const known = await knownLocations(tx)
  const seen = new Set<string>()
  const refused: StockCountsReport['refused'] = []
  const moves: Move[] = []
  counts.forEach((count, index) => {
    const place = `${count.variantId} ${count.locationId ?? defaultLocationId}`
    const problem = problemOf(count)
    if (problem) refused.push({ index, field: 'onHand', message: problem })
    else if (!known.has(count.locationId ?? defaultLocationId)) {
      refused.push({ index, field: 'locationId', message: 'There is no such location.' })
    } else if (seen.has(place)) {
      refused.push({ index, field: 'variantId', message: 'The same variant and location stand further up already.' })
    } else {
      seen.add(place)
      moves.push(moveOf(count, `counts.${index}.onHand`))
    }
  })
  if (moves.length === 0) return { set: 0, refused }
  await changeOnHand(tx, moves)
  const counted = [...new Set(moves.map((move) => move.variantId))]
  await recountCards(tx, counted)
  await announceSet(tx, counted)
  return { set: moves.length, refused }
}

const moveOf = (count: StockCount, field: string): Move => ({
  ...count,
  locationId: count.locationId ?? defaultLocationId,
  field,
})

const problemOf = ({ onHand }: StockCount): string | undefined =>
  Number.isInteger(onHand) && onHand >= 0 && onHand <= mostOnHand
    ? undefined
    : 'Write the counted units as a whole number from 0 to 100,000,000.'
