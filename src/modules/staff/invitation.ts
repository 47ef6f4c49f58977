import { days, later } from '../../kernel/clock.ts'
import { digest } from '../../kernel/digest.ts'
import { newToken } from '../../kernel/id.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { AlreadyOnStaff, InvitationOver, InvitationUnknown, TooManyInvitations } from './refusals.ts'
import type { Role } from './scope.ts'

/** Somebody who was asked to work here and has not answered yet. */
export interface Invitation {
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly invitedBy: string
  readonly sentAt: Date
  /** Afterwards the link is dead until it is sent anew. */
  readonly expiresAt: Date
}

/** What the mail needs; the secret is for it alone, the database keeps its digest. */
export type InvitationToSend = Invitation & { readonly token: string }

export const invitationMs = days(7)

/** Open at a time: more would be somebody using the shop to write to strangers. */
export const mostInvitations = 50

const columns = `id, email, role, invited_by as "invitedBy", sent_at as "sentAt", expires_at as "expiresAt"`
const isOpen = 'accepted_at is null and revoked_at is null'

/** Who was asked and has not answered, latest first; those whose link is over too. */
export const listInvitations = (read: Read): Promise<Invitation[]> =>
  query<Invitation>(
    read,
    `select ${columns} from staff.invitation where ${isOpen} order by sent_at desc, id desc limit $1`,
    [mostInvitations],
  )

/**
 * Asks somebody to work in the shop. Asking again gives her the role said last and a new link; the one before is dead.
 *
 * @throws {AlreadyOnStaff}
 * @throws {TooManyInvitations} while fifty others have not answered
 */
export async function inviteMember(
  tx: Tx,
  invite: { email: string; role: Role; by: string },
): Promise<InvitationToSend> {
  const email = invite.email.trim().toLowerCase()
  await query(tx, `select pg_advisory_xact_lock(hashtext('staff.invitation'))`, [])
  const others = await listInvitations(tx)
  if (await isMember(tx, email)) throw new AlreadyOnStaff()
  if (others.length >= mostInvitations && !others.some((one) => one.email === email)) {
    throw new TooManyInvitations(mostInvitations)
  }
  const token = newToken()
  const [made] = await query<Invitation>(
    tx,
    `insert into staff.invitation (id, email, role, secret_hash, invited_by, created_at, sent_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $6, $7)
     on conflict (email) where ${isOpen} do update set role = excluded.role, secret_hash = excluded.secret_hash,
       invited_by = excluded.invited_by, sent_at = excluded.sent_at, expires_at = excluded.expires_at
     returning ${columns}`,
    [tx.newId(), email, invite.role, digest(token), invite.by, tx.now, later(tx.now, invitationMs)],
  )
  return { ...made!, token }
}

/** Makes a new link, for a mail that was lost or came too late; the one before is dead. @throws {InvitationUnknown} */
export async function renewInvitation(tx: Tx, id: string): Promise<InvitationToSend> {
  const token = newToken()
  const [renewed] = await query<Invitation>(
    tx,
    `update staff.invitation set secret_hash = $2, sent_at = $3, expires_at = $4
     where id = $1 and ${isOpen} returning ${columns}`,
    [id, digest(token), tx.now, later(tx.now, invitationMs)],
  )
  if (!renewed) throw new InvitationUnknown()
  return { ...renewed, token }
}

/** Takes an invitation back: its link is dead. Again changes nothing. @throws {InvitationUnknown} once she has come */
export async function revokeInvitation(tx: Tx, id: string): Promise<void> {
  const rows = await query(
    tx,
    `update staff.invitation set revoked_at = coalesce(revoked_at, $2)
     where id = $1 and accepted_at is null returning id`,
    [id, tx.now],
  )
  if (rows.length === 0) throw new InvitationUnknown()
}

/** The invitation behind a link. @throws {InvitationOver} when it was used, taken back, replaced, or is too old */
export async function invitationOf(read: Read, token: string): Promise<Invitation> {
  const [found] = await query<Invitation>(
    read,
    `select ${columns} from staff.invitation where secret_hash = $1 and ${isOpen} and expires_at > $2`,
    [digest(token), read.now],
  )
  if (!found || (await isMember(read, found.email))) throw new InvitationOver()
  return found
}

/**
 * Uses an invitation up, before she can sign in: of two who open the link at once, one comes in.
 *
 * Who never becomes a member after it (a crash in between) is invited anew.
 *
 * @throws {InvitationOver} as `invitationOf`
 */
export async function takeInvitation(tx: Tx, token: string): Promise<Invitation> {
  const found = await invitationOf(tx, token)
  const taken = await query(
    tx,
    `update staff.invitation set accepted_at = $2 where id = $1 and secret_hash = $3 and ${isOpen} returning id`,
    [found.id, tx.now, digest(token)],
  )
  if (taken.length === 0) throw new InvitationOver()
  return found
}

async function isMember(read: Read, email: string): Promise<boolean> {
  const rows = await query(
    read,
    `select from staff.member join staff."user" on "user".id = member.user_id
     where lower("user".email) = $1 and left_at is null`,
    [email],
  )
  return rows.length > 0
}
