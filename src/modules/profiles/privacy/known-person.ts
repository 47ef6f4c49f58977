import type { KnownPerson } from '../../../kernel/personal-data.ts'
import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { getProfile } from '../find-profile.ts'
import { personIds } from '../person/person-ids.ts'

/** A person with all profiles and addresses that she is known by. @throws {ProfileUnknown} */
export async function knownPerson(read: Read, profileId: string): Promise<KnownPerson> {
  await getProfile(read, profileId)
  const profileIds = await personIds(read, profileId)
  const rows = await query<{ value: string }>(
    read,
    `select value from profiles.identity where kind = 'email' and profile_id = any($1::uuid[]) order by value`,
    [profileIds],
  )
  return { profileIds, emails: rows.map(({ value }) => value) }
}
