import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { announceReturned } from './announce-crossings.ts'
import { giveBack } from './give-back.ts'
import { findHoldLocked } from './hold.ts'

/**
 * Gives back what a holder holds; others can take it as soon as the transaction commits.
 *
 * Harmless when the holder holds nothing, and when its hold has become an order.
 */
export async function releaseHold(tx: Tx, holder: string): Promise<void> {
  const hold = await findHoldLocked(tx, holder)
  if (!hold || hold.order_id) return
  const freed = await giveBack(tx, holder)
  await query(tx, 'delete from inventory.hold where holder = $1', [holder])
  await announceReturned(tx, freed)
}
