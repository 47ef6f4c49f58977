import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'

export interface Tallied {
  readonly journeyId: string
  readonly step: string
  readonly what: string
  readonly by?: number
}

/**
 * Adds to what is counted of journeys, in the transaction of what is counted; so the figures are right at every moment.
 *
 * NOTE rows are taken in one order by all, and last in a transaction: who counts waits for the one before her only
 * until it commits.
 */
export async function tally(tx: Tx, counts: readonly Tallied[]): Promise<void> {
  const sums = new Map<string, { journey_id: string; step: string; what: string; by: number }>()
  for (const { journeyId, step, what, by = 1 } of counts) {
    const key = `${journeyId} ${step} ${what}`
    const sum = sums.get(key) ?? { journey_id: journeyId, step, what, by: 0 }
    sums.set(key, { ...sum, by: sum.by + by })
  }
  if (sums.size === 0) return
  await query(
    tx,
    `insert into journeys.tally as known (journey_id, step, what, count)
     select journey_id, step, what, by
     from jsonb_to_recordset($1::jsonb) as added (journey_id uuid, step text, what text, by bigint)
     order by journey_id, step, what
     on conflict (journey_id, step, what) do update set count = known.count + excluded.count`,
    [JSON.stringify([...sums.values()])],
  )
}
