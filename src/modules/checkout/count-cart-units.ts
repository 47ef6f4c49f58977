import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** How many things lie in the cart with this token; 0 for one that is unknown or has become an order. */
export async function countCartUnits(read: Read, token: string): Promise<number> {
  const rows = await query<{ units: number }>(
    read,
    `select coalesce(sum(line.quantity), 0)::int as units from checkout.checkout
     join checkout.line on line.checkout_id = coalesce(checkout.merged_into, checkout.id)
     where token = $1 and order_id is null and line.removed_at is null`,
    [token],
  )
  return rows[0]?.units ?? 0
}
