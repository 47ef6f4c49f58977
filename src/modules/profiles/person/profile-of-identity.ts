import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { type Identity, normalIdentity } from '../identity.ts'

/**
 * The profile of whoever is known by this identity; undefined when nobody is.
 *
 * @throws {IdentityMalformed} when it cannot be one
 */
export async function profileOfIdentity(read: Read, identity: Identity): Promise<string | undefined> {
  const { kind, value } = normalIdentity(identity)
  const rows = await query<{ profileId: string }>(
    read,
    'select profile_id as "profileId" from profiles.identity where kind = $1 and value = $2',
    [kind, value],
  )
  return rows[0]?.profileId
}
