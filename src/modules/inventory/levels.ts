import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

export interface Level {
  variant_id: string
  location_id: string
  /** What the shelf carries; below zero when more was sold than was there. */
  on_hand: number
  /** What a new buyer can have; holds that ran out count as free. */
  available: number
}

/** What is there of each variant at each location, all seen at one instant. */
export function levelsOf(read: Read, variantIds: readonly string[]): Promise<Level[]> {
  return query<Level>(read, levels, [variantIds, read.now])
}

/** Of the variants `$1` at the instant `$2`. */
export const levels = `
  select variant_id, location_id, sum(on_hand)::int as on_hand, sum(available)::int as available
  from (
    select variant_id, location_id, loose as on_hand, loose as available
    from inventory.stock where variant_id = any($1::uuid[])
    union all
    select variant_id, location_id, count(*), count(*)
    from inventory.unit where variant_id = any($1::uuid[]) group by 1, 2
    union all
    select variant_id, location_id, quantity, quantity
    from inventory.unsettled where variant_id = any($1::uuid[])
    union all
    select variant_id, location_id, quantity - owed, case when until <= $2 then quantity - owed else -owed end
    from inventory.held where variant_id = any($1::uuid[])
  ) part
  group by 1, 2`
