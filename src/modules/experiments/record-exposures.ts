import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** A visitor was shown a variant. */
export interface Exposure {
  readonly experimentId: string
  /** The cart with which she was shown it first. */
  readonly visitorId: string
  readonly variant: string
  readonly checkoutId: string
  readonly profileId: string | undefined
}

/**
 * Remembers that these were really shown; once per visitor and experiment, again changes nothing.
 *
 * One statement for all of them. A cart that becomes somebody's is noted as hers, so that her next one is shown the same.
 */
export async function recordExposures(tx: Tx, exposures: readonly Exposure[]): Promise<void> {
  if (exposures.length === 0) return
  await query(
    tx,
    `with shown as (
       select * from jsonb_to_recordset($1::jsonb)
         as shown ("experimentId" uuid, "visitorId" uuid, variant text, "checkoutId" uuid, "profileId" uuid)
     ), first as (
       insert into experiments.exposure (experiment_id, visitor_id, variant, at)
       select "experimentId", "visitorId", variant, $2 from shown order by 1, 2 on conflict do nothing
     )
     insert into experiments.exposed_checkout as known (experiment_id, checkout_id, visitor_id, profile_id)
     select "experimentId", "checkoutId", "visitorId", "profileId" from shown order by 1, 2
     on conflict (checkout_id, experiment_id) do update set profile_id = excluded.profile_id
       where known.profile_id is null and excluded.profile_id is not null`,
    [JSON.stringify(exposures), tx.now],
  )
}
