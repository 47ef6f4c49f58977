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
  const term = search?.trim().toLowerCase() || null
  return query<Profile>(
    read,
    `select profile.id, profile.name, profile.locale, profile.created_at as "createdAt",
       (select value from profiles.profile member join profiles.identity on profile_id = member.id
        where (member.id = profile.id or member.merged_into = profile.id) and kind = 'email'
        order by member.id <> profile.id, identity.created_at, value limit 1) as email
     from profiles.profile
     where is_known and merged_into is null and ($2::uuid is null or profile.id < $2)
       and ($1::text is null or lower(profile.name) like '%' || $1 || '%' or exists (
         select from profiles.profile member join profiles.identity on profile_id = member.id
         where (member.id = profile.id or member.merged_into = profile.id)
           and (value like $1 || '%' or lower(member.name) like '%' || $1 || '%') and kind <> 'device'))
     order by profile.id desc limit $3`,
    [term && term.replaceAll(/[\\%_]/g, '\\$&'), after ?? null, limit],
  )
}
