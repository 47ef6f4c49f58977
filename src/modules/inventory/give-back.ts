import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** Above so many units of one variant a hold goes back as one sum and not as unit rows. */
const mostUnitRows = 20

/**
 * Frees the units of these `held` rows, which must be selected and locked by `ours` (ordered by variant).
 *
 * Never waits for a stock row.
 */
const freeing = (ours: string): string => `
  with ours as materialized (${ours}),
  gone as (
    delete from inventory.held using ours
    where held.holder = ours.holder and held.variant_id = ours.variant_id and held.location_id = ours.location_id
    returning held.variant_id, held.location_id, held.quantity - held.owed as quantity
  ),
  units as (
    insert into inventory.unit (variant_id, location_id)
    select variant_id, location_id from gone cross join generate_series(1, quantity)
    where quantity <= ${mostUnitRows}
  ),
  sums as (
    insert into inventory.unsettled (variant_id, location_id, quantity)
    select variant_id, location_id, quantity from gone where quantity > ${mostUnitRows}
  )
  select distinct variant_id from gone`

const freeHolder = freeing(`
  select holder, variant_id, location_id from inventory.held where holder = $1
  order by variant_id, location_id for update`)

const freeExpired = freeing(`
  select holder, variant_id, location_id from inventory.held where until <= $1
  order by until limit $2 for update skip locked`)

/** @returns the variants of which something was given back */
export async function giveBack(tx: Tx, holder: string): Promise<string[]> {
  return (await query<{ variant_id: string }>(tx, freeHolder, [holder])).map((row) => row.variant_id)
}

/** Gives back holds that ran out, the oldest first, passing over those that somebody is working on. */
export async function giveBackExpired(tx: Tx, limit: number): Promise<string[]> {
  return (await query<{ variant_id: string }>(tx, freeExpired, [tx.now, limit])).map((row) => row.variant_id)
}
