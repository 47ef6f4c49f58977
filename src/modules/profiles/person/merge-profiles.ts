import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { MergeReasonMissing, PersonTooWide, ProfileErased, ProfileUnknown, SameProfile } from '../refusals.ts'
import { connect } from './connect.ts'
import { lockPersons } from './lock-persons.ts'
import { mostProfiles } from './person-ids.ts'

export interface MergeWish {
  readonly profileId: string
  readonly withProfileId: string
  /** What tells that they are one; 1 to 500 characters. */
  readonly reason: string
  readonly by: { readonly kind: string; readonly id: string }
}

/**
 * Lets staff say that two profiles are one person. Nothing is rewritten: `unmergeProfiles` gives both back as they were.
 * It overrules what staff said before, that they are two. Again, or where they are one already, changes nothing.
 *
 * @returns who answers for both, and the merge, where it was one
 * @throws {ProfileUnknown}
 * @throws {SameProfile} when it is one and the same
 * @throws {ProfileErased} when one of them was erased
 * @throws {MergeReasonMissing} without a reason of 1 to 500 characters
 * @throws {PersonTooWide} when the person would have more than 1,000 profiles
 */
export async function mergeProfiles(tx: Tx, wish: MergeWish): Promise<{ personId: string; mergeId?: string }> {
  const { profileId, withProfileId, by } = wish
  const reason = checkedReason(wish.reason)
  if (profileId === withProfileId) throw new SameProfile()
  const persons = await lockPersons(tx, [profileId, withProfileId])
  if (persons.size < 2) throw new ProfileUnknown()
  await refuseErased(tx, [profileId, withProfileId])

  await query(tx, forgetApart, [[...new Set(persons.values())]])
  const bond = { profileId, withProfileId, rule: 'staff', source: 'staff', observedAt: tx.now, by } as const
  const connected = await connect(tx, { ...bond, evidence: { reason } })
  if (connected.outcome === 'too-wide') throw new PersonTooWide(mostProfiles)
  const personId = (await lockPersons(tx, [profileId])).get(profileId)!
  return { personId, ...('mergeId' in connected && { mergeId: connected.mergeId }) }
}

/** @throws {MergeReasonMissing} */
export function checkedReason(reason: string): string {
  const said = reason.trim()
  if (said.length === 0 || said.length > 500) throw new MergeReasonMissing()
  return said
}

async function refuseErased(tx: Tx, profileIds: readonly string[]): Promise<void> {
  const erased = await query(tx, 'select from profiles.profile where id = any($1::uuid[]) and erased_at is not null', [
    profileIds,
  ])
  if (erased.length > 0) throw new ProfileErased()
}

const forgetApart = `
  with member as (
    select id from profiles.profile where id = any($1::uuid[]) or merged_into = any($1::uuid[])
  )
  delete from profiles.apart where profile_id in (select id from member) and with_profile_id in (select id from member)`
