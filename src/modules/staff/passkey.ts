import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { PasskeyUnknown, TooManyPasskeys } from './refusals.ts'

/** Passkeys that one member of staff may keep: each device she has, and some to spare. */
export const mostPasskeys = 20

/** A key that a device or a password manager keeps for somebody; the shop knows its public half. */
export interface Passkey {
  readonly id: string
  /** Which device it is, as its owner calls it. */
  readonly name: string
  /** Whether its keeper copies it to other devices; lost with the device otherwise. */
  readonly isBackedUp: boolean
  readonly createdAt: Date
  readonly usedAt: Date | null
}

/** What a sign-in with a passkey is checked against. */
export interface PasskeyToCheck {
  readonly id: string
  readonly userId: string
  readonly credentialId: string
  readonly publicKey: Buffer
  /** How often the device says that it signed; many always say 0. */
  readonly counter: number
  readonly transports: readonly string[]
}

/**
 * Keeps a passkey that its owner has just proven to have.
 *
 * @throws {TooManyPasskeys} when she has twenty
 */
export async function savePasskey(
  tx: Tx,
  passkey: Omit<PasskeyToCheck, 'id'> & { name: string; isBackedUp: boolean },
): Promise<string> {
  await query(tx, 'select 1 from staff."user" where id = $1 for update', [passkey.userId])
  if ((await listPasskeys(tx, passkey.userId)).length >= mostPasskeys) throw new TooManyPasskeys()
  const id = tx.newId()
  await query(
    tx,
    `insert into staff.passkey
       (id, user_id, name, credential_id, public_key, counter, transports, is_backed_up, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      passkey.userId,
      passkey.name,
      passkey.credentialId,
      passkey.publicKey,
      passkey.counter,
      passkey.transports,
      passkey.isBackedUp,
      tx.now,
    ],
  )
  return id
}

/** Somebody's passkeys, oldest first. */
export const listPasskeys = (read: Read, userId: string): Promise<Passkey[]> =>
  query<Passkey>(
    read,
    `select id, name, is_backed_up as "isBackedUp", created_at as "createdAt", used_at as "usedAt"
     from staff.passkey where user_id = $1 order by created_at, id`,
    [userId],
  )

/** What its device calls each of somebody's passkeys, so that it does not make a second. */
export const credentialsOf = (read: Read, userId: string): Promise<Pick<PasskeyToCheck, 'credentialId'>[]> =>
  query(read, 'select credential_id as "credentialId" from staff.passkey where user_id = $1', [userId])

/** The passkey of somebody who is on the staff; undefined for any other. */
export async function passkeyOf(read: Read, credentialId: string): Promise<PasskeyToCheck | undefined> {
  const rows = await query<PasskeyToCheck>(
    read,
    `select passkey.id, passkey.user_id as "userId", credential_id as "credentialId", public_key as "publicKey",
       counter::float8 as counter, transports
     from staff.passkey join staff.member on member.user_id = passkey.user_id and left_at is null
     where credential_id = $1`,
    [credentialId],
  )
  return rows[0]
}

/** Writes down that somebody signed in with it. */
export async function notePasskeyUse(tx: Tx, use: { id: string; counter: number; isBackedUp: boolean }): Promise<void> {
  await query(
    tx,
    'update staff.passkey set counter = greatest(counter, $2), is_backed_up = $3, used_at = $4 where id = $1',
    [use.id, use.counter, use.isBackedUp, tx.now],
  )
}

/** @throws {PasskeyUnknown} when she has no such passkey */
export async function removePasskey(tx: Tx, { userId, id }: { userId: string; id: string }): Promise<void> {
  const rows = await query(tx, 'delete from staff.passkey where id = $2 and user_id = $1 returning id', [userId, id])
  if (rows.length === 0) throw new PasskeyUnknown()
}
