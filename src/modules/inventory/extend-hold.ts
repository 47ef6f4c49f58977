import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findHoldLocked } from './hold.ts'
import { HoldAlreadySold, HoldExpired } from './refusals.ts'
import { demandOf } from './stock.ts'
import { take } from './take.ts'

/**
 * Gives a holder more time, e.g. while her bank asks her for a code.
 *
 * Never shortens a hold. A hold that ran out is taken again if the units are still there.
 *
 * @throws {HoldExpired} when there is no hold, or it ran out and others have the units
 * @throws {HoldAlreadySold} when the hold has become an order
 */
export async function extendHold(tx: Tx, extension: { holder: string; until: Date }): Promise<void> {
  const { holder, until } = extension
  const hold = await findHoldLocked(tx, holder)
  if (!hold) throw new HoldExpired([])
  if (hold.order_id) throw new HoldAlreadySold()

  if (hold.lost) {
    const short = await take(tx, { holder, demand: demandOf(hold.wanted), until, again: true })
    if (short.length > 0) throw new HoldExpired(short)
  }
  await query(tx, 'update inventory.hold set until = greatest(until, $2) where holder = $1', [holder, until])
  await query(tx, 'update inventory.held set until = greatest(until, $2) where holder = $1', [holder, until])
}
