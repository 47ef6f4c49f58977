import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { traitChanged } from '../events.ts'
import { getProfile } from '../find-profile.ts'
import { TooManyTraits } from '../refusals.ts'
import { findTrait } from './find-traits.ts'
import { checkTrait, type TraitObservation } from './trait.ts'

/** Of one profile; more are a mistake of whoever sends them. */
export const mostTraits = 200

/** So many observations of one trait from one source are kept, the latest. */
const mostKept = 20

/**
 * Writes down something that was learnt of a person. What counts is the latest from the most trusted source, whenever it
 * arrives; all others stay, to show where it comes from. Again changes nothing.
 *
 * @throws {ProfileUnknown}
 * @throws {TraitMalformed} naming the field
 * @throws {TooManyTraits} above 200 names
 */
export async function observeTrait(
  tx: Tx,
  seen: TraitObservation & { profileId: string; by?: { kind: string; id: string } | undefined },
): Promise<void> {
  const { profileId, name, value, source, observedAt, by } = seen
  checkTrait(seen, tx.now)
  await getProfile(tx, profileId)
  const before = await findTrait(tx, profileId, name)
  const [count] = await query<{ names: number }>(
    tx,
    'select count(distinct name)::int as names from profiles.trait where profile_id = $1 and name <> $2',
    [profileId, name],
  )
  if (count!.names >= mostTraits) throw new TooManyTraits(mostTraits)

  await query(
    tx,
    `insert into profiles.trait (id, profile_id, name, value, source, observed_at, recorded_at, by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      ...[tx.newId(), profileId, name, JSON.stringify(value), source, observedAt, tx.now],
      by ? JSON.stringify(by) : null,
    ],
  )
  await query(
    tx,
    `delete from profiles.trait where id in (
       select id from profiles.trait where profile_id = $1 and name = $2 and source = $3
       order by observed_at desc, value_hash desc offset ${mostKept})`,
    [profileId, name, source],
  )
  const after = await findTrait(tx, profileId, name)
  if (JSON.stringify(after?.value) !== JSON.stringify(before?.value)) {
    await tx.publish(traitChanged({ profileId, name }))
  }
}
