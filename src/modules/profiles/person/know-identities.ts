import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { profileCreated } from '../events.ts'
import { type Identity, isStrong } from '../identity.ts'
import type { IdentityKind } from '../profile.ts'

/** An identity with the profile that it leads to. */
export interface KnownIdentity extends Identity {
  readonly profileId: string
  /** Who answers for that profile. */
  readonly personId: string
  readonly provenAt: Date | null
  readonly firstSeenAt: Date
}

/** The identities that are known, with their profiles, in the order in which they were asked for. */
export async function knownIdentities(tx: Tx, identities: readonly Identity[]): Promise<KnownIdentity[]> {
  return query<KnownIdentity>(
    tx,
    `select kind, value, profile_id as "profileId", coalesce(merged_into, profile.id) as "personId",
       proven_at as "provenAt", first_seen_at as "firstSeenAt"
     from unnest($1::text[], $2::text[]) with ordinality as asked (kind, value, at)
     join profiles.identity using (kind, value) join profiles.profile on profile.id = profile_id order by at`,
    columnsOf(identities),
  )
}

/** An identity that was met, with when and where. */
export interface MetIdentity extends Identity {
  readonly observedAt: Date
  readonly source: string
}

/** Makes a profile for each identity that has none. Two at once make one. */
export async function makeProfiles(tx: Tx, identities: readonly MetIdentity[]): Promise<void> {
  // Always in one order, so that two who make the same wait for each other and never in a circle.
  const asked = [...identities].sort(byKey).map((identity) => ({
    ...identity,
    id: tx.newId(),
    known: isStrong(identity),
  }))
  const made = await query<{ id: string }>(tx, makeThem, [JSON.stringify(asked), tx.now])
  const ids = new Set(made.map(({ id }) => id))
  for (const profileId of ids) await tx.publish(profileCreated({ profileId }))
  const spare = asked.filter(({ id }) => !ids.has(id)).map(({ id }) => id)
  if (spare.length > 0) await query(tx, 'delete from profiles.profile where id = any($1::uuid[])', [spare])
}

const byKey = (a: Identity, b: Identity): number => (`${a.kind} ${a.value}` < `${b.kind} ${b.value}` ? -1 : 1)

const makeThem = `
  with asked as (
    select * from jsonb_to_recordset($1::jsonb)
      as (id uuid, kind text, value text, known boolean, "observedAt" timestamptz, source text)
  ), made as (
    insert into profiles.profile (id, created_at, is_known) select id, $2, known from asked
  )
  insert into profiles.identity (kind, value, profile_id, created_at, first_seen_at, source)
  select kind, value, id, $2, "observedAt", source from asked order by kind, value
  on conflict do nothing returning profile_id as id`

/** Notes that identities were seen earlier than known so far: late news count as if they had come in time. */
export async function seenEarlier(tx: Tx, known: readonly KnownIdentity[], met: readonly MetIdentity[]): Promise<void> {
  const firstSeen = new Map(known.map((identity) => [`${identity.kind} ${identity.value}`, identity.firstSeenAt]))
  const late = met.filter(({ kind, value, observedAt }) => firstSeen.get(`${kind} ${value}`)! > observedAt)
  if (late.length === 0) return
  await query(
    tx,
    `update profiles.identity set first_seen_at = least(first_seen_at, "observedAt")
     from jsonb_to_recordset($1::jsonb) as late (kind text, value text, "observedAt" timestamptz)
     where identity.kind = late.kind and identity.value = late.value`,
    [JSON.stringify(late.sort(byKey))],
  )
}

const columnsOf = (identities: readonly Identity[]): [IdentityKind[], string[]] => [
  identities.map(({ kind }) => kind),
  identities.map(({ value }) => value),
]

/** Notes that these were proven to be hers; those newly proven answer. */
export async function prove(tx: Tx, identities: readonly KnownIdentity[]): Promise<KnownIdentity[]> {
  const open = identities.filter((identity) => isStrong(identity) && !identity.provenAt)
  if (open.length === 0) return []
  await query(
    tx,
    `update profiles.identity set proven_at = $3 from unnest($1::text[], $2::text[]) as hers (kind, value)
     where identity.kind = hers.kind and identity.value = hers.value and proven_at is null`,
    [...columnsOf(open), tx.now],
  )
  return open
}
