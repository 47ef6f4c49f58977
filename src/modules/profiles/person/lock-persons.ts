import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { personIds, personsOf } from './person-ids.ts'

/**
 * Locks the persons of these profiles against every other merge and unmerge until the transaction ends.
 *
 * Who answers may change while waiting, so it is looked at again until it stays.
 *
 * @returns who answers for each
 */
export async function lockPersons(tx: Tx, profileIds: readonly string[]): Promise<Map<string, string>> {
  let locked = ''
  for (;;) {
    const persons = await personsOf(tx, profileIds)
    const roots = [...new Set(persons.values())].sort()
    if (roots.join() === locked) return persons
    await query(tx, 'select from profiles.profile where id = any($1::uuid[]) order by id for no key update', [roots])
    locked = roots.join()
  }
}

/**
 * All profiles of a person, held against merging and against others that count what she did, until the transaction
 * ends. One who is a single profile is not locked: whoever counts locks her rows.
 */
export async function lockPerson(tx: Tx, profileId: string): Promise<string[]> {
  const ids = await personIds(tx, profileId)
  if (ids.length === 1) return ids
  await lockPersons(tx, [profileId])
  return personIds(tx, profileId)
}
