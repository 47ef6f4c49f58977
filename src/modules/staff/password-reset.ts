import { hours, later, minutes } from '../../kernel/clock.ts'
import { digest } from '../../kernel/digest.ts'
import { newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { NobodyWithThisEmail, PasswordResetOver, TooManyPasswordResets } from './refusals.ts'
import { forgetTrustedDevices } from './second-factor.ts'
import { endSessions } from './session.ts'
import { forgetTries } from './sign-in-try.ts'

/** Who on the staff may choose a new password. */
export interface PasswordReset {
  readonly userId: string
  readonly name: string
  readonly email: string
  /** Afterwards the link is dead. */
  readonly expiresAt: Date
}

/** What the link needs; the secret is for it alone, the database keeps its digest. */
export type PasswordResetToSend = PasswordReset & { readonly token: string }

/** A link stays valid this long. */
export const passwordResetMs = hours(1)

const askedWithinMs = minutes(15)

/** Mails that one account is sent within fifteen minutes; more would be somebody else filling her mailbox. */
const mostAsked = 5

const isOpen = 'secret_hash = $1 and used_at is null and expires_at > $2'

/**
 * Keeps that somebody says she forgot her password, whoever says so and whether or not the account exists.
 *
 * Strangers leave the same row at the same cost, and are refused at the same time: nothing tells who works here. Only
 * the digest of the address is kept. `makePasswordReset` makes the link later, out of sight of who asked.
 *
 * @returns the id of what was asked for
 * @throws {TooManyPasswordResets} at the sixth time within 15 minutes
 */
export async function askPasswordReset(tx: Tx, email: string): Promise<string> {
  const account = accountOf(email)
  await query(tx, `select pg_advisory_xact_lock(hashtext('staff.password-reset'), hashtext($1))`, [
    account.toString('hex'),
  ])
  const asked = await query(
    tx,
    `select from staff.password_reset where account = $1 and asked_by = 'mail' and created_at > $2 limit $3`,
    [account, later(tx.now, -askedWithinMs), mostAsked],
  )
  if (asked.length >= mostAsked) throw new TooManyPasswordResets()
  const id = tx.newId()
  await query(
    tx,
    `insert into staff.password_reset (id, account, asked_by, created_at, expires_at) values ($1, $2, 'mail', $3, $4)`,
    [id, account, tx.now, later(tx.now, passwordResetMs)],
  )
  return id
}

/**
 * Makes the link for what was asked for, once.
 *
 * @returns undefined when nobody on the staff has this address, the hour is over, or the link is made already
 */
export async function makePasswordReset(tx: Tx, id: string): Promise<PasswordResetToSend | undefined> {
  const token = newToken()
  const [made] = await query<PasswordReset>(
    tx,
    `update staff.password_reset reset set user_id = "user".id, secret_hash = $2
     from staff."user" join staff.member on member.user_id = "user".id and left_at is null
     where reset.id = $1 and reset.secret_hash is null and reset.expires_at > $3
       and sha256(convert_to(lower("user".email), 'UTF8')) = reset.account
     returning "user".id as "userId", "user".name, "user".email, reset.expires_at as "expiresAt"`,
    [id, digest(token), tx.now],
  )
  return made && { ...made, token }
}

/**
 * Makes a link for somebody on the staff, for whoever holds the machine and hands it to her.
 *
 * @throws {NobodyWithThisEmail} when nobody on the staff has this address
 */
export async function openPasswordReset(tx: Tx, email: string): Promise<PasswordResetToSend> {
  const token = newToken()
  const account = accountOf(email)
  const [made] = await query<PasswordReset>(
    tx,
    `with opened as (
       insert into staff.password_reset (id, account, asked_by, user_id, secret_hash, created_at, expires_at)
       select $1, $2, 'command-line', "user".id, $3, $4, $5
       from staff."user" join staff.member on member.user_id = "user".id and left_at is null
       where lower("user".email) = $6
       returning user_id, expires_at
     )
     select "user".id as "userId", name, email, expires_at as "expiresAt"
     from opened join staff."user" on "user".id = user_id`,
    [tx.newId(), account, digest(token), tx.now, later(tx.now, passwordResetMs), email.trim().toLowerCase()],
  )
  if (!made) throw new NobodyWithThisEmail()
  return { ...made, token }
}

/** Whose password a link is for. @throws {PasswordResetOver} when it was used, is too old, or she left */
export async function passwordResetOf(read: Read, token: string): Promise<PasswordReset> {
  const [found] = await query<PasswordReset>(
    read,
    `select "user".id as "userId", name, email, expires_at as "expiresAt"
     from staff.password_reset reset join staff."user" on "user".id = reset.user_id
       join staff.member on member.user_id = reset.user_id and left_at is null
     where ${isOpen}`,
    [digest(token), read.now],
  )
  if (!found) throw new PasswordResetOver()
  return found
}

/**
 * Gives somebody the password she chose, by the secret of her link; of two who use it at once, one does.
 *
 * Her sessions end everywhere, her other links are dead, wrong guesses at her password are forgotten. Her authenticator
 * and passkeys stay, and every device is asked for the code again: a mailbox alone lets nobody past the second step.
 *
 * @param reset.hash of the new password, as the sign-in keeps it
 * @throws {PasswordResetOver} as `passwordResetOf`
 */
export async function resetPassword(
  tx: Tx,
  { token, hash }: { token: string; hash: string },
): Promise<PasswordReset & { id: string; askedBy: 'mail' | 'command-line' }> {
  const found = await passwordResetOf(tx, token)
  const { userId } = found
  const [used] = await query<{ id: string; askedBy: 'mail' | 'command-line' }>(
    tx,
    `update staff.password_reset set used_at = $2 where ${isOpen} returning id, asked_by as "askedBy"`,
    [digest(token), tx.now],
  )
  if (!used) throw new PasswordResetOver()
  await query(
    tx,
    `update staff.account set password = $2, "updatedAt" = $3 where "userId" = $1 and "providerId" = 'credential'`,
    [userId, hash, tx.now],
  )
  await endPasswordResets(tx, userId)
  await endSessions(tx, { userId })
  await forgetTrustedDevices(tx, userId)
  await forgetTries(tx, found.email)
  return { ...found, ...used }
}

/** Somebody's links are dead, since her password is another now. */
export async function endPasswordResets(tx: Tx, userId: string): Promise<void> {
  await query(tx, 'update staff.password_reset set used_at = $2 where user_id = $1 and used_at is null', [
    userId,
    tx.now,
  ])
}

/** Clears away what nobody can use any more. */
export async function forgetOldPasswordResets(tx: Tx): Promise<void> {
  await query(tx, 'delete from staff.password_reset where expires_at <= $1', [tx.now])
}

const accountOf = (email: string): Buffer => digest(email.trim().toLowerCase())
