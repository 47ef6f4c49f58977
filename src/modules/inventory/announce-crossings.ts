import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { stockChanged } from './events.ts'
import { levelsOf } from './levels.ts'

/**
 * Announces variants that went from sold out to available or back since the log was last told, each crossing once.
 *
 * NOTE: buyers who take the last two units at the same instant each see the other's unit as still there; the
 * recurring sweep announces what both missed.
 */
export async function announceCrossings(tx: Tx, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  const free = await availableOf(tx, variantIds)
  const told = [...free].map(([variant_id, available]) => ({ variant_id, sold_out: available <= 0 }))
  const crossed = await query<{ variant_id: string }>(tx, tellSoldOut, [JSON.stringify(told)])
  for (const { variant_id } of crossed) {
    await tx.publish(stockChanged({ variantId: variant_id, available: free.get(variant_id)! }))
  }
}

/** As above, for what came back: only what the log believes sold out can have crossed. */
export async function announceReturned(tx: Tx, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  const soldOut = await query<{ variant_id: string }>(
    tx,
    'select variant_id from inventory.stock_policy where variant_id = any($1::uuid[]) and sold_out',
    [variantIds],
  )
  await announceCrossings(
    tx,
    soldOut.map((row) => row.variant_id),
  )
}

/** Announces what staff set, whether or not it crossed. */
export async function announceSet(tx: Tx, variantIds: readonly string[]): Promise<void> {
  const free = await availableOf(tx, variantIds)
  const told = [...free].map(([variant_id, available]) => ({ variant_id, sold_out: available <= 0 }))
  await query(tx, tellSoldOut, [JSON.stringify(told)])
  for (const [variantId, available] of free) await tx.publish(stockChanged({ variantId, available }))
}

async function availableOf(tx: Tx, variantIds: readonly string[]): Promise<Map<string, number>> {
  const free = new Map<string, number>()
  for (const { variant_id, available } of await levelsOf(tx, variantIds)) {
    free.set(variant_id, (free.get(variant_id) ?? 0) + available)
  }
  return free
}

const tellSoldOut = `
  with told as (
    select policy.variant_id, told.sold_out and policy.policy = 'deny' as sold_out
    from jsonb_to_recordset($1::jsonb) as told (variant_id uuid, sold_out boolean)
    join inventory.stock_policy policy on policy.variant_id = told.variant_id and policy.tracked
    where policy.sold_out <> (told.sold_out and policy.policy = 'deny')
    order by policy.variant_id for update of policy
  )
  update inventory.stock_policy policy set sold_out = told.sold_out
  from told where policy.variant_id = told.variant_id
  returning policy.variant_id`
