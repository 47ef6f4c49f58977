import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { RejectReason } from '../decision.ts'

/** Why a question, an answer, or its new words were last rejected; undefined when they never were. */
export async function whyRejected(read: Read, postId: string): Promise<RejectReason | undefined> {
  const [last] = await query<{ reason: RejectReason }>(
    read,
    `select reason from reviews.post_decision where post_id = $1 and outcome = 'reject' order by at desc, id desc limit 1`,
    [postId],
  )
  return last?.reason
}
