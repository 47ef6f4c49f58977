import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** The orders that hold each of these codes; a use that was given back is left out. One query. */
export async function ordersByCode(read: Read, codes: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await query<{ code: string; orderIds: string[] }>(
    read,
    `select code, array_agg(order_id order by redeemed_at) as "orderIds" from promotions.redemption
     where code = any($1::text[]) and released_at is null group by code`,
    [codes],
  )
  return new Map(rows.map(({ code, orderIds }) => [code, orderIds]))
}
