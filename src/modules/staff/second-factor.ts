import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { findMember } from './member.ts'
import { MemberUnknown, OwnSecondFactorFirst } from './refusals.ts'
import { endSessions } from './session.ts'

/** What the shop asks of everybody on the staff who signs in. */
export interface SignInPolicy {
  /** Without an authenticator set up, one can do nothing but set it up. */
  readonly isSecondFactorRequired: boolean
}

export async function signInPolicy(read: Read): Promise<SignInPolicy> {
  const [policy] = await query<SignInPolicy>(
    read,
    'select second_factor_required as "isSecondFactorRequired" from staff.sign_in_policy',
  )
  return policy ?? { isSecondFactorRequired: false }
}

/**
 * Asks a second step of all staff, or no longer.
 *
 * @throws {OwnSecondFactorFirst} when who asks it of others has none of her own
 */
export async function changeSignInPolicy(tx: Tx, change: SignInPolicy & { by: string }): Promise<void> {
  if (change.isSecondFactorRequired && !(await findMember(tx, change.by))?.hasSecondFactor) {
    throw new OwnSecondFactorFirst()
  }
  await query(tx, 'update staff.sign_in_policy set second_factor_required = $1', [change.isSecondFactorRequired])
}

/**
 * Takes the authenticator off somebody who lost hers; she signs in with her password alone and sets up a new one.
 *
 * Ends her sessions and forgets the devices she trusted; again changes nothing. Her passkeys stay.
 *
 * @throws {MemberUnknown} when she is not on the staff
 */
export async function resetSecondFactor(tx: Tx, userId: string): Promise<void> {
  if (!(await findMember(tx, userId))) throw new MemberUnknown()
  await query(tx, 'delete from staff."twoFactor" where "userId" = $1', [userId])
  await query(tx, 'update staff."user" set "twoFactorEnabled" = false where id = $1', [userId])
  await forgetTrustedDevices(tx, userId)
  await endSessions(tx, { userId })
}

/**
 * Takes everything off somebody that stands beside her password: authenticator, backup codes and passkeys, for who lost
 * the device that held them. Again changes nothing else.
 *
 * @returns how many passkeys went
 * @throws {MemberUnknown} when she is not on the staff
 */
export async function removeSecondFactors(tx: Tx, userId: string): Promise<{ passkeys: number }> {
  await resetSecondFactor(tx, userId)
  const gone = await query(tx, 'delete from staff.passkey where user_id = $1 returning id', [userId])
  return { passkeys: gone.length }
}

/** From now on every device is asked for the second step again. */
export async function forgetTrustedDevices(tx: Tx, userId: string): Promise<void> {
  await query(tx, `delete from staff.verification where value = $1 and identifier like 'trust-device-%'`, [userId])
}
