import type { Tx } from '../../kernel/transaction.ts'
import { announceSet } from './announce-crossings.ts'
import { changeOnHand } from './change-on-hand.ts'
import { checkLocations } from './location.ts'
import { QuantityInvalid } from './refusals.ts'
import { recountCards } from './stock-card.ts'
import { defaultLocationId, mostOnHand, type StockReason } from './stock.ts'

export interface StockAdjustment {
  variantId: string
  /** Units that came (above zero) or went (below zero). */
  delta: number
  reason: StockReason
  /** What it belongs to, e.g. the delivery note's number. */
  reference?: string | undefined
  locationId?: string | undefined
  by?: string | undefined
  /** Take free units only: refused rather than that a shopper's hold lets go. */
  freeOnly?: boolean | undefined
}

/**
 * Records that units came or went: received, damaged, lost, given away.
 *
 * What is gone is gone, held or not: the newest holds let go when free units do not suffice.
 *
 * @throws {QuantityInvalid} when the change is zero, not whole or beyond a hundred million
 * @throws {NotEnoughOnHand} when more should go than is on hand, or than is free (`freeOnly`), and the
 *   variant's policy is `deny`
 * @throws {LocationNotFound}
 */
export async function adjustStock(tx: Tx, adjustment: StockAdjustment): Promise<void> {
  const { delta, locationId = defaultLocationId } = adjustment
  if (!Number.isInteger(delta) || delta === 0 || Math.abs(delta) > mostOnHand) {
    throw new QuantityInvalid('delta', 'Say by how many whole units the stock changes; zero is no change.')
  }
  await checkLocations(tx, [{ locationId, field: 'locationId' }])
  await changeOnHand(tx, [{ ...adjustment, locationId, field: 'delta' }], adjustment.freeOnly)
  await recountCards(tx, [adjustment.variantId])
  await announceSet(tx, [adjustment.variantId])
}
