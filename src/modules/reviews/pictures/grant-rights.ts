import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { about } from '../about-review.ts'
import { reviewChanged } from '../events.ts'
import { lockReview } from '../find-review.ts'
import { PictureUnknown, ReviewInvalid } from '../refusals.ts'
import { authorOf } from '../written.ts'
import { type PictureScope, pictureScopes, rightsWording } from './rights.ts'

export interface RightsGrant {
  readonly reviewId: string
  /** What is allowed from now on, by picture; an empty list takes back what was allowed. Others stay as they are. */
  readonly scopes: ReadonlyMap<string, readonly PictureScope[]>
  /** Whom to name beside the pictures; the name of the review when left out. */
  readonly credit?: string | undefined
  readonly via: 'form' | 'link'
}

/**
 * Keeps what a customer lets the shop do with her pictures, with the words she was asked in. What was allowed before stays
 * on record. It holds at once, everywhere. The same again changes nothing; a request that was open is answered.
 *
 * @throws {ReviewUnknown}
 * @throws {PictureUnknown} when one of the pictures is of another review
 * @throws {ReviewInvalid} for a scope there is not, or a name that is too long or an address
 */
export async function grantRights(tx: Tx, { reviewId, scopes, credit, via }: RightsGrant): Promise<void> {
  const review = await lockReview(tx, reviewId)
  const own = await query<{ id: string; scopes: PictureScope[] }>(
    tx,
    'select media_id as id, scopes from reviews.picture where review_id = $1 order by media_id for update',
    [reviewId],
  )
  const now = new Map(own.map((picture) => [picture.id, picture.scopes]))
  const name = credit === undefined ? undefined : authorOf(credit)
  for (const [mediaId, wished] of scopes) {
    const before = now.get(mediaId)
    if (!before) throw new PictureUnknown()
    if (wished.some((scope) => !pictureScopes.includes(scope)))
      throw new ReviewInvalid('scopes', 'Choose site, mail or ads.')
    const allowed = pictureScopes.filter((scope) => wished.includes(scope))
    // A first no is kept too: it says that she was asked.
    if (via === 'form' && allowed.join() === before.join()) continue
    await write(tx, mediaId, allowed, via)
  }
  if (name !== undefined)
    await query(tx, 'update reviews.picture set credit = $2 where review_id = $1', [reviewId, name])
  await query(
    tx,
    'update reviews.rights_request set answered_at = $2 where review_id = $1 and answered_at is null and $3',
    [reviewId, tx.now, via === 'link'],
  )
  if (review.state === 'published') await tx.publish(reviewChanged(about(review)))
}

const write = (tx: Tx, mediaId: string, scopes: readonly PictureScope[], via: string) =>
  query(
    tx,
    `with changed as (update reviews.picture set scopes = $2 where media_id = $1)
     insert into reviews.picture_grant (id, media_id, scopes, wording, via, at) values ($3, $1, $2, $4, $5, $6)`,
    [mediaId, scopes, tx.newId(), rightsWording, via, tx.now],
  )
