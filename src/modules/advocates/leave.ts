import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { endCode } from '../promotions/index.ts'
import { codeForFriends } from './code-for-friends.ts'
import { advocateLeft } from './events.ts'
import { lockMembership, type Membership } from './membership.ts'

/**
 * She says no to an invitation, or leaves; her link and code end at once. Again changes nothing.
 *
 * @throws {NotTakingPart} when she was never asked
 */
export async function leaveProgramme(tx: Tx, profileId: string): Promise<Membership> {
  const membership = await lockMembership(tx, profileId)
  if (membership.state !== 'invited' && membership.state !== 'active') return membership
  const wasActive = membership.state === 'active'
  await query(tx, `update advocates.membership set ${wasActive ? 'left_at' : 'declined_at'} = $2 where id = $1`, [
    membership.id,
    tx.now,
  ])
  await end(tx, membership, 'herself')
  return lockMembership(tx, profileId)
}

/**
 * The shop lets somebody go, or takes an invitation back. She cannot come back by herself. Again changes nothing.
 *
 * @throws {NotTakingPart} when she was never asked
 */
export async function letGo(tx: Tx, profileId: string, by: string): Promise<void> {
  const membership = await lockMembership(tx, profileId)
  if (membership.state === 'ended') return
  await query(tx, 'update advocates.membership set ended_at = $2, ended_by = $3 where id = $1', [
    ...[membership.id, tx.now, by],
  ])
  await end(tx, membership, 'staff')
}

/**
 * Takes back that somebody was let go: she stands where she stood, with the same link and, if she took part, a new code.
 *
 * @throws {NotTakingPart} when she was never asked
 */
export async function takeBack(tx: Tx, profileId: string): Promise<void> {
  const membership = await lockMembership(tx, profileId)
  if (membership.state !== 'ended') return
  const code = membership.acceptedAt ? await codeForFriends(tx) : null
  await query(tx, 'update advocates.membership set ended_at = null, ended_by = null, code = $2 where id = $1', [
    ...[membership.id, code],
  ])
}

async function end(tx: Tx, { id, profileId, state, code }: Membership, by: 'herself' | 'staff'): Promise<void> {
  if (code) await endCode(tx, code)
  if (state === 'active') await tx.publish(advocateLeft({ membershipId: id, profileId, by }))
}
