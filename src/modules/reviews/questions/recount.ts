import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'

/** Counts a question's answers that show, and whom they helped, anew. For a question that is held. */
export async function recount(tx: Tx, questionId: string): Promise<void> {
  await query(
    tx,
    `update reviews.post set answers = counted.answers, helpful = counted.helpful
     from (select count(*)::int as answers, coalesce(sum(helpful), 0)::int as helpful
           from reviews.post where question_id = $1 and state = 'published') as counted
     where id = $1`,
    [questionId],
  )
}
