import type { Tx } from '../../../kernel/transaction.ts'
import { lockShownQuestion } from './answer-question.ts'
import { replaceWords } from './edit-post.ts'
import { findPosts, lockPost } from './find-post.ts'
import type { Post } from './post.ts'
import { aboutPost, postChanged, postPublished } from './post-events.ts'
import { recount } from './recount.ts'
import { takeBack } from './withdraw-post.ts'
import { wordsOf, writePost } from './write-post.ts'

export interface StaffAnswer {
  readonly questionId: string
  readonly body: string
  /** BCP 47, the language of the answer. */
  readonly locale: string
  readonly by: string
}

/**
 * Answers a question in the shop's name, for everybody to read at once; again replaces the answer, and what it said is
 * kept as history. The same words again change nothing.
 *
 * @throws {PostUnknown}
 * @throws {PostNotShown} when the question does not show
 * @throws {ReviewInvalid} for no words, or more than 2,000 characters
 */
export async function answerAsStaff(tx: Tx, { questionId, body, locale, by }: StaffAnswer): Promise<Post> {
  const question = await lockShownQuestion(tx, questionId)
  const known = await answerOfShop(tx, questionId)
  if (known) return change(tx, known, wordsOf('answer', body))
  const { productId } = question
  const answer = (await writePost(tx, {
    ...{ kind: 'answer', role: 'staff', productId, questionId, body, author: '', locale, by, asker: {} },
  }))!
  await recount(tx, questionId)
  await tx.publish(postPublished(aboutPost(answer)))
  return answer
}

/** Takes the shop's answer away; harmless where there is none. @throws {PostUnknown} */
export async function removeStaffAnswer(tx: Tx, questionId: string): Promise<void> {
  await lockPost(tx, questionId)
  const known = await answerOfShop(tx, questionId)
  if (known) await takeBack(tx, known)
}

async function answerOfShop(tx: Tx, questionId: string): Promise<Post | undefined> {
  const [known] = await findPosts(tx, `where question_id = $1 and role = 'staff' and state <> 'withdrawn'`, [
    questionId,
  ])
  return known
}

async function change(tx: Tx, answer: Post, body: string): Promise<Post> {
  if (answer.body === body) return answer
  await replaceWords(tx, answer, body, { waits: false })
  await tx.publish(postChanged(aboutPost(answer)))
  return lockPost(tx, answer.id)
}
