import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findHoldLocked } from './hold.ts'
import { HoldAlreadySold, HoldExpired } from './refusals.ts'
import { demandOf } from './stock.ts'
import { take } from './take.ts'

/**
 * Turns a hold into a sale: the units leave the stock on hand and the ledger says with which order.
 *
 * Selling the same hold to the same order again changes nothing. A hold that ran out is sold all the same while its
 * units are there, or taken again if others have left enough.
 *
 * @throws {HoldExpired} when there is no hold, or it ran out and others have the units
 * @throws {HoldAlreadySold} when the hold was sold to another order
 */
export async function sellHeld(
  tx: Tx,
  sale: { holder: string; orderId: string; by?: string | undefined },
): Promise<void> {
  const hold = await findHoldLocked(tx, sale.holder)
  if (hold?.order_id === sale.orderId) return
  if (!hold) throw new HoldExpired([])
  if (hold.order_id) throw new HoldAlreadySold()
  if (hold.lost) {
    const until = tx.now
    const short = await take(tx, { holder: sale.holder, demand: demandOf(hold.wanted), until, again: true })
    if (short.length > 0) throw new HoldExpired(short)
  }

  await query(tx, sell, [sale.holder, sale.orderId, tx.now, sale.by ?? null])
}

const sell = `
  with gone as (
    delete from inventory.held where holder = $1 returning variant_id, location_id, quantity, owed
  ),
  owed as (
    insert into inventory.unsettled (variant_id, location_id, quantity)
    select variant_id, location_id, -owed from gone where owed > 0
  ),
  written as (
    insert into inventory.ledger (variant_id, location_id, delta, reason, reference, by, at)
    select variant_id, location_id, -quantity, 'sold', $2::text, $4, $3 from gone order by variant_id, location_id
  )
  update inventory.hold set order_id = $2::uuid where holder = $1`
