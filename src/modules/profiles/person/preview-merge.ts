import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { findProfile, getProfile } from '../find-profile.ts'
import type { Profile } from '../profile.ts'
import { SameProfile } from '../refusals.ts'
import { type HeldIdentity, identitiesOf } from './find-person.ts'
import { mostProfiles, personIds } from './person-ids.ts'

/** Why two may not be one person, or could not be. */
export type MergeConflict = 'names' | 'emails' | 'phones' | 'languages' | 'kept-apart' | 'too-many-profiles'

export interface PersonBefore extends Profile {
  readonly identities: readonly HeldIdentity[]
  /** How many profiles she has. */
  readonly profiles: number
}

export interface MergePreview {
  readonly people: readonly [PersonBefore, PersonBefore]
  /** They are one already. */
  readonly areOne: boolean
  readonly conflicts: readonly MergeConflict[]
}

/**
 * What would come together, before anybody decides; nothing changes.
 *
 * @throws {ProfileUnknown}
 * @throws {SameProfile}
 */
export async function previewMerge(
  read: Read,
  { profileId, withProfileId }: { profileId: string; withProfileId: string },
): Promise<MergePreview> {
  if (profileId === withProfileId) throw new SameProfile()
  const people = [await personBefore(read, profileId), await personBefore(read, withProfileId)] as const
  const [one, other] = await Promise.all([personIds(read, profileId), personIds(read, withProfileId)])
  const areOne = one[0] === other[0]
  return {
    people: [people[0], people[1]],
    areOne,
    conflicts: areOne ? [] : await conflictsOf(read, people, one, other),
  }
}

async function personBefore(read: Read, profileId: string): Promise<PersonBefore> {
  await getProfile(read, profileId)
  const ids = await personIds(read, profileId)
  const answers = (await findProfile(read, ids[0]!))!
  return { ...answers, identities: await identitiesOf(read, profileId), profiles: ids.length }
}

async function conflictsOf(
  read: Read,
  [a, b]: readonly [PersonBefore, PersonBefore],
  one: readonly string[],
  other: readonly string[],
): Promise<MergeConflict[]> {
  const differ = (left: string | null, right: string | null) =>
    left !== null && right !== null && left.toLowerCase() !== right.toLowerCase()
  const haveBoth = (kind: string) => [a, b].every(({ identities }) => identities.some((held) => held.kind === kind))
  const apart = await query(
    read,
    `select from profiles.apart where (profile_id = any($1::uuid[]) and with_profile_id = any($2::uuid[]))
       or (profile_id = any($2::uuid[]) and with_profile_id = any($1::uuid[])) limit 1`,
    [one, other],
  )
  const all: [MergeConflict, boolean][] = [
    ['kept-apart', apart.length > 0],
    ['too-many-profiles', one.length + other.length > mostProfiles],
    ['names', differ(a.name, b.name)],
    ['emails', haveBoth('email')],
    ['phones', haveBoth('phone')],
    ['languages', differ(a.locale, b.locale)],
  ]
  return all.filter(([, holds]) => holds).map(([conflict]) => conflict)
}
