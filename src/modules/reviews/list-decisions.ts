import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Decision, DecisionOutcome, RejectReason } from './decision.ts'

export interface DecisionSearch {
  readonly reviewId?: string | undefined
  /** Id of a member of staff or of an API key. */
  readonly by?: string | undefined
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}

/** Who decided what and why, newest first; without stars. */
export async function listDecisions(read: Read, { reviewId, by, after, limit }: DecisionSearch): Promise<Decision[]> {
  const rows = await query<DecisionRow>(
    read,
    `select id, review_id, outcome, reason, note, on_edit, second, by, at from reviews.decision
     where ($1::uuid is null or review_id = $1) and ($2::text is null or by = $2)
       and (at, id) < ($3::timestamptz, $4::uuid)
     order by at desc, id desc limit $5`,
    [reviewId ?? null, by ?? null, after?.at ?? 'infinity', after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit],
  )
  return rows.map((row) => ({
    id: row.id,
    reviewId: row.review_id,
    outcome: row.outcome,
    reason: row.reason ?? undefined,
    note: row.note ?? undefined,
    onEdit: row.on_edit,
    second: row.second,
    by: row.by,
    at: row.at,
  }))
}

interface DecisionRow {
  id: string
  review_id: string
  outcome: DecisionOutcome
  reason: RejectReason | null
  note: string | null
  on_edit: boolean
  second: boolean
  by: string
  at: Date
}
