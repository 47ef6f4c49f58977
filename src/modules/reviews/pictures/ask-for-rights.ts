import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { lockReview } from '../find-review.ts'
import { PictureUnknown, RequestLinkUnknown, ReviewStateDiffers, RightsAsked } from '../refusals.ts'
import type { Review } from '../review.ts'
import { readSignedId, signedId } from '../secret.ts'
import type { PictureScope } from './rights.ts'

export interface RightsToAsk {
  readonly reviewId: string
  /** What the shop would like to do; she may allow less. */
  readonly scopes: readonly PictureScope[]
  readonly by: string
}

/**
 * Notes that a customer is asked whether her pictures may be shown elsewhere. Whoever asks writes to her in the same
 * transaction. Once at a time: until she answers, nobody asks again.
 *
 * @returns her review, and the token of the link where she answers, which works without signing in
 * @throws {ReviewUnknown}
 * @throws {ReviewStateDiffers} when it does not show
 * @throws {PictureUnknown} when it has no pictures
 * @throws {RightsAsked} when she was asked and has not answered
 */
export async function askForRights(tx: Tx, ask: RightsToAsk): Promise<{ review: Review; token: string }> {
  const review = await lockReview(tx, ask.reviewId)
  if (review.state !== 'published') throw new ReviewStateDiffers(review.state, 'This review does not show.')
  if (review.mediaIds.length === 0) throw new PictureUnknown()
  const made = await query(
    tx,
    `insert into reviews.rights_request (id, review_id, scopes, by, at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning 1`,
    [tx.newId(), review.id, ask.scopes, ask.by, tx.now],
  )
  if (made.length === 0) throw new RightsAsked()
  return { review, token: await rightsToken(tx, review.id) }
}

/** The token of the page where the author of a review says what may be done with her pictures. For her alone. */
export const rightsToken = (read: Read, reviewId: string): Promise<string> => signedId(read, 'rights', reviewId)

/**
 * The review that such a token leads to.
 *
 * @throws {RequestLinkUnknown} when it was not made here, or was changed
 */
export async function reviewOfRightsToken(read: Read, token: string): Promise<string> {
  const id = await readSignedId(read, 'rights', token)
  if (!id) throw new RequestLinkUnknown()
  return id
}
