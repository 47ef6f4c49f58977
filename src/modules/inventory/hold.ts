import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { StockLine } from './stock.ts'

/** Makes or changes the holder's row and locks it: whatever one holder does happens one after the other. */
export async function lockHold(
  tx: Tx,
  hold: { holder: string; demand: readonly StockLine[]; until: Date },
): Promise<{ orderId: string | undefined; again: boolean }> {
  const rows = await query<{ order_id: string | null; again: boolean }>(
    tx,
    `insert into inventory.hold as hold (holder, wanted, until) values ($1, $2, $3)
     on conflict (holder) do update set
       wanted = case when hold.order_id is null then excluded.wanted else hold.wanted end,
       until = case when hold.order_id is null then excluded.until else hold.until end
     returning order_id, xmax <> 0 as again`,
    [hold.holder, JSON.stringify(hold.demand), hold.until],
  )
  return { orderId: rows[0]!.order_id ?? undefined, again: rows[0]!.again }
}

export interface LockedHold {
  /** What the holder asked for, one line per variant. */
  wanted: StockLine[]
  until: Date
  order_id: string | null
  /** Tracked variants of which the holder has less than it asked for, because its time was up and others came. */
  lost: boolean
}

/**
 * Locks a holder's hold as it stands; undefined when there is none.
 *
 * NOTE: of a hold that ran out and lost units, the `held` rows are not left locked: the caller will queue for stock
 * rows, whose owners may be waiting for exactly these rows.
 */
export async function findHoldLocked(tx: Tx, holder: string): Promise<LockedHold | undefined> {
  const locked = await query<{ until: Date }>(tx, 'select until from inventory.hold where holder = $1 for update', [
    holder,
  ])
  if (!locked[0]) return undefined
  const ranOut = locked[0].until <= tx.now
  if (ranOut) await query(tx, 'savepoint looked')
  await query(tx, 'select from inventory.held where holder = $1 order by variant_id, location_id for update', [holder])
  const rows = await query<LockedHold>(tx, selectHold, [holder])
  if (ranOut && rows[0]!.lost) await query(tx, 'rollback to savepoint looked')
  return rows[0]
}

/** Of a row of `inventory.hold`: it has fewer units than it wanted. */
export const isLost = `exists (
    select from jsonb_to_recordset(wanted) as want ("variantId" uuid, quantity int)
    join inventory.stock_policy on stock_policy.variant_id = want."variantId" and tracked
    where want.quantity > (
      select coalesce(sum(held.quantity), 0) from inventory.held
      where held.holder = hold.holder and held.variant_id = want."variantId"
    )
  )`

const selectHold = `select wanted, until, order_id, ${isLost} as lost from inventory.hold where holder = $1`
