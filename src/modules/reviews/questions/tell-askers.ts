import { later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { signedId } from '../secret.ts'
import { findPosts, lockPost } from './find-post.ts'
import { type Post, undoMs } from './post.ts'
import type { QuestionMailer } from './question-mail.ts'

/** Answers that are looked at in one transaction. */
const atOnce = 20

/**
 * Tells those who asked of answers that show since ten minutes, in which a decision may be taken back: of the first, and
 * of each where she follows. Each answer once, whatever is repeated. After the first, her address is forgotten unless
 * she follows within thirty days.
 *
 * @returns how many answers were looked at
 */
export async function tellAskers(tx: Tx, mailer: QuestionMailer): Promise<number> {
  const due = await query<{ id: string }>(
    tx,
    `select id from reviews.post where kind = 'answer' and state = 'published' and told_at is null and published_at <= $1
     order by published_at, id limit ${atOnce}`,
    [later(tx.now, -undoMs)],
  )
  for (const { id } of due) {
    const answer = await lockPost(tx, id)
    if (answer.state === 'published' && (await noteTold(tx, id))) await tell(tx, mailer, answer)
  }
  return due.length
}

/** @returns whether it was not told of before */
async function noteTold(tx: Tx, answerId: string): Promise<boolean> {
  const noted = await query(tx, 'update reviews.post set told_at = $2 where id = $1 and told_at is null returning id', [
    answerId,
    tx.now,
  ])
  return noted.length > 0
}

async function tell(tx: Tx, mailer: QuestionMailer, answer: Post): Promise<void> {
  const [question] = await findPosts(tx, `where id = $1 and state = 'published'`, [answer.questionId])
  if (!question?.email || question.follow === 'none') return
  const [row] = await query<{ told: boolean }>(
    tx,
    'select told_at is not null as told from reviews.post where id = $1',
    [question.id],
  )
  const isFirst = !row!.told
  if (!isFirst && question.follow === 'first') return
  await query(tx, 'update reviews.post set told_at = coalesce(told_at, $2) where id = $1', [question.id, tx.now])
  await mailer.tell(tx, {
    ...{ to: question.email, profileId: question.profileId, locale: question.locale, productId: question.productId },
    ...{ questionId: question.id, question: question.body, answer: answer.body, isFirst },
    author: answer.role === 'staff' ? undefined : answer.author,
    token: await signedId(tx, 'follow', question.id),
    key: `question-answered:${answer.id}`,
  })
}
