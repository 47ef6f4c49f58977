import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type By, lockOrder, type Order } from '../orders/index.ts'
import { openItems, packingListOf } from './packing-list.ts'
import type { PackingList } from './packing.ts'
import { NotAllTicked, PackingItemUnknown, PackingNotStarted } from './refusals.ts'
import { reopen } from './start-packing.ts'

export interface ItemToTick {
  readonly orderId: string
  /** A line or an extra of the packing list. */
  readonly itemId: string
  readonly by: By
}

/**
 * Records who put something in the box, and when. Ticking it off again changes nothing.
 *
 * @throws {OrderUnknown}
 * @throws {PackingNotStarted}
 * @throws {PackingItemUnknown} when it is not on the order's list, or nothing of it is left to be sent
 */
export async function tickOff(tx: Tx, { orderId, itemId, by }: ItemToTick): Promise<PackingList> {
  const order = await lockOrder(tx, orderId)
  checkItem(await startedList(tx, order), itemId)

  await query(
    tx,
    `insert into fulfilment.tick (id, order_id, item_id, by, at) values ($1, $2, $3, $4, $5)
     on conflict (item_id) where undone_at is null do nothing`,
    [tx.newId(), orderId, itemId, by, tx.now],
  )
  return packingListOf(tx, order)
}

/**
 * Takes a tick back: it is out of the box again, and packing no longer finished. Who ticked and who undid stay known.
 *
 * @throws {OrderUnknown}
 * @throws {PackingNotStarted}
 * @throws {PackingItemUnknown}
 */
export async function undoTick(tx: Tx, { orderId, itemId, by }: ItemToTick): Promise<PackingList> {
  const order = await lockOrder(tx, orderId)
  const list = await startedList(tx, order)
  checkItem(list, itemId)
  if (openItems(list).includes(itemId)) return list

  await reopen(tx, { orderId, items: [itemId], by })
  return packingListOf(tx, order)
}

/**
 * Records that all is in the box. Finishing again changes nothing.
 *
 * @throws {OrderUnknown}
 * @throws {PackingNotStarted}
 * @throws {NotAllTicked} with the items that are open
 */
export async function finishPacking(tx: Tx, { orderId, by }: { orderId: string; by: By }): Promise<PackingList> {
  const order = await lockOrder(tx, orderId)
  const list = await startedList(tx, order)
  if (list.finished) return list
  const open = openItems(list)
  if (open.length > 0) throw new NotAllTicked(open)

  await query(tx, 'update fulfilment.packing set finished_by = $2, finished_at = $3 where order_id = $1', [
    orderId,
    by,
    tx.now,
  ])
  return { ...list, finished: { by, at: tx.now } }
}

async function startedList(tx: Tx, order: Order): Promise<PackingList> {
  const list = await packingListOf(tx, order)
  const canPack = order.fulfilmentState === 'packing' || order.fulfilmentState === 'partially-shipped'
  if (!canPack || !list.started) throw new PackingNotStarted()
  return list
}

function checkItem(list: PackingList, itemId: string): void {
  const lines = list.lines.filter((line) => line.left > 0).map((line) => line.lineId)
  if (![...lines, ...list.extras.map((extra) => extra.id)].includes(itemId)) throw new PackingItemUnknown()
}
