import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { levelsOf } from './levels.ts'
import type { Availability, OversellPolicy } from './stock.ts'

/**
 * What a new buyer can have now, over all locations.
 *
 * Units whose hold has run out count as free. A variant that is absent from the answer was never stocked: it is not
 * tracked and can always be sold.
 */
export async function availability(read: Read, variantIds: readonly string[]): Promise<Map<string, Availability>> {
  const [policies, levels] = await Promise.all([
    query<{ variant_id: string; tracked: boolean; policy: OversellPolicy }>(
      read,
      'select variant_id, tracked, policy from inventory.stock_policy where variant_id = any($1::uuid[])',
      [variantIds],
    ),
    levelsOf(read, variantIds),
  ])
  const free = new Map<string, number>()
  for (const { variant_id, available } of levels) free.set(variant_id, (free.get(variant_id) ?? 0) + available)
  return new Map(
    policies.map(({ variant_id, tracked, policy }) => [
      variant_id,
      { available: free.get(variant_id) ?? 0, tracked, policy },
    ]),
  )
}
