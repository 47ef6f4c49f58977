import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { profileUnmerged } from '../events.ts'
import { answerThrough, type MergeRule, rootOf } from './connect.ts'
import { lockPersons } from './lock-persons.ts'

export interface Bound {
  readonly id: string
  readonly profileId: string
  readonly withProfileId: string
  readonly rule: MergeRule
}

/**
 * Takes a merge back: the profiles that only it brought together are two persons again, each answering for exactly
 * those that are bound to it by something else.
 *
 * @returns whether it still held
 */
export async function disconnect(
  tx: Tx,
  merge: Bound,
  because: { reason: string; by?: { kind: string; id: string } | undefined },
): Promise<boolean> {
  const persons = await lockPersons(tx, [merge.profileId, merge.withProfileId])
  const undone = await query(
    tx,
    `update profiles.merge set undone_at = $2, undone_because = $3, undone_by = $4
     where id = $1 and undone_at is null returning id`,
    [merge.id, tx.now, because.reason, because.by ? JSON.stringify(because.by) : null],
  )
  if (undone.length === 0) return false

  const before = persons.get(merge.profileId)!
  const members = await query<{ id: string; isKnown: boolean }>(
    tx,
    'select id, is_known as "isKnown" from profiles.profile where id = $1 or merged_into = $1',
    [before],
  )
  const bonds = await query<{ a: string; b: string }>(
    tx,
    `select profile_id as a, with_profile_id as b from profiles.merge
     where undone_at is null and profile_id = any($1::uuid[])`,
    [members.map(({ id }) => id)],
  )
  const [left, right] = [merge.profileId, merge.withProfileId].map((id) => {
    const reached = reachableFrom(id, bonds)
    return members.filter((member) => reached.has(member.id))
  }) as [typeof members, typeof members]
  if (left.length === members.length) return true
  const roots = [left, right].map(rootOf)
  for (const [at, part] of [left, right].entries()) {
    await answerThrough(
      tx,
      roots[at]!,
      part.map(({ id }) => id),
    )
  }
  const restoredId = roots[0] === before ? roots[1]! : roots[0]!
  const profileId = roots[0] === before ? roots[0] : roots[1]!
  await tx.publish(profileUnmerged({ profileId, restoredId, mergeId: merge.id, rule: merge.rule }))
  return true
}

function reachableFrom(start: string, bonds: readonly { a: string; b: string }[]): Set<string> {
  const next = new Map<string, string[]>()
  for (const { a, b } of bonds) {
    next.set(a, [...(next.get(a) ?? []), b])
    next.set(b, [...(next.get(b) ?? []), a])
  }
  const reached = new Set([start])
  for (const id of reached) for (const other of next.get(id) ?? []) reached.add(other)
  return reached
}
