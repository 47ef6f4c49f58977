import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Lines of these orders of which something may be, or was, sent back; given-up returns left out. One query. */
export async function linesComingBack(read: Read, orderIds: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ id: string }>(
    read,
    `select line ->> 'lineId' as id from fulfilment."return", jsonb_array_elements(lines) as line
     where order_id = any($1::uuid[]) and given_up_at is null`,
    [orderIds],
  )
  return new Set(rows.map(({ id }) => id))
}
