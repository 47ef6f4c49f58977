import type { Tx } from '../../kernel/transaction.ts'
import { resolveProfiles } from '../profiles/index.ts'
import type { Person } from './told-event.ts'

/** Tells `profiles` who was met. @returns the profiles of their surest identities, in the same order */
export async function resolvePeople(tx: Tx, people: readonly Person[]): Promise<string[]> {
  const resolved = await resolveProfiles(
    tx,
    people.map((person) => ({ ...person, source: 'page' })),
  )
  return resolved.map(({ profileId }) => profileId)
}
