import type { Tx } from '../../kernel/transaction.ts'
import { changeOnHand } from './change-on-hand.ts'
import { checkLocations } from './location.ts'
import { QuantityInvalid } from './refusals.ts'
import { mostOnHand } from './stock.ts'

export interface StockTransfer {
  variantId: string
  from: string
  to: string
  quantity: number
  reference?: string | undefined
  by?: string | undefined
}

/**
 * Moves free units from one location to another; what is held stays where the buyer will get it from.
 *
 * @throws {QuantityInvalid} when the quantity is not a whole number above zero, or both locations are the same
 * @throws {NotEnoughOnHand} when fewer are free at the first location
 * @throws {LocationNotFound}
 */
export async function moveStock(tx: Tx, transfer: StockTransfer): Promise<void> {
  const { variantId, from, to, quantity, reference, by } = transfer
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > mostOnHand) {
    throw new QuantityInvalid('quantity', 'Say how many whole units move.')
  }
  if (from === to) throw new QuantityInvalid('to', 'Choose another location than the one they come from.')
  await checkLocations(tx, [
    { locationId: from, field: 'from' },
    { locationId: to, field: 'to' },
  ])

  const move = { variantId, reason: 'moved', reference, by, field: 'quantity' } as const
  await changeOnHand(
    tx,
    [
      { ...move, locationId: from, delta: -quantity },
      { ...move, locationId: to, delta: quantity },
    ],
    true,
  )
}
