import { days, later } from '../../kernel/clock.ts'
import { digest } from '../../kernel/digest.ts'
import { newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findProduct, ProductUnknown, reviewQuestionsFor } from '../catalog/index.ts'
import { profileByEmail } from '../profiles/index.ts'
import { ConfirmationUnknown, TooManyReviews } from './refusals.ts'
import type { Review } from './review.ts'
import { reviewAsShopper } from './review-as-shopper.ts'
import { type Asker, networkOf } from './secret.ts'
import { mostFromNetwork } from './submit-review.ts'
import { authorOf, type ReviewWish, written } from './written.ts'

/** A link to confirm with works this long. */
const confirmMs = days(7)

/** So many mails a day to one address; more would be somebody else filling a mailbox. */
const mostForAddress = 3

export interface GuestReview extends ReviewWish {
  readonly productId: string
  readonly variantId?: string | undefined
  readonly author: string
  readonly locale: string
  readonly email: string
  readonly asker: Asker
}

/**
 * Sets a visitor's review aside until she shows that the address is hers. Nothing of it can be seen before, by
 * anybody, and no profile is made.
 *
 * @returns the token for the link in her mail
 * @throws {ProductUnknown} when there is no such product on the shelf
 * @throws {ReviewInvalid} naming the first field that does not fit
 * @throws {TooManyReviews} when too many wait of this connection or for this address
 */
export async function setReviewAside(tx: Tx, review: GuestReview): Promise<{ confirmToken: string }> {
  const { email, asker, productId, variantId, locale } = review
  if ((await findProduct(tx, productId))?.status !== 'active') throw new ProductUnknown()
  const questions = (await reviewQuestionsFor(tx, [productId])).get(productId) ?? []
  const wish = {
    ...written(review, { questions, needsWords: true }),
    author: authorOf(review.author),
    scopes: review.scopes,
  }
  const network = await networkOf(tx, asker)
  await checkCrowd(tx, network, email)
  const confirmToken = newToken()
  await query(
    tx,
    `insert into reviews.unconfirmed (token_hash, email, wish, network, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      ...[digest(confirmToken), email, JSON.stringify({ ...wish, productId, variantId, locale }), network ?? null],
      ...[tx.now, later(tx.now, confirmMs)],
    ],
  )
  return { confirmToken }
}

/**
 * Keeps the review that was set aside, once. Has she bought the product here, it is the review of that.
 *
 * @throws {ConfirmationUnknown} when the link was used, is older than a week or was never made
 * @throws {AlreadyReviewed}
 */
export async function confirmReview(tx: Tx, { token, asker }: { token: string; asker: Asker }): Promise<Review> {
  const [row] = await query<{ email: string; wish: Omit<GuestReview, 'email' | 'asker'> }>(
    tx,
    'delete from reviews.unconfirmed where token_hash = $1 and expires_at > $2 returning email, wish',
    [digest(token), tx.now],
  )
  if (!row) throw new ConfirmationUnknown()
  return reviewAsShopper(tx, { ...row.wish, profileId: await profileByEmail(tx, row.email), source: 'page', asker })
}

/** Drops what nobody confirmed in time. */
export async function forgetUnconfirmed(tx: Tx): Promise<void> {
  await query(tx, 'delete from reviews.unconfirmed where expires_at <= $1', [tx.now])
}

async function checkCrowd(tx: Tx, network: Buffer | undefined, email: string): Promise<void> {
  const [row] = await query<{ near: number; same: number }>(
    tx,
    `select
       (select count(*)::int from reviews.unconfirmed where network = $1 and created_at > $3) as near,
       (select count(*)::int from reviews.unconfirmed where email = $2 and created_at > $3) as same`,
    [network ?? null, email, later(tx.now, -days(1))],
  )
  if (row!.near >= mostFromNetwork) throw new TooManyReviews(mostFromNetwork)
  if (row!.same >= mostForAddress) throw new TooManyReviews(mostForAddress)
}
