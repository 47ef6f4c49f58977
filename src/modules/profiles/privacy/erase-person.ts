import type { Module } from '../../../kernel/module.ts'
import type { ErasedPart } from '../../../kernel/personal-data.ts'
import { query } from '../../../kernel/query.ts'
import type { Read, Tx } from '../../../kernel/transaction.ts'
import { profileErased } from '../events.ts'
import { lockPersons } from '../person/lock-persons.ts'
import { PersonBusy } from '../refusals.ts'
import { knownPerson } from './known-person.ts'

/** What was done when somebody was forgotten. */
export interface Erasure {
  readonly id: string
  readonly profileId: string
  readonly by: { kind: string; id: string }
  readonly at: Date
  readonly parts: readonly (ErasedPart & { module: string })[]
}

/**
 * Forgets a person in every module that holds something of her, all or nothing. What the law asks for stays, as
 * `parts` tells. The profile itself stays empty, so that orders and the log have somebody to belong to; whoever comes
 * with the same address later is new. Again changes nothing and answers with what was done.
 *
 * @throws {ProfileUnknown}
 * @throws {PersonBusy} with the sentences of what has to be finished first
 */
export async function erasePerson(
  tx: Tx,
  modules: readonly Module[],
  { profileId, by }: { profileId: string; by: { kind: string; id: string } },
): Promise<Erasure> {
  const persons = await lockPersons(tx, [profileId])
  const done = await findErasure(tx, profileId)
  if (done) return done
  const busy = await whatHoldsBack(tx, modules, profileId)
  if (busy.length > 0) throw new PersonBusy(busy)

  const person = await knownPerson(tx, profileId)
  const parts: Erasure['parts'][number][] = []
  // Floor by floor from the top, so that whoever leans on another finds it as it was.
  for (const { name: module, personal } of modules.toReversed()) {
    const erased = (await personal?.erase?.(tx, person)) ?? []
    parts.push(...erased.filter(({ rows }) => rows > 0).map((part) => ({ module, ...part })))
  }
  const erasure = { id: tx.newId(), profileId: persons.get(profileId) ?? profileId, by, at: tx.now, parts }
  await query(
    tx,
    `insert into profiles.erasure (id, profile_id, profile_ids, by, at, parts) values ($1, $2, $3, $4, $5, $6)`,
    [...[erasure.id, erasure.profileId, person.profileIds, JSON.stringify(by), tx.now], JSON.stringify(parts)],
  )
  for (const id of person.profileIds) await tx.publish(profileErased({ profileId: id, erasureId: erasure.id }))
  return erasure
}

/** What has to be finished before a person can be erased, in sentences for staff. @throws {ProfileUnknown} */
export async function whatHoldsBack(read: Read, modules: readonly Module[], profileId: string): Promise<string[]> {
  const person = await knownPerson(read, profileId)
  const all: string[] = []
  for (const { personal } of modules) all.push(...((await personal?.holdsBack?.(read, person)) ?? []))
  return all
}

/** What was done when this person was erased; undefined while she is not. */
export async function findErasure(read: Read, profileId: string): Promise<Erasure | undefined> {
  const [found] = await query<Erasure>(
    read,
    `select id, profile_id as "profileId", by, at, parts from profiles.erasure where profile_ids @> array[$1::uuid]
     order by at limit 1`,
    [profileId],
  )
  return found
}
