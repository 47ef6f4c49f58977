import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'
import { NotTakingPart } from './refusals.ts'

/** Which words she agreed to. */
export interface AgreedTerms {
  readonly version: string
  readonly locale: string
  readonly text: string
}

/** `invited`: was asked. `active`: takes part. `declined`, `left`: her own no. `ended`: the shop's. */
export const membershipStates = ['invited', 'active', 'declined', 'left', 'ended'] as const
export type MembershipState = (typeof membershipStates)[number]

/** Somebody's part in the programme. */
export interface Membership {
  readonly id: string
  readonly profileId: string
  readonly personId: string
  readonly state: MembershipState
  /** `/with/LINK` leads to the shop and counts for her; null before she joined. */
  readonly link: string | null
  /** What friends type; null where the programme has no promotion. */
  readonly code: string | null
  readonly invitedAt: Date
  readonly acceptedAt: Date | null
  /** When she said no, left, or was let go. */
  readonly endedAt: Date | null
  readonly terms: AgreedTerms | null
}

/** The state of a row of `advocates.membership`. */
export const stateOf = `
  case when ended_at is not null then 'ended' when left_at is not null then 'left'
    when declined_at is not null then 'declined' when accepted_at is not null then 'active' else 'invited' end`

export const membershipColumns = `
  membership.id, profile_id as "profileId", membership.person_id as "personId", ${stateOf} as state, link, code,
  invited_at as "invitedAt", accepted_at as "acceptedAt", coalesce(ended_at, left_at, declined_at) as "endedAt", terms`

/** Where somebody stands in the programme, whichever of her profiles asks; undefined when she was never asked. */
export async function findMembership(read: Read, profileId: string): Promise<Membership | undefined> {
  const [found] = await query<Membership>(
    read,
    `select ${membershipColumns} from advocates.membership where profile_id = any($1::uuid[])
     order by (${stateOf}) <> 'active', invited_at, id limit 1`,
    [await personIds(read, profileId)],
  )
  return found
}

/** The one whose link this is, while she takes part. */
export async function membershipOfLink(read: Read, link: string): Promise<Membership | undefined> {
  const [found] = await query<Membership>(
    read,
    `select ${membershipColumns} from advocates.membership where link = $1 and (${stateOf}) = 'active'`,
    [link],
  )
  return found
}

/**
 * Her part, held for this transaction.
 *
 * @throws {NotTakingPart} when she was never asked
 */
export async function lockMembership(tx: Tx, profileId: string): Promise<Membership> {
  const found = await findMembership(tx, profileId)
  if (!found) throw new NotTakingPart()
  const [locked] = await query<Membership>(
    tx,
    `select ${membershipColumns} from advocates.membership where id = $1 for update`,
    [found.id],
  )
  return locked!
}
