import { queryByKey } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { levels } from './levels.ts'
import type { Availability } from './stock.ts'

/**
 * What a new buyer can have now, over all locations.
 *
 * Units whose hold has run out count as free. A variant that is absent from the answer was never stocked: it is not
 * tracked and can always be sold.
 */
export async function availability(read: Read, variantIds: readonly string[]): Promise<Map<string, Availability>> {
  const rows = await queryByKey<Availability & { key: string }>(read, selectAvailability, variantIds, [read.now])
  return new Map(
    variantIds.flatMap((id) => (rows.get(id) ?? []).map(({ key: _, ...availability }) => [id, availability] as const)),
  )
}

const selectAvailability = `
  select policy.variant_id as key, policy.tracked, policy.policy, coalesce(free.available, 0)::int as available
  from inventory.stock_policy policy
  left join (select variant_id, sum(available) as available from (${levels}) level group by 1) free using (variant_id)
  where policy.variant_id = any($1::uuid[])`
