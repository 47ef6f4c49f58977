import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

export const answers = ['yes', 'no', 'not-for-us'] as const

/** What somebody of the staff said to a question, until it expires or is taken back. */
export interface Answer {
  readonly checkId: string
  readonly answer: (typeof answers)[number]
  /** Staff member or API key. */
  readonly answeredBy: string
  readonly answeredAt: Date
  readonly expiresAt: Date
}

/** The latest answer to each question that was neither taken back nor is too old, by the check's id. */
export async function standingAnswers(read: Read): Promise<Map<string, Answer>> {
  const rows = await query<Answer>(
    read,
    `select * from (
       select distinct on (check_id) check_id as "checkId", answer, answered_by as "answeredBy",
         answered_at as "answeredAt", expires_at as "expiresAt"
       from store_audit.answer where withdrawn_at is null order by check_id, id desc) as latest
     where "expiresAt" > $1`,
    [read.now],
  )
  return new Map(rows.map((row) => [row.checkId, row]))
}
