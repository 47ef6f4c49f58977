import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { traitChanged } from '../events.ts'
import { personIds } from '../person/person-ids.ts'
import { traitOrder, type TraitSource, type TraitValue } from './trait.ts'

export interface ObservedTrait {
  readonly id: string
  readonly profileId: string
  readonly name: string
  readonly value: TraitValue
  readonly source: TraitSource
  readonly observedAt: Date
  /** When the shop learnt it, which may be later. */
  readonly recordedAt: Date
  readonly by: { kind: string; id: string } | null
  /** Whether it is the one that counts. */
  readonly counts: boolean
}

/** What is known of a person, by name, each trait with all that was observed of it: the first is what counts. */
export async function traitsOf(read: Read, profileId: string): Promise<ObservedTrait[]> {
  return query<ObservedTrait>(
    read,
    `select id, profile_id as "profileId", name, value, source, observed_at as "observedAt",
       recorded_at as "recordedAt", by,
       row_number() over (partition by name order by ${traitOrder}) = 1 as counts
     from profiles.trait where profile_id = any($1::uuid[]) order by name, ${traitOrder} limit 1000`,
    [await personIds(read, profileId)],
  )
}

/** What counts of one trait. */
export async function findTrait(
  read: Read,
  profileId: string,
  name: string,
): Promise<{ value: TraitValue } | undefined> {
  const [row] = await query<{ value: TraitValue }>(
    read,
    `select value from profiles.trait where profile_id = any($1::uuid[]) and name = $2 order by ${traitOrder} limit 1`,
    [await personIds(read, profileId), name],
  )
  return row
}

/** Forgets a trait with all that was observed of it; harmless when nothing is known. */
export async function forgetTrait(tx: Tx, { profileId, name }: { profileId: string; name: string }): Promise<void> {
  const gone = await query(
    tx,
    'delete from profiles.trait where profile_id = any($1::uuid[]) and name = $2 returning id',
    [await personIds(tx, profileId), name],
  )
  if (gone.length > 0) await tx.publish(traitChanged({ profileId, name }))
}
