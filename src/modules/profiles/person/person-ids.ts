import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'

/** As many profiles one person can have. */
export const mostProfiles = 1_000

/**
 * All profiles of the person to whom this one belongs, the one that answers for all first; only itself when it was
 * never merged or is unknown.
 *
 * Whoever keeps rows by profile asks for rows of all of these: so rows stay where they are when two turn out to be one
 * person, and when they turn out not to be.
 */
export async function personIds(read: Read, profileId: string): Promise<string[]> {
  const rows = await query<{ id: string }>(read, ofPerson, [profileId])
  return rows.length === 0 ? [profileId] : rows.map(({ id }) => id)
}

const ofPerson = `
  with root as materialized (
    select coalesce(merged_into, id) as id from profiles.profile where id = $1::uuid
  ), members as (
    select id, false as later from root
    union all select p.id, true from profiles.profile p where p.merged_into = (select id from root)
  )
  select id from members order by later, id`

/** Who answers for each of these profiles: itself or the one it was merged into; ids nobody has are absent. */
export async function personsOf(read: Read, profileIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await query<{ id: string; personId: string }>(
    read,
    `select id, coalesce(merged_into, id) as "personId" from profiles.profile where id = any($1::uuid[])`,
    [profileIds],
  )
  return new Map(rows.map(({ id, personId }) => [id, personId]))
}

/** Whether two profiles are one person; false where one is missing. One query at most. */
export async function isSamePerson(
  read: Read,
  profileId: string | undefined,
  other: string | null | undefined,
): Promise<boolean> {
  if (!profileId || !other) return false
  if (profileId === other) return true
  const persons = await personsOf(read, [profileId, other])
  return persons.has(other) && persons.get(profileId) === persons.get(other)
}

/** The profiles of each of these people, herself among them; one query. */
export async function personIdsOf(read: Read, profileIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await query<{ asked: string; ids: string[] }>(
    read,
    `select asked.id as asked, array(
       select id from profiles.profile p where p.id = coalesce(asked.merged_into, asked.id)
       union all select id from profiles.profile p where p.merged_into = coalesce(asked.merged_into, asked.id)) as ids
     from profiles.profile asked where asked.id = any($1::uuid[])`,
    [profileIds],
  )
  return new Map(rows.map(({ asked, ids }) => [asked, ids]))
}
