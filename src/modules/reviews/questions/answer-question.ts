import type { Tx } from '../../../kernel/transaction.ts'
import { getProfile } from '../../profiles/index.ts'
import { shopSettings } from '../../shop/index.ts'
import { type Asker, signedId } from '../secret.ts'
import { shownName } from '../shown-name.ts'
import { lockPost } from './find-post.ts'
import { ownershipOf } from './owner.ts'
import { type Post, postLimits } from './post.ts'
import { AlreadyAnswered, EnoughAnswers, NotAnOwner, PostNotShown, PostUnknown, QuestionsOff } from './post-refusals.ts'
import { writePost } from './write-post.ts'

export interface AnswerToGive {
  readonly questionId: string
  readonly profileId: string
  readonly body: string
  /** Made of her name when left out. */
  readonly author?: string | undefined
  readonly locale: string
  readonly asker: Asker
}

/**
 * Keeps the answer of somebody whose address is proven, until somebody has decided that it shows. Whether she has the
 * product is looked up in her orders, and cannot be said; others may answer only where the shop lets anybody.
 *
 * One per person and question: the database says so.
 *
 * @returns the answer, and the token by which the browser that gave it may change it
 * @throws {PostUnknown} when there is no such question
 * @throws {QuestionsOff} where the shop takes none
 * @throws {PostNotShown} when the question does not show
 * @throws {NotAnOwner} for who did not buy it here, unless the shop lets anybody answer
 * @throws {AlreadyAnswered}
 * @throws {EnoughAnswers} at the 51st
 * @throws {ReviewInvalid} naming the first field that does not fit
 * @throws {TooManyPosts}
 */
export async function answerQuestion(tx: Tx, wish: AnswerToGive): Promise<{ post: Post; editToken: string }> {
  const question = await lockShownQuestion(tx, wish.questionId)
  const { productId } = question
  const { questions } = await shopSettings(tx)
  if (!questions.on) throw new QuestionsOff()
  const owned = await ownershipOf(tx, { profileId: wish.profileId, productId })
  if (!owned && !questions.anybodyAnswers) throw new NotAnOwner()
  if (question.answers >= postLimits.answers) throw new EnoughAnswers()

  const author = wish.author?.trim() || shownName((await getProfile(tx, wish.profileId)).name)
  const role = owned ? 'owner' : 'shopper'
  const post = await writePost(tx, { ...wish, kind: 'answer', productId, role, owned, author })
  if (!post) throw new AlreadyAnswered()
  return { post, editToken: await signedId(tx, 'post-edit', post.id) }
}

/** @throws {PostUnknown} when it is no question @throws {PostNotShown} */
export async function lockShownQuestion(tx: Tx, questionId: string): Promise<Post> {
  const question = await lockPost(tx, questionId)
  if (question.kind !== 'question') throw new PostUnknown()
  if (question.state !== 'published') throw new PostNotShown()
  return question
}
