import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { LastOwner, MemberUnknown } from './refusals.ts'
import type { Role } from './scope.ts'

export interface Member {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly createdAt: Date
  /** When she left the staff; she can no longer sign in. */
  readonly leftAt: Date | null
  /** Whether an authenticator's code is asked after her password. */
  readonly hasSecondFactor: boolean
  /** The shop asks a second step of all staff, and she has not set hers up. */
  readonly isSecondFactorDue: boolean
}

const members = `
  select member.user_id as "userId", "user".name, "user".email, role, member.created_at as "createdAt",
    left_at as "leftAt", "twoFactorEnabled" as "hasSecondFactor",
    second_factor_required and not "twoFactorEnabled" as "isSecondFactorDue"
  from staff.member join staff."user" on "user".id = member.user_id cross join staff.sign_in_policy`

/** Everybody on the staff, also those who left; a shop has few enough to list them all (at most 500). */
export const listMembers = (read: Read): Promise<Member[]> =>
  query<Member>(read, `${members} order by left_at nulls first, member.created_at limit 500`)

/** Undefined for strangers, and for those who left. */
export async function findMember(read: Read, userId: string): Promise<Member | undefined> {
  const rows = await query<Member>(read, `${members} where member.user_id = $1 and left_at is null`, [userId])
  return rows[0]
}

/** Puts a person who can sign in on the staff, or gives her another role; the same again changes nothing. */
export async function makeMember(tx: Tx, make: { userId: string; role: Role; invitedBy?: string }): Promise<void> {
  await query(
    tx,
    `insert into staff.member (user_id, role, invited_by, created_at) values ($1, $2, $3, $4)
     on conflict (user_id) do update set role = excluded.role, left_at = null`,
    [make.userId, make.role, make.invitedBy ?? null, tx.now],
  )
}

/** Writes a member's name as she wants it. @throws {MemberUnknown} when she is not on the staff */
export async function nameMember(tx: Tx, { userId, name }: { userId: string; name: string }): Promise<void> {
  if (!(await findMember(tx, userId))) throw new MemberUnknown()
  await query(tx, 'update staff."user" set name = $2, "updatedAt" = $3 where id = $1', [userId, name, tx.now])
}

/**
 * Gives somebody on the staff another role.
 *
 * @throws {MemberUnknown} when she is not on the staff
 * @throws {LastOwner} when the shop would be left without an owner
 */
export async function changeRole(tx: Tx, change: { userId: string; role: Role }): Promise<void> {
  await lockMember(tx, change.userId, change.role !== 'owner')
  await query(tx, 'update staff.member set role = $2 where user_id = $1', [change.userId, change.role])
}

/**
 * Takes somebody off the staff and ends her sessions; her name stays in the audit trail.
 *
 * @throws {MemberUnknown} when she is not on the staff
 * @throws {LastOwner} when the shop would be left without an owner
 */
export async function removeMember(tx: Tx, userId: string): Promise<void> {
  await lockMember(tx, userId, true)
  await query(tx, 'update staff.member set left_at = $2 where user_id = $1', [userId, tx.now])
  await query(tx, 'delete from staff.session where "userId" = $1', [userId])
}

async function lockMember(tx: Tx, userId: string, leavesOwners: boolean): Promise<void> {
  const present = await query<{ user_id: string; role: Role }>(
    tx,
    `select user_id, role from staff.member where left_at is null order by user_id for update`,
  )
  const member = present.find((one) => one.user_id === userId)
  if (!member) throw new MemberUnknown()
  const owners = present.filter((one) => one.role === 'owner')
  if (leavesOwners && member.role === 'owner' && owners.length === 1) throw new LastOwner()
}
