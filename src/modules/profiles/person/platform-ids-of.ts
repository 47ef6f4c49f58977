import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'

/** By what a person is known on a platform: an identity of the kind `channel:NAME`. */
export interface PlatformId {
  /** The profile that was asked about. */
  readonly of: string
  /** The identity's own profile. */
  readonly profileId: string
  /** As in the kind: `instagram`. */
  readonly platform: string
  readonly value: string
}

/** The ids of each of these people on all platforms, whichever of her profiles is asked about; the oldest first. */
export const platformIdsOf = (read: Read, profileIds: readonly string[]): Promise<PlatformId[]> =>
  query<PlatformId>(
    read,
    `select asked.id as of, hers.id as "profileId", substr(identity.kind, 9) as platform, identity.value
     from profiles.profile asked
     join profiles.profile hers
       on hers.id = coalesce(asked.merged_into, asked.id) or hers.merged_into = coalesce(asked.merged_into, asked.id)
     join profiles.identity on identity.profile_id = hers.id and identity.kind like 'channel:%'
     where asked.id = any($1::uuid[])
     order by asked.id, identity.created_at, identity.value`,
    [profileIds],
  )
