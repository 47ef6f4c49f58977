import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findProfileByEmail, normalEmail } from '../profiles/index.ts'
import { TooManyReviews } from './refusals.ts'
import { type Asker, keyedHash, networkOf, signedId } from './secret.ts'
import { mostFromNetwork } from './submit-review.ts'

/** So many mails a day to one address; more would be somebody else filling a mailbox. */
const mostForAddress = 3

export interface LinkWish {
  readonly productId: string
  /** Which she ordered with. */
  readonly email: string
  readonly asker: Asker
}

/**
 * Finds what somebody who is not signed in may review: a line of this product that arrived, of an order with this
 * address, and that is not reviewed yet; the latest.
 *
 * Its link goes to the address alone. Whoever asked is told the same whatever is found, so that nobody learns what
 * others have ordered: the caller must answer without looking at what this returns. Again gives the same link.
 *
 * @returns the token for the link in the mail; undefined where there is nothing to review, or three mails left today
 * @throws {TooManyReviews} at the 21st wish from one connection within a day
 */
export async function askForLink(tx: Tx, { productId, email, asker }: LinkWish): Promise<string | undefined> {
  const network = await networkOf(tx, asker)
  const address = await keyedHash(tx, 'email', normalEmail(email))
  const { near, same } = await wishesLike(tx, network, address)
  if (near >= mostFromNetwork) throw new TooManyReviews(mostFromNetwork)
  await query(tx, 'insert into reviews.link_wish (id, email, network, at) values ($1, $2, $3, $4)', [
    ...[tx.newId(), address, network ?? null, tx.now],
  ])
  const profile = await findProfileByEmail(tx, email)
  if (!profile || same >= mostForAddress) return undefined
  const requestId = await lockOpenRequest(tx, profile.id, productId)
  return requestId && signedId(tx, 'request', await askedOnPage(tx, requestId))
}

/** Drops the wishes that are older than a day. */
export async function forgetLinkWishes(tx: Tx): Promise<void> {
  await query(tx, 'delete from reviews.link_wish where at < $1', [later(tx.now, -days(1))])
}

async function wishesLike(tx: Tx, network: Buffer | undefined, address: Buffer) {
  const [row] = await query<{ near: number; same: number }>(
    tx,
    `select (select count(*)::int from reviews.link_wish where network = $1 and at > $3) as near,
       (select count(*)::int from reviews.link_wish where email = $2 and at > $3) as same`,
    [network ?? null, address, later(tx.now, -days(1))],
  )
  return row!
}

/** NOTE: what was only withheld, because she does not want to be asked, may be reviewed: now it is she who asks. */
async function lockOpenRequest(tx: Tx, profileId: string, productId: string): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    tx,
    `select id from reviews.request where profile_id = $1 and product_id = $2
       and (stopped_at is null or stopped_because = 'withheld')
       and not exists (select from reviews.review where review.line_id = request.line_id)
     order by delivered_at desc, id desc limit 1 for update`,
    [profileId, productId],
  )
  return row?.id
}

async function askedOnPage(tx: Tx, requestId: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    tx,
    `insert into reviews.asking (id, request_id, channel, round, at) values ($1, $2, 'page', 1, $3)
     on conflict (request_id, channel, round) do update set round = excluded.round returning id`,
    [tx.newId(), requestId, tx.now],
  )
  return row!.id
}
