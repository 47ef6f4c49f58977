import { later, days } from '../../kernel/clock.ts'
import type { Edge, Recurring } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { announceCrossings, announceReturned } from './announce-crossings.ts'
import { giveBackExpired } from './give-back.ts'
import { lockShelves, lockUnits, putBack } from './shelf.ts'

const batch = 500

/**
 * Puts the units of holds that ran out back on the shelf, at most 500 holds' lines at a time.
 *
 * Buyers need not wait for it: whoever asks for a unit whose hold has run out gets it at once.
 *
 * @returns true when there may be more
 */
export async function releaseExpiredHolds(tx: Tx): Promise<boolean> {
  const freed = await giveBackExpired(tx, batch)
  await announceReturned(tx, freed)
  return freed.length > 0
}

/** Counts into the shelves what lies beside them, so that owed goods are settled from free ones. */
export async function settleShelves(tx: Tx): Promise<void> {
  const rows = await query<{ variant_id: string }>(
    tx,
    `select distinct variant_id from (select variant_id from inventory.unsettled order by id limit $1) beside
     order by variant_id`,
    [batch],
  )
  if (rows.length === 0) return
  const shelves = await lockShelves(
    tx,
    rows.map((row) => row.variant_id),
  )
  const used = await lockUnits(
    tx,
    shelves.map(({ variant_id, location_id, loose }) => ({ variant_id, location_id, quantity: Math.max(0, -loose) })),
    false,
  )
  for (const unit of used) {
    shelves.find((shelf) => shelf.variant_id === unit.variant_id && shelf.location_id === unit.location_id)!.loose += 1
  }
  await putBack(tx, shelves, used, 'first')
}

/** Announces crossings that buyers of the same instant missed, and forgets holds that came to nothing a month ago. */
async function tidy(tx: Tx): Promise<void> {
  const suspects = await query<{ variant_id: string }>(tx, selectSuspects, [later(tx.now, -600_000)])
  await announceCrossings(
    tx,
    suspects.map((row) => row.variant_id),
  )
  await query(
    tx,
    `delete from inventory.hold where holder in (
       select holder from inventory.hold where order_id is null and until < $1 limit 1000 for update skip locked)`,
    [later(tx.now, -days(30))],
  )
}

const selectSuspects = `
  select distinct variant_id from (
    (select variant_id from inventory.held limit 5000)
    union all
    (select variant_id from inventory.ledger where at > $1 limit 5000)
    union all
    (select variant_id from inventory.stock_policy where sold_out limit 5000)
  ) suspect order by variant_id`

export const releasingExpiredHolds: Recurring = {
  name: 'inventory.release-expired-holds',
  everySeconds: 15,
  run: async (edge: Edge) => {
    for (let round = 0; round < 100; round++) {
      if (!(await edge.inTransaction(releaseExpiredHolds))) break
    }
    await edge.inTransaction(settleShelves)
    await edge.inTransaction(tidy)
  },
}
