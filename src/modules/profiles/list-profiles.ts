import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Profile } from './profile.ts'

export interface ProfileSearch {
  /** Part of a name, or the beginning of an email address, a phone number or a channel's id; all when left out. */
  search?: string | undefined
  /** The id of the last person of the page before. */
  after?: string | undefined
  /** 1 to 100. */
  limit: number
}

/** The shop's people, newest first: who answers for each, without devices that nobody is known by. */
export async function listProfiles(read: Read, { search, after, limit }: ProfileSearch): Promise<Profile[]> {
  const term = search
    ?.trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, '\\$&')
  return query<Profile>(
    read,
    `select profile.id, profile.name, profile.locale, profile.created_at as "createdAt",
       (select value from profiles.profile member join profiles.identity on profile_id = member.id
        where (member.id = profile.id or member.merged_into = profile.id) and kind = 'email'
        order by member.id <> profile.id, identity.created_at, value limit 1) as email
     from profiles.profile
     where is_known and merged_into is null and ($1::uuid is null or profile.id < $1) ${term ? found : ''}
     order by profile.id desc limit $2`,
    [after ?? null, limit, ...(term ? [term] : [])],
  )
}

/** Who is called so, or has an identity that begins so, whichever of her profiles it is. */
const found = `and profile.id in (
  select coalesce(merged_into, id) from profiles.profile where lower(name) like '%' || $3 || '%'
  union all
  select coalesce(member.merged_into, member.id) from profiles.identity
  join profiles.profile member on member.id = profile_id where kind <> 'device' and value like $3 || '%')`
