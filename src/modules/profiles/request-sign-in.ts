import { randomInt } from 'node:crypto'
import { later, minutes } from '../../kernel/clock.ts'
import { digest } from '../../kernel/digest.ts'
import { newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { profileByEmail } from './profile-by-email.ts'
import { TooManySignIns } from './refusals.ts'

/** A sign-in stays valid this long. */
export const signInMs = minutes(15)

/** So many mails may be asked for in the time one is valid; more would be somebody else filling a mailbox. */
const mostAtOnce = 5

export interface SignInRequest {
  email: string
  /** Path on this shop to come back to. */
  returnTo?: string | undefined
}

/**
 * Prepares a shopper's sign-in without a password: a link and a six-digit code, each usable once within 15 minutes.
 *
 * Somebody who is new gets a profile, so that the answer never tells who is a customer. The secrets are for the mail
 * alone; the database keeps their digests.
 *
 * @throws {TooManySignIns} at the sixth request within 15 minutes
 */
export async function requestSignIn(
  tx: Tx,
  { email, returnTo }: SignInRequest,
): Promise<{ profileId: string; token: string; code: string }> {
  const profileId = await profileByEmail(tx, email)
  const open = await query<{ count: number }>(
    tx,
    'select count(*) from profiles.sign_in where profile_id = $1 and created_at > $2',
    [profileId, later(tx.now, -signInMs)],
  )
  if (open[0]!.count >= mostAtOnce) throw new TooManySignIns()

  const token = newToken()
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  await query(
    tx,
    `insert into profiles.sign_in (token_hash, code_hash, profile_id, return_to, expires_at, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [digest(token), codeDigest(profileId, code), profileId, returnTo ?? null, later(tx.now, signInMs), tx.now],
  )
  return { profileId, token, code }
}

/** A code has few possibilities, so it is bound to its person and allowed five tries. */
export const codeDigest = (profileId: string, code: string): Buffer =>
  digest(`${profileId}:${code.replaceAll(/\s/g, '')}`)
