import { hours, later } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { checkoutAbandoned } from './events.ts'

/** After this long without a change a cart counts as left behind. */
export const abandonedAfterMs = hours(1)

/** In one transaction. */
const batch = 500

/** Announces the carts that were left behind and whose owner we can write to; each once until she touches it again. */
export async function announceAbandoned(edge: Edge): Promise<void> {
  while ((await edge.inTransaction(announceBatch)) === batch) continue
}

async function announceBatch(tx: Tx): Promise<number> {
  const left = await query<{ id: string; profile_id: string; paying: boolean }>(tx, markAbandoned, [
    tx.now,
    later(tx.now, -abandonedAfterMs),
    batch,
  ])
  for (const { id: checkoutId, profile_id: profileId, paying } of left) {
    await tx.publish(checkoutAbandoned({ checkoutId, profileId, paying }))
  }
  return left.length
}

const markAbandoned = `
  update checkout.checkout set abandoned_at = $1
  where id in (
    select id from checkout.checkout c
    where changed_at <= $2 and email is not null and order_id is null and abandoned_at is null and merged_into is null
      and exists (select from checkout.line l where l.checkout_id = c.id and l.removed_at is null)
    order by changed_at limit $3 for update skip locked
  )
  returning id, profile_id, fixed is not null as paying`
