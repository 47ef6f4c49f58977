import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { profileCreated } from './events.ts'
import type { IdentityKind } from './profile.ts'

interface Met {
  /** The surest first. */
  readonly identities: readonly { readonly kind: IdentityKind; readonly value: string }[]
}

/**
 * Finds or makes the profile of each of many people at once, in a number of statements that does not grow with them.
 *
 * Who is known by any of her identities keeps her profile, and the others become hers where they are nobody's. Safe to
 * repeat and to run twice at once.
 *
 * @param people with identities in their normal form; each has at least one
 * @returns the ids of their profiles, in the same order
 */
export async function profilesByIdentities(tx: Tx, people: readonly Met[]): Promise<string[]> {
  const owners = await ownersOf(tx, people)
  const made: string[] = []
  const named: { kind: string; value: string; profile_id: string }[] = []
  const answer = people.map(({ identities }) => {
    const known = identities.map((identity) => owners.get(nameOf(identity))).find((owner) => owner !== undefined)
    const profileId = known ?? tx.newId()
    if (known === undefined) made.push(profileId)
    for (const identity of identities) {
      if (owners.has(nameOf(identity))) continue
      owners.set(nameOf(identity), profileId)
      named.push({ kind: identity.kind, value: identity.value, profile_id: profileId })
    }
    return profileId
  })
  if (named.length === 0) return answer

  const [kept] = await query<{ count: number }>(tx, nameThem, [JSON.stringify(made), JSON.stringify(named), tx.now])
  if (kept!.count < named.length) {
    // Somebody else met one of them at the same moment, which the first look could not see yet.
    await query(tx, forgetThem, [JSON.stringify(named)])
    await query(tx, 'delete from profiles.profile where id = any($1::uuid[])', [made])
    return profilesByIdentities(tx, people)
  }
  for (const profileId of made) await tx.publish(profileCreated({ profileId }))
  return answer
}

async function ownersOf(tx: Tx, people: readonly Met[]): Promise<Map<string, string>> {
  const all = [...new Map(people.flatMap(({ identities }) => identities.map((one) => [nameOf(one), one]))).values()]
  const rows = await query<{ kind: IdentityKind; value: string; profileId: string }>(tx, known, [
    all.map(({ kind }) => kind),
    all.map(({ value }) => value),
  ])
  return new Map(rows.map((row) => [nameOf(row), row.profileId]))
}

const nameOf = ({ kind, value }: { kind: string; value: string }): string => `${kind} ${value}`

const known = `
  select kind, value, profile_id as "profileId" from unnest($1::text[], $2::text[]) as met (kind, value)
  join profiles.identity using (kind, value)`

const nameThem = `
  with made as (
    insert into profiles.profile (id, created_at) select id::uuid, $3 from jsonb_array_elements_text($1::jsonb) as id
  ), named as (
    insert into profiles.identity (kind, value, profile_id, created_at)
    select kind, value, profile_id, $3 from jsonb_to_recordset($2::jsonb) as (kind text, value text, profile_id uuid)
    order by kind, value
    on conflict do nothing returning 1
  )
  select count(*)::int as count from named`

const forgetThem = `
  delete from profiles.identity using jsonb_to_recordset($1::jsonb) as mine (kind text, value text, profile_id uuid)
  where identity.kind = mine.kind and identity.value = mine.value and identity.profile_id = mine.profile_id`
