import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { RejectReason } from '../decision.ts'
import type { PostKind } from './post.ts'

/** What was shown and what not, as everybody may see it, and what waits. */
export interface PostCounts {
  readonly published: Readonly<Record<PostKind, number>>
  readonly rejected: Readonly<Record<PostKind, number>>
  /** Of those that are rejected now, why; reasons without any are left out. */
  readonly reasons: Readonly<Partial<Record<RejectReason, number>>>
  /** New ones and new words that wait for a decision, and what readers reported. */
  readonly waiting: number
  /** Questions that show and have no answer. */
  readonly unanswered: number
}

/** Of the whole shop. One query. */
export async function countPosts(read: Read): Promise<PostCounts> {
  const [row] = await query<Omit<PostCounts, 'published' | 'rejected'> & Record<string, number>>(
    read,
    `select
       count(*) filter (where kind = 'question' and state = 'published')::int as "publishedQuestions",
       count(*) filter (where kind = 'answer' and state = 'published')::int as "publishedAnswers",
       count(*) filter (where kind = 'question' and state = 'rejected')::int as "rejectedQuestions",
       count(*) filter (where kind = 'answer' and state = 'rejected')::int as "rejectedAnswers",
       count(*) filter (where waiting_since is not null)::int
         + (select count(distinct post_id)::int from reviews.post_report as report
            join reviews.post as reported on reported.id = post_id
            where settled_at is null and state = 'published' and waiting_since is null) as waiting,
       count(*) filter (where kind = 'question' and state = 'published' and answers = 0)::int as unanswered,
       (select coalesce(jsonb_object_agg(reason, count), '{}') from (
          select last.reason, count(*)::int as count from reviews.post as rejected
          join lateral (select reason from reviews.post_decision where post_id = rejected.id and outcome = 'reject'
            order by at desc, id desc limit 1) as last on true
          where rejected.state = 'rejected' group by last.reason) as why) as reasons
     from reviews.post`,
  )
  const { publishedQuestions, publishedAnswers, rejectedQuestions, rejectedAnswers, ...counts } = row!
  return {
    ...(counts as unknown as Pick<PostCounts, 'reasons' | 'waiting' | 'unanswered'>),
    published: { question: publishedQuestions!, answer: publishedAnswers! },
    rejected: { question: rejectedQuestions!, answer: rejectedAnswers! },
  }
}
