import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { rankOf } from '../identity.ts'
import { connect, type Bond } from './connect.ts'
import { type Bound, disconnect } from './disconnect.ts'
import type { KnownIdentity } from './know-identities.ts'

/** How many of those somebody was seen with are looked through for one whom she may belong to. */
const mostLookedAt = 20

export interface Sighting {
  readonly weak: KnownIdentity
  readonly stronger: KnownIdentity
  readonly observedAt: Date
  readonly source: string
}

/**
 * Notes that a weak identity was seen with a stronger one, and lets it belong to the one it was seen with first.
 *
 * First by the time of seeing, not of telling: late and repeated news lead to the same person.
 *
 * @returns whether this was news
 */
export async function noteSighting(tx: Tx, { weak, stronger, observedAt, source }: Sighting): Promise<boolean> {
  // Looked at first: a repeated observation, the most frequent of all, then writes nothing.
  const known = await query(
    tx,
    `select from profiles.sighting where profile_id = $1 and with_profile_id = $2 and first_seen_at <= $3`,
    [weak.profileId, stronger.profileId, observedAt],
  )
  if (known.length > 0) return false
  const changed = await query(
    tx,
    `insert into profiles.sighting as known (profile_id, with_profile_id, rank, value, first_seen_at)
     values ($1, $2, $3, $4, $5)
     on conflict (profile_id, with_profile_id) do update set first_seen_at = excluded.first_seen_at
       where known.first_seen_at > excluded.first_seen_at
     returning profile_id`,
    [weak.profileId, stronger.profileId, rankOf(stronger.kind), stronger.value, observedAt],
  )
  if (changed.length > 0) await belongToFirst(tx, weak, source)
  return changed.length > 0
}

async function belongToFirst(tx: Tx, weak: KnownIdentity, source: string): Promise<void> {
  // The weak one's own row, so that two who saw it at once decide one after the other, each knowing what the other saw.
  await query(tx, 'select from profiles.identity where kind = $1 and value = $2 for update', [weak.kind, weak.value])
  if (await isBoundBySurer(tx, weak)) return
  const bond = await bondOf(tx, weak.profileId)
  const first = await query<{ id: string; at: Date }>(
    tx,
    `select with_profile_id as id, first_seen_at as at from profiles.sighting where profile_id = $1
     order by first_seen_at, rank, value limit ${mostLookedAt}`,
    [weak.profileId],
  )
  if (bond && bond.withProfileId === first[0]?.id) return
  const bonds = first.map(({ id, at }): Bond => ({
    profileId: weak.profileId,
    withProfileId: id,
    rule: 'seen-with',
    source,
    evidence: { kind: weak.kind },
    observedAt: at,
  }))
  if (bond) await disconnect(tx, bond, { reason: 'seen-earlier' })
  for (const next of bonds) if ((await connect(tx, next)).outcome !== 'apart') return
}

/** Proven to be somebody's, or bound by proof or by staff: then it is not moved by whom it is seen with. */
async function isBoundBySurer(tx: Tx, { kind, value, profileId }: KnownIdentity): Promise<boolean> {
  const found = await query(
    tx,
    `select from profiles.identity where kind = $1 and value = $2 and proven_at is not null
     union all select from profiles.merge
     where (profile_id = $3 or with_profile_id = $3) and undone_at is null
       and (rule = 'proof' or rule = 'staff')`,
    [kind, value, profileId],
  )
  return found.length > 0
}

/**
 * Frees an identity that was proven from whom it was only seen with: what is proven stands by itself. Where it was proven
 * together with her, what was only seen becomes proof.
 */
export async function standAlone(
  tx: Tx,
  identity: KnownIdentity,
  proven: { withProfileId: string; source: string; observedAt: Date },
): Promise<void> {
  const bond = await bondOf(tx, identity.profileId)
  if (!bond) return
  if (bond.withProfileId !== proven.withProfileId) await disconnect(tx, bond, { reason: 'proven' })
  else {
    await query(tx, `update profiles.merge set rule = 'proof', source = $2, observed_at = $3 where id = $1`, [
      ...[bond.id, proven.source, proven.observedAt],
    ])
  }
}

async function bondOf(tx: Tx, profileId: string): Promise<Bound | undefined> {
  const [bond] = await query<Bound>(
    tx,
    `select id, profile_id as "profileId", with_profile_id as "withProfileId", rule from profiles.merge
     where profile_id = $1 and rule = 'seen-with' and undone_at is null`,
    [profileId],
  )
  return bond
}
