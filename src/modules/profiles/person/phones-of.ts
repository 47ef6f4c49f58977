import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'

/** A phone number of a person. */
export interface PhoneOfPerson {
  /** The profile that was asked about. */
  readonly of: string
  /** The number's own profile; what was agreed to with the number stands there. */
  readonly profileId: string
  /** In E.164. */
  readonly phone: string
  /** Null: it was only told, or seen. */
  readonly provenAt: Date | null
}

/** The numbers of each of these people, whichever of her profiles is asked about: proven ones first, then the oldest. */
export const phonesOf = (read: Read, profileIds: readonly string[]): Promise<PhoneOfPerson[]> =>
  query<PhoneOfPerson>(
    read,
    `select asked.id as of, hers.id as "profileId", identity.value as phone, identity.proven_at as "provenAt"
     from profiles.profile asked
     join profiles.profile hers
       on hers.id = coalesce(asked.merged_into, asked.id) or hers.merged_into = coalesce(asked.merged_into, asked.id)
     join profiles.identity on identity.profile_id = hers.id and identity.kind = 'phone'
     where asked.id = any($1::uuid[])
     order by asked.id, identity.proven_at nulls last, identity.created_at, identity.value`,
    [profileIds],
  )
