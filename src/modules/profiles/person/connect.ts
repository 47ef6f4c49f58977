import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { profileMerged } from '../events.ts'
import { lockPersons } from './lock-persons.ts'
import { mostProfiles } from './person-ids.ts'

export type MergeRule = 'proof' | 'seen-with' | 'staff'

export interface Bond {
  readonly profileId: string
  readonly withProfileId: string
  readonly rule: MergeRule
  /** Where it was seen, e.g. `counter`. */
  readonly source: string
  /** What makes it so; kinds and reasons, never a value that belongs to a person. */
  readonly evidence: Record<string, unknown>
  readonly observedAt: Date
  /** The principal, when it was staff or a key. */
  readonly by?: { kind: string; id: string } | undefined
}

/** What became of it: `apart` when staff said that they are two, `too-wide` above 1,000 profiles of one person. */
export type Connected = { outcome: 'merged'; mergeId: string } | { outcome: 'together' | 'apart' | 'too-wide' }

/** Makes two profiles one person, where nothing speaks against it; harmless when they are one already. */
export async function connect(tx: Tx, bond: Bond): Promise<Connected> {
  const { profileId, withProfileId } = bond
  const persons = await lockPersons(tx, [profileId, withProfileId])
  const [one, other] = [persons.get(profileId)!, persons.get(withProfileId)!]
  if (one === other) return { outcome: 'together' }
  const members = await query<{ id: string; isKnown: boolean; isApart: boolean }>(tx, membersOf, [[one, other]])
  if (members.some(({ isApart }) => isApart)) return { outcome: 'apart' }
  if (members.length > mostProfiles) return { outcome: 'too-wide' }

  const root = rootOf(members)
  const mergeId = tx.newId()
  await query(
    tx,
    `insert into profiles.merge (id, profile_id, with_profile_id, rule, source, evidence, observed_at, by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[mergeId, profileId, withProfileId, bond.rule, bond.source, JSON.stringify(bond.evidence), bond.observedAt],
      ...[bond.by ? JSON.stringify(bond.by) : null, tx.now],
    ],
  )
  await answerThrough(
    tx,
    root,
    members.map(({ id }) => id),
  )
  const mergedId = root === one ? other : root === other ? one : other
  await tx.publish(profileMerged({ profileId: root, mergedId, mergeId, rule: bond.rule }))
  return { outcome: 'merged', mergeId }
}

/** Who answers for a person, whatever the order in which her profiles came together: a known one, and the oldest. */
export function rootOf(members: readonly { id: string; isKnown: boolean }[]): string {
  const [first] = [...members].sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || (a.id < b.id ? -1 : 1))
  return first!.id
}

/** Lets these profiles, which are one person, answer through one of them. */
export async function answerThrough(tx: Tx, root: string, ids: readonly string[]): Promise<void> {
  await query(
    tx,
    `update profiles.profile set merged_into = nullif($1::uuid, id)
     where id = any($2::uuid[]) and merged_into is distinct from nullif($1::uuid, id)`,
    [root, ids],
  )
}

/** The profiles of two persons; `isApart` of one whom staff keep apart from one of the other's. */
const membersOf = `
  with member as (
    select id, is_known, coalesce(merged_into, id) as person from profiles.profile where id = any($1::uuid[])
    union all
    select id, is_known, merged_into from profiles.profile where merged_into = any($1::uuid[])
  )
  select id, is_known as "isKnown", exists (
    select from profiles.apart join member other on other.id = apart.with_profile_id
    where apart.profile_id = member.id and other.person <> member.person) as "isApart"
  from member`
