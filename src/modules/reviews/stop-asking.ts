import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** Why nobody is asked any more for a review of a line. */
export type StopReason = 'reviewed' | 'returned' | 'refunded' | 'cancelled' | 'withheld'

/** Asks no more for reviews of these lines. What has stopped keeps its reason. NOTE as a subquery they are not planned for. */
export async function stopAsking(
  tx: Tx,
  lines: readonly { readonly lineId: string; readonly because: StopReason }[],
): Promise<void> {
  if (lines.length === 0) return
  await query(
    tx,
    `update reviews.request set stopped_at = $3, stopped_because = ($2::text[])[array_position($1::uuid[], line_id)]
     where line_id = any((select $1::uuid[])::uuid[]) and stopped_at is null`,
    [lines.map(({ lineId }) => lineId), lines.map(({ because }) => because), tx.now],
  )
}
