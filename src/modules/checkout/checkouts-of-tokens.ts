import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** The ids of carts by the secrets that open them, also of carts that became orders; unknown secrets are absent. */
export async function checkoutsOfTokens(read: Read, tokens: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ token: string; id: string }>(
    read,
    'select token, coalesce(merged_into, id) as id from checkout.checkout where token = any($1)',
    [tokens],
  )
  return new Map(rows.map(({ token, id }) => [token, id]))
}
