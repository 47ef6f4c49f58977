import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** How many carts of some markets, begun since an instant, came as far as an email, and how many of them were bought. */
export async function countShoppers(
  read: Read,
  { markets, from }: { markets: readonly string[]; from: Date },
): Promise<{ visitors: number; buyers: number }> {
  const [row] = await query<{ visitors: number; buyers: number }>(
    read,
    `select count(*)::int as visitors, count(order_id)::int as buyers from checkout.checkout
     where merged_into is null and created_at >= $1 and email is not null and market = any($2::text[])`,
    [from, markets],
  )
  return row!
}
