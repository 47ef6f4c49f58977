import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type By, lockOrder, moveFulfilment } from '../orders/index.ts'
import { chooseExtras } from './choose-extras.ts'
import { NothingToPack } from './refusals.ts'
import { leftToSend } from './sent-line.ts'

/**
 * Begins to pack an order: from now on the shopper no longer changes it, and packaging, gift, note and insert are
 * chosen by the rules as they stand now, once for the order.
 *
 * Beginning again changes nothing.
 *
 * @throws {OrderUnknown}, {OrderIsCancelled}, {NotPaidYet} as the order says
 * @throws {NothingToPack} when all has left already, or nothing is sent by parcel
 * @throws {NotEnoughOnHand} when somebody took the last gift or box in this very moment; ask again
 */
export async function startPacking(tx: Tx, start: { orderId: string; by: By }): Promise<void> {
  const order = await lockOrder(tx, start.orderId)
  const left = await leftToSend(tx, order)
  if (left.size === 0) throw new NothingToPack()
  if (order.fulfilmentState !== 'partially-shipped') await moveFulfilment(tx, { ...start, to: 'packing' })

  const begun = await query(
    tx,
    `insert into fulfilment.packing (order_id, started_by, started_at) values ($1, $2, $3)
     on conflict (order_id) do nothing returning order_id`,
    [order.id, start.by, tx.now],
  )
  if (begun.length > 0) await chooseExtras(tx, order, start.by)
}

/**
 * Puts an order back among those to pack, as long as nothing has left; ticks are undone, what was chosen stays.
 *
 * An order that nobody packs stays as it is.
 *
 * @throws {OrderUnknown}
 * @throws {MoveNotPossible} when a parcel has left
 */
export async function stopPacking(tx: Tx, stop: { orderId: string; by: By }): Promise<void> {
  await moveFulfilment(tx, { ...stop, to: 'open' })
  await reopen(tx, { ...stop, items: undefined })
}

/** Undoes ticks of these items, of all when left out, and that packing is finished. */
export async function reopen(
  tx: Tx,
  which: { orderId: string; items: readonly string[] | undefined; by: By },
): Promise<void> {
  await query(
    tx,
    `update fulfilment.tick set undone_by = $3, undone_at = $4
     where order_id = $1 and undone_at is null and ($2::uuid[] is null or item_id = any($2::uuid[]))`,
    [which.orderId, which.items ?? null, which.by, tx.now],
  )
  await query(tx, 'update fulfilment.packing set finished_by = null, finished_at = null where order_id = $1', [
    which.orderId,
  ])
}
