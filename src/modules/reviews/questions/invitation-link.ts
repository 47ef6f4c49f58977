import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { getProfile } from '../../profiles/index.ts'
import { type Asker, readSignedId } from '../secret.ts'
import { shownName } from '../shown-name.ts'
import { answerQuestion } from './answer-question.ts'
import { findPost } from './find-post.ts'
import type { Post } from './post.ts'
import { PostLinkUnknown } from './post-refusals.ts'

/** What the form behind an invitation's link shows. Nothing of an answer that is there: others can read mails. */
export interface InvitationForm {
  /** `over`: the question no longer shows. */
  readonly state: 'open' | 'answered' | 'over'
  readonly productId: string
  readonly questionId: string
  readonly question: string
  readonly locale: string
  /** The name her answer would be shown under, for her to change. */
  readonly author: string
}

interface Invitation {
  questionId: string
  profileId: string
}

/**
 * The form behind the link. Opening it saves nothing.
 *
 * @throws {PostLinkUnknown} when the token was not made here, or was changed
 */
export async function openInvitation(read: Read, token: string): Promise<InvitationForm> {
  const { questionId, profileId } = await invitationOf(read, token)
  const question = (await findPost(read, questionId))!
  const given = await query(
    read,
    `select from reviews.post where question_id = $1 and profile_id = $2 and state <> 'withdrawn'`,
    [questionId, profileId],
  )
  const state = question.state !== 'published' ? 'over' : given.length > 0 ? 'answered' : 'open'
  const { productId, locale } = question
  const author = shownName((await getProfile(read, profileId)).name)
  return { state, productId, questionId, question: state === 'over' ? '' : question.body, locale, author }
}

/**
 * Keeps the answer that an invitation asked for, as `answerQuestion` does for who is signed in.
 *
 * @throws {PostLinkUnknown} when the link was not made here, or was changed
 * @throws as `answerQuestion`
 */
export async function answerByInvitation(
  tx: Tx,
  wish: { token: string; body: string; author?: string | undefined; locale: string; asker: Asker },
): Promise<{ post: Post; editToken: string }> {
  return answerQuestion(tx, { ...wish, ...(await invitationOf(tx, wish.token)) })
}

async function invitationOf(read: Read, token: string): Promise<Invitation> {
  const id = await readSignedId(read, 'owner-invitation', token)
  const [invitation] = id
    ? await query<Invitation>(
        read,
        'select question_id as "questionId", profile_id as "profileId" from reviews.owner_invitation where id = $1',
        [id],
      )
    : []
  if (!invitation) throw new PostLinkUnknown()
  return invitation
}
