import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** Why nobody is asked any more for a review of a line. */
export type StopReason = 'reviewed' | 'returned' | 'refunded' | 'cancelled' | 'withheld'

/** Asks no more for reviews of these lines. What has stopped keeps its reason. */
export async function stopAsking(
  tx: Tx,
  lines: readonly { readonly lineId: string; readonly because: StopReason }[],
): Promise<void> {
  if (lines.length === 0) return
  await query(
    tx,
    `update reviews.request set stopped_at = $3, stopped_because = line.because
     from unnest($1::uuid[], $2::text[]) as line (id, because)
     where line_id = line.id and stopped_at is null`,
    [lines.map(({ lineId }) => lineId), lines.map(({ because }) => because), tx.now],
  )
}
