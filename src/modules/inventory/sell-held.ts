import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findHoldLocked, isLost } from './hold.ts'
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
  if (await sellAtOnce(tx, sale)) return
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

/**
 * Sells a hold that has not run out and has all it wanted, in one statement: nobody else may take of it.
 *
 * @returns false when it is not as simple; nothing was done then
 */
async function sellAtOnce(
  tx: Tx,
  { holder, orderId, by }: { holder: string; orderId: string; by?: string | undefined },
): Promise<boolean> {
  const [sold] = await query<{ gone: number; seen: number }>(tx, sellUnlessLost, [holder, orderId, tx.now, by ?? null])
  if (!sold) return false
  // A process whose clock is ahead took the hold for one that had run out: this transaction has to begin again.
  if (sold.gone !== sold.seen) throw Object.assign(new Error('The hold was lost while it was sold'), { code: '40001' })
  return true
}

const write = `
  owed as (
    insert into inventory.unsettled (variant_id, location_id, quantity)
    select variant_id, location_id, -owed from gone where owed > 0
  ),
  written as (
    insert into inventory.ledger (variant_id, location_id, delta, reason, reference, by, at)
    select variant_id, location_id, -quantity, 'sold', $2::text, $4, $3 from gone order by variant_id, location_id
  )`

const sell = `
  with gone as (
    delete from inventory.held where holder = $1 returning variant_id, location_id, quantity, owed
  ),${write}
  update inventory.hold set order_id = $2::uuid where holder = $1`

const sellUnlessLost = `
  with sold as (
    update inventory.hold set order_id = $2::uuid
    where holder = $1 and order_id is null and until > $3::timestamptz and not ${isLost}
    returning holder
  ),
  gone as (
    delete from inventory.held using sold where held.holder = sold.holder
    returning variant_id, location_id, quantity, owed
  ),${write}
  select coalesce((select sum(quantity) from gone), 0)::int as gone,
    coalesce((select sum(quantity) from inventory.held where holder = $1), 0)::int as seen
  from sold`
