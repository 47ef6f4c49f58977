import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { normalEmail } from './email.ts'
import type { Profile } from './profile.ts'
import { ProfileUnknown } from './refusals.ts'

const columns = `
  profile.id, profile.name, profile.locale, profile.created_at as "createdAt",
  (select value from profiles.identity where profile_id = profile.id and kind = 'email'
   order by created_at limit 1) as email`

export async function findProfile(read: Read, profileId: string): Promise<Profile | undefined> {
  const rows = await query<Profile>(read, `select ${columns} from profiles.profile where id = $1`, [profileId])
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
    `select ${columns} from profiles.identity join profiles.profile on profile.id = identity.profile_id
     where identity.kind = 'email' and identity.value = $1`,
    [normalEmail(email)],
  )
  return rows[0]
}

/** The people with these ids, in one query; ids nobody has are absent. */
export async function profilesById(read: Read, profileIds: readonly string[]): Promise<Map<string, Profile>> {
  const rows = await query<Profile>(read, `select ${columns} from profiles.profile where id = any($1)`, [profileIds])
  return new Map(rows.map((profile) => [profile.id, profile]))
}
