import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { normalEmail } from './email.ts'
import { profileCreated } from './events.ts'

/**
 * Finds the person with this email address, or makes a profile for her.
 *
 * Safe to repeat and to run twice at once: an address always leads to one profile.
 *
 * @returns the profile's id
 */
export async function profileByEmail(tx: Tx, email: string): Promise<string> {
  const value = normalEmail(email)
  const profileId = tx.newId()
  const [owner] = await query<{ profileId: string; isNew: boolean }>(tx, findOrMake, [value, profileId, tx.now])
  if (owner) {
    if (owner.isNew) await tx.publish(profileCreated({ profileId }))
    return owner.profileId
  }
  // Somebody else made her at the same moment, which the statement could not see yet.
  await query(tx, 'delete from profiles.profile where id = $1', [profileId])
  return profileByEmail(tx, email)
}

const findOrMake = `
  with known as (
    select profile_id from profiles.identity where kind = 'email' and value = $1
  ), made as (
    insert into profiles.profile (id, created_at) select $2, $3 where not exists (select from known) returning id
  ), named as (
    insert into profiles.identity (kind, value, profile_id, created_at, first_seen_at)
    select 'email', $1, id, $3, $3 from made
    on conflict do nothing returning profile_id
  )
  select profile_id as "profileId", false as "isNew" from known
  union all select profile_id, true from named`
