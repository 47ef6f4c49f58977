import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { normalEmail } from './email.ts'
import type { Profile } from './profile.ts'
import { ProfileUnknown } from './refusals.ts'

const columns = `
  profile.id, coalesce(profile.name, answers.name) as name, coalesce(profile.locale, answers.locale) as locale,
  profile.created_at as "createdAt",
  coalesce(
    (select value from profiles.identity where profile_id = profile.id and kind = 'email'
     order by created_at limit 1),
    (select value from profiles.profile member join profiles.identity on profile_id = member.id and kind = 'email'
     where member.id = answers.id or member.merged_into = answers.id
     order by member.id <> answers.id, identity.created_at, value limit 1)) as email`

const from = `profiles.profile join profiles.profile answers on answers.id = coalesce(profile.merged_into, profile.id)`

/** What a profile says of itself; where it says nothing, what the one that answers for its person says. */
export async function findProfile(read: Read, profileId: string): Promise<Profile | undefined> {
  const rows = await query<Profile>(read, `select ${columns} from ${from} where profile.id = $1`, [profileId])
  return rows[0]
}

/** @throws {ProfileUnknown} when nobody has this id */
export async function getProfile(read: Read, profileId: string): Promise<Profile> {
  const profile = await findProfile(read, profileId)
  if (!profile) throw new ProfileUnknown()
  return profile
}

export async function findProfileByEmail(read: Read, email: string): Promise<Profile | undefined> {
  const rows = await query<Profile>(
    read,
    `select ${columns} from profiles.identity join (${from}) on profile.id = identity.profile_id
     where identity.kind = 'email' and identity.value = $1`,
    [normalEmail(email)],
  )
  return rows[0]
}

/** The people with these ids, in one query; ids nobody has are absent. */
export async function profilesById(read: Read, profileIds: readonly string[]): Promise<Map<string, Profile>> {
  const rows = await query<Profile>(read, `select ${columns} from ${from} where profile.id = any($1)`, [profileIds])
  return new Map(rows.map((profile) => [profile.id, profile]))
}
