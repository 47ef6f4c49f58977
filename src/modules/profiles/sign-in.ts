import { days, later } from '../../kernel/clock.ts'
import { digest } from '../../kernel/digest.ts'
import { newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { normalEmail } from './email.ts'
import { signedIn } from './events.ts'
import { SignInExpired } from './refusals.ts'
import { codeDigest } from './request-sign-in.ts'

/** A shopper stays signed in this long. */
export const sessionMs = days(60)

export type SignInProof = { token: string } | { email: string; code: string }

/** A wrong code: refused after the try was counted, so the caller must commit and then refuse. */
export type SignInAnswer =
  { refused: SignInExpired } | { sessionToken: string; profileId: string; returnTo: string | null }

/**
 * Signs a shopper in with the link or the code from her mail, once.
 *
 * A wrong code is an answer, not a throw: the try must stay counted (five, then a new mail is needed).
 *
 * @throws {SignInExpired} when the link is unknown, used or older than 15 minutes
 */
export async function signIn(tx: Tx, proof: SignInProof): Promise<SignInAnswer> {
  const used = 'token' in proof ? await useToken(tx, proof.token) : await useCode(tx, proof)
  if (!used) {
    if ('token' in proof) throw new SignInExpired()
    return { refused: new SignInExpired() }
  }

  const sessionToken = newToken()
  await query(
    tx,
    'insert into profiles.session (token_hash, profile_id, expires_at, created_at) values ($1, $2, $3, $4)',
    [digest(sessionToken), used.profile_id, later(tx.now, sessionMs), tx.now],
  )
  await query(
    tx,
    `update profiles.identity set proven_at = $2 where profile_id = $1 and kind = 'email' and proven_at is null`,
    [used.profile_id, tx.now],
  )
  await tx.publish(signedIn({ profileId: used.profile_id }))
  return { sessionToken, profileId: used.profile_id, returnTo: used.return_to }
}

interface Used {
  profile_id: string
  return_to: string | null
}

async function useToken(tx: Tx, token: string): Promise<Used | undefined> {
  const rows = await query<Used>(
    tx,
    'delete from profiles.sign_in where token_hash = $1 and expires_at > $2 returning profile_id, return_to',
    [digest(token), tx.now],
  )
  return rows[0]
}

async function useCode(tx: Tx, { email, code }: { email: string; code: string }): Promise<Used | undefined> {
  const open = await query<{ token_hash: Buffer; code_hash: Buffer; profile_id: string }>(
    tx,
    `select token_hash, code_hash, sign_in.profile_id from profiles.sign_in
     join profiles.identity on identity.profile_id = sign_in.profile_id and kind = 'email' and value = $1
     where expires_at > $2 and tries_left > 0
     for update of sign_in`,
    [normalEmail(email), tx.now],
  )
  if (open.length === 0) return undefined
  const wanted = codeDigest(open[0]!.profile_id, code)
  const right = open.find((row) => row.code_hash.equals(wanted))
  if (!right) {
    await query(tx, 'update profiles.sign_in set tries_left = tries_left - 1 where token_hash = any($1)', [
      open.map((row) => row.token_hash),
    ])
    return undefined
  }
  const rows = await query<Used>(
    tx,
    'delete from profiles.sign_in where token_hash = $1 returning profile_id, return_to',
    [right.token_hash],
  )
  return rows[0]
}

/** Whose session this is; undefined when it is unknown, ended or over. */
export async function profileOfSession(read: Read, sessionToken: string): Promise<string | undefined> {
  const rows = await query<{ profile_id: string }>(
    read,
    'select profile_id from profiles.session where token_hash = $1 and expires_at > $2',
    [digest(sessionToken), read.now],
  )
  return rows[0]?.profile_id
}

/** Ends a session; harmless when it has ended. */
export async function signOut(tx: Tx, sessionToken: string): Promise<void> {
  await query(tx, 'delete from profiles.session where token_hash = $1', [digest(sessionToken)])
}

/** Ends all sessions of a shopper, on every device; harmless when there are none. */
export async function signOutEverywhere(tx: Tx, profileId: string): Promise<void> {
  await query(tx, 'delete from profiles.session where profile_id = $1', [profileId])
}

/** Drops sign-ins and sessions whose time is over. */
export async function forgetExpiredSignIns(tx: Tx): Promise<void> {
  await query(tx, 'delete from profiles.sign_in where expires_at <= $1', [tx.now])
  await query(tx, 'delete from profiles.session where expires_at <= $1', [tx.now])
}
