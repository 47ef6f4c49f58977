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

/** Makes a profile for each identity that has none. Two at once make one. */
export async function makeProfiles(
  tx: Tx,
  identities: readonly Identity[],
  { source, observedAt }: { source: string; observedAt: Date },
): Promise<void> {
  for (const identity of [...identities].sort(byKey)) {
    const profileId = tx.newId()
    const made = await query(tx, makeOne, [
      ...[identity.kind, identity.value, profileId, tx.now, observedAt, source, isStrong(identity)],
    ])
    if (made.length > 0) await tx.publish(profileCreated({ profileId }))
    else await query(tx, 'delete from profiles.profile where id = $1', [profileId])
  }
}

/** Always in one order, so that two who make the same wait for each other and never in a circle. */
const byKey = (a: Identity, b: Identity): number => (`${a.kind} ${a.value}` < `${b.kind} ${b.value}` ? -1 : 1)

const makeOne = `
  with made as (
    insert into profiles.profile (id, created_at, is_known) values ($3, $4, $7) returning id
  )
  insert into profiles.identity (kind, value, profile_id, created_at, first_seen_at, source)
  select $1, $2, id, $4, $5, $6 from made on conflict do nothing returning profile_id`

/** Notes that an identity was seen earlier than known so far: late news count as if they had come in time. */
export async function seenEarlier(tx: Tx, identities: readonly KnownIdentity[], observedAt: Date): Promise<void> {
  const late = identities.filter(({ firstSeenAt }) => firstSeenAt > observedAt)
  if (late.length === 0) return
  await query(
    tx,
    `update profiles.identity set first_seen_at = least(first_seen_at, $3)
     from unnest($1::text[], $2::text[]) as late (kind, value)
     where identity.kind = late.kind and identity.value = late.value`,
    [...columnsOf(late), observedAt],
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
