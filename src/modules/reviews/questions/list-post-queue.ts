import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { QueuePlace } from '../list-queue.ts'
import type { Mark } from '../mark.ts'
import type { PostKind } from './post.ts'

/**
 * A question or an answer that waits for a decision: its words and name, what they belong to, and what a machine
 * noticed. Whether an answer is an owner's, whose mail address is behind it and how it is voted is not in it.
 */
export interface WaitingPost {
  readonly id: string
  readonly kind: PostKind
  readonly productId: string
  /** Of an answer: what was asked. */
  readonly question: string | undefined
  readonly body: string
  /** The name it will be shown under. */
  readonly author: string
  readonly locale: string
  readonly because: 'new' | 'edited' | 'reported'
  /** Hand it back with the decision, so that words changed meanwhile are not decided upon unread. */
  readonly waitingSince: Date
  readonly marks: readonly Mark[]
  /** Readers' reasons for reporting it, each once, with how many gave it. */
  readonly reports: readonly { readonly reason: string; readonly count: number }[]
}

/** What waits for a decision, longest waiting first; this is the only order. One query. */
export async function listPostQueue(
  read: Read,
  asked: { after?: QueuePlace | undefined; limit: number },
): Promise<WaitingPost[]> {
  const rows = await query<Omit<WaitingPost, 'question'> & { question: string | null }>(read, waiting, [
    asked.after?.at ?? '-infinity',
    asked.after?.id ?? '00000000-0000-0000-0000-000000000000',
    asked.limit,
  ])
  return rows.map((row) => ({ ...row, question: row.question ?? undefined }))
}

const columns = 'id, kind, product_id, question_id, coalesce(proposed, body) as body, author, locale'

/** NOTE: two branches, each by an index of its own. */
const waiting = `
  select post.id, kind, product_id as "productId", post.body, author, locale, because, since as "waitingSince",
    (select body from reviews.post as question where question.id = post.question_id) as question,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', mark.kind, 'detail', detail) order by mark.kind), '[]')
     from reviews.post_mark as mark where post_id = post.id) as marks,
    (select coalesce(jsonb_agg(jsonb_build_object('reason', reason, 'count', count) order by reason), '[]')
     from (select reason, count(*)::int as count from reviews.post_report
       where post_id = post.id and settled_at is null group by reason) as said) as reports
  from (
    (select ${columns}, waiting_since as since, case when proposed is null then 'new' else 'edited' end as because
     from reviews.post where waiting_since is not null and (waiting_since, id) > ($1::timestamptz, $2::uuid)
     order by waiting_since, id limit $3)
    union all
    (select ${columns}, reported.at, 'reported'
     from (select post_id, min(at) as at from reviews.post_report where settled_at is null group by post_id) as reported
     join reviews.post on post.id = reported.post_id
     where state = 'published' and waiting_since is null and (reported.at, id) > ($1::timestamptz, $2::uuid)
     order by reported.at, id limit $3)
    order by since, id limit $3) as post
  order by since, post.id`
