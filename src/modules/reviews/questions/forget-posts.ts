import { days, later } from '../../../kernel/clock.ts'
import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { findProfile } from '../../profiles/index.ts'
import { keyedHash } from '../secret.ts'

/**
 * Takes a person out of her questions and answers when she is erased: name, address, and all that leads to her. What
 * she wrote for others stays, without an author. Safe to repeat.
 */
export async function forgetPoster(tx: Tx, profileId: string): Promise<void> {
  const email = (await findProfile(tx, profileId))?.email ?? null
  await query(
    tx,
    `update reviews.post set profile_id = null, author = '', email = null, follow = 'none', network = null
     where profile_id = $1 or email = $2`,
    [profileId, email],
  )
  await query(tx, 'delete from reviews.owner_invitation where profile_id = $1', [profileId])
  await query(
    tx,
    'update reviews.post_vote set voter = sha256(voter || post_id::text::bytea), network = null where voter = $1',
    [await keyedHash(tx, 'person', profileId)],
  )
}

/**
 * Forgets connections after thirty days, and addresses of which nothing more is told: thirty days after the first
 * answer unless she follows, with a rejected question, and half a year after a question that nobody answered.
 */
export async function forgetAskers(tx: Tx): Promise<void> {
  const month = later(tx.now, -days(30))
  await query(tx, 'update reviews.post set network = null where network is not null and created_at < $1', [month])
  await query(tx, 'update reviews.post_vote set network = null where network is not null and at < $1', [month])
  await query(tx, 'update reviews.post_report set network = null where network is not null and at < $1', [month])
  await query(
    tx,
    `update reviews.post set email = null, follow = 'none' where email is not null and (
       (follow = 'first' and told_at < $1) or (state = 'rejected' and created_at < $1)
       or (told_at is null and created_at < $2))`,
    [month, later(tx.now, -days(180))],
  )
}
