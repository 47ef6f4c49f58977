import { createHash } from 'node:crypto'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { resolvePeople } from './resolve-people.ts'
import type { Person } from './told-event.ts'

interface Met {
  readonly id: string
  readonly profileId: string
  readonly firstAt: Date
}

/**
 * Whose the events are: the ids of their profiles, in the same order. Safe to repeat and in any order of arrival.
 *
 * Who was met by the same identities before is found in one statement, however many they are: her surest identity keeps
 * its profile. Only whom nobody has met yet, or who was met earlier than was known, is told to `profiles`.
 */
export async function profilesOf(tx: Tx, people: readonly Person[]): Promise<string[]> {
  const ids = people.map(({ identities }) => metId(identities))
  const earliest = new Map<string, Person>()
  people.forEach((person, at) => {
    const before = earliest.get(ids[at]!)
    if (!before || person.observedAt < before.observedAt) earliest.set(ids[at]!, person)
  })
  const known = new Map((await query<Met>(tx, findMet, [[...earliest.keys()]])).map((one) => [one.id, one]))
  const isKnown = (met: Met | undefined, { observedAt }: Person) => met !== undefined && met.firstAt <= observedAt
  const news = [...earliest].filter(([id, person]) => !isKnown(known.get(id), person))
  if (news.length > 0) {
    const profiles = await resolvePeople(
      tx,
      news.map(([, person]) => person),
    )
    const met = news.map(([id, { observedAt }], at) => ({ id, profileId: profiles[at]!, firstAt: observedAt }))
    await query(tx, noteMet, [JSON.stringify(met)])
    for (const one of met) known.set(one.id, one)
  }
  return ids.map((id) => known.get(id)!.profileId)
}

/** The same identities in whatever order have one id; whose they are cannot be read from it. */
function metId(identities: Person['identities']): string {
  const names = identities.map(({ kind, value }) => `${kind} ${value}`).sort()
  return createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 32)
}

const findMet = `
  select replace(id::text, '-', '') as id, profile_id as "profileId", first_at as "firstAt"
  from collecting.met where id = any($1::uuid[])`

const noteMet = `
  insert into collecting.met as known (id, profile_id, first_at)
  select id, "profileId", "firstAt" from jsonb_to_recordset($1::jsonb) as (id uuid, "profileId" uuid, "firstAt" timestamptz)
  order by id
  on conflict (id) do update set first_at = least(known.first_at, excluded.first_at)`
