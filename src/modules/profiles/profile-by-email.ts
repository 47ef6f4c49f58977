import type { Tx } from '../../kernel/transaction.ts'
import { normalEmail } from './email.ts'
import { profileCreated } from './events.ts'
import { writing } from './tables.ts'

/**
 * Finds the person with this email address, or makes a profile for her.
 *
 * Safe to repeat and to run twice at once: an address always leads to one profile.
 *
 * @returns the profile's id
 */
export async function profileByEmail(tx: Tx, email: string): Promise<string> {
  const value = normalEmail(email)
  const known = await ownerOf(tx, value)
  if (known) return known

  const profileId = tx.newId()
  const db = writing(tx)
  await db
    .insertInto('profiles.profile')
    .values({ id: profileId, name: null, locale: null, created_at: tx.now })
    .execute()
  const taken = await db
    .insertInto('profiles.identity')
    .values({ kind: 'email', value, profile_id: profileId, created_at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('profile_id')
    .executeTakeFirst()
  if (!taken) {
    await db.deleteFrom('profiles.profile').where('id', '=', profileId).execute()
    return (await ownerOf(tx, value))!
  }
  await tx.publish(profileCreated({ profileId }))
  return profileId
}

async function ownerOf(tx: Tx, email: string): Promise<string | undefined> {
  const row = await writing(tx)
    .selectFrom('profiles.identity')
    .select('profile_id')
    .where('kind', '=', 'email')
    .where('value', '=', email)
    .executeTakeFirst()
  return row?.profile_id
}
