import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import type { IdentityKind } from '../profile.ts'
import type { MergeRule } from './connect.ts'
import { personIds } from './person-ids.ts'

export interface HeldIdentity {
  readonly profileId: string
  readonly kind: IdentityKind
  readonly value: string
  readonly firstSeenAt: Date
  readonly source: string | null
  /** Since when it is proven to be hers; null: it was only said, or seen. */
  readonly provenAt: Date | null
}

/** By what a person is known, the surest first; at most 200. */
export async function identitiesOf(read: Read, profileId: string): Promise<HeldIdentity[]> {
  return query<HeldIdentity>(
    read,
    `select profile_id as "profileId", kind, value, first_seen_at as "firstSeenAt", source, proven_at as "provenAt"
     from profiles.identity where profile_id = any($1::uuid[])
     order by array_position(array['email', 'phone', 'card'], kind) nulls last, kind = 'device', first_seen_at, value
     limit 200`,
    [await personIds(read, profileId)],
  )
}

export interface Merge {
  readonly id: string
  readonly profileId: string
  readonly withProfileId: string
  /** `proof`: proven together; `seen-with`: a device or something only said; `staff`: somebody decided. */
  readonly rule: MergeRule
  readonly source: string
  readonly evidence: Record<string, unknown>
  readonly observedAt: Date
  readonly by: { kind: string; id: string } | null
  readonly at: Date
  readonly undoneAt: Date | null
  readonly undoneBy: { kind: string; id: string } | null
  readonly undoneBecause: string | null
}

/** What made a person one, and what was taken back of it, latest first; at most 100. */
export async function mergesOf(read: Read, profileId: string): Promise<Merge[]> {
  return query<Merge>(
    read,
    `select id, profile_id as "profileId", with_profile_id as "withProfileId", rule, source, evidence,
       observed_at as "observedAt", by, at, undone_at as "undoneAt", undone_by as "undoneBy",
       undone_because as "undoneBecause"
     from profiles.merge where profile_id = any($1::uuid[]) or with_profile_id = any($1::uuid[])
     order by at desc, id desc limit 100`,
    [await personIds(read, profileId)],
  )
}

/**
 * Others who may be the same person, because a device or something that was said of both is one; at most 5. Nobody whom
 * staff keep apart from her.
 */
export async function likelySame(read: Read, profileId: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    read,
    `select distinct coalesce(p.merged_into, p.id) as id
     from profiles.sighting hers
     join profiles.sighting other on other.profile_id = hers.profile_id
     join profiles.profile p on p.id = other.with_profile_id
     where hers.with_profile_id = any($1::uuid[]) and p.id <> all($1::uuid[])
       and not exists (select from profiles.apart a
         where (a.profile_id = any($1::uuid[]) and a.with_profile_id = p.id)
           or (a.with_profile_id = any($1::uuid[]) and a.profile_id = p.id))
     order by 1 limit 5`,
    [await personIds(read, profileId)],
  )
  return rows.map(({ id }) => id)
}
