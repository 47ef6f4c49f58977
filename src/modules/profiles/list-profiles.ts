import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Profile } from './profile.ts'

export interface ProfileSearch {
  /** Part of a name or the beginning of an email address; all people when left out. */
  search?: string | undefined
  /** The id of the last person of the page before. */
  after?: string | undefined
  /** 1 to 100. */
  limit: number
}

/** The shop's people, newest first. */
export async function listProfiles(read: Read, { search, after, limit }: ProfileSearch): Promise<Profile[]> {
  const term = search?.trim().toLowerCase() || null
  return query<Profile>(
    read,
    `select profile.id, profile.name, profile.locale, profile.created_at as "createdAt", identity.value as email
     from profiles.profile
     left join profiles.identity on identity.profile_id = profile.id and identity.kind = 'email'
     where ($1::text is null or lower(profile.name) like '%' || $1 || '%' or identity.value like $1 || '%')
       and ($2::uuid is null or profile.id < $2)
     order by profile.id desc limit $3`,
    [term && term.replaceAll(/[\\%_]/g, '\\$&'), after ?? null, limit],
  )
}
