import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Recipient } from '../profiles/index.ts'
import { type Rank, weekMs } from './budget.ts'

/** What was held back and is not asked for again within this time after its own has given up, and waits no more. */
export const mostLateMs = days(1)

/**
 * Locks the budgets of these people until the transaction ends: two workers that write to one person go one after the
 * other, and the second counts what the first wrote. In one order, so that they never wait for each other.
 */
export const lockBudgets = (tx: Tx, personIds: readonly string[]): Promise<unknown> =>
  query(
    tx,
    `select pg_advisory_xact_lock(person) from (
       select distinct hashtextextended('contact budget ' || id, 0) as person from unnest($1::text[]) as id order by 1
     ) as sorted`,
    [personIds],
  )

interface Waiting extends Rank {
  readonly key: string
}

/** How the budgets of these people stand, by person, with the keys of what waits; two statements for all. */
export async function findBudgets(
  read: Read,
  recipients: readonly Pick<Recipient, 'personId' | 'profileIds'>[],
): Promise<Map<string, { used: Date[]; waiting: Waiting[] }>> {
  const personOf = new Map(recipients.flatMap(({ personId, profileIds }) => profileIds.map((id) => [id, personId])))
  const [used, waiting] = await Promise.all([
    usedBy(read, [...personOf.keys()]),
    waitingFor(read, [...personOf.keys()]),
  ])
  const budgets = new Map<string, { used: Date[]; waiting: Waiting[] }>()
  for (const { personId } of recipients) budgets.set(personId, { used: [], waiting: [] })
  for (const { profileId, at } of used) budgets.get(personOf.get(profileId)!)!.used.push(at)
  for (const { profileId, ...rank } of waiting) budgets.get(personOf.get(profileId)!)!.waiting.push(rank)
  return budgets
}

const usedBy = (read: Read, profileIds: readonly string[]): Promise<{ profileId: string; at: Date }[]> =>
  query(
    read,
    `select profile_id as "profileId", counted_at as at from messaging.send
     where profile_id = any($1::uuid[]) and counted_at > $2 and state in ('queued', 'sent') order by counted_at`,
    [profileIds, later(read.now, -weekMs)],
  )

const waitingFor = (read: Read, profileIds: readonly string[]): Promise<(Waiting & { profileId: string })[]> =>
  query(
    read,
    `select held.profile_id as "profileId", held.key, held.priority, coalesce(a.worth, 0) as worth
     from messaging.held left join messaging.automation a on a.kind = automation_kind and a.id = automation_id
     where profile_id = any($1::uuid[]) and outcome = 'waiting' and reason = 'budget' and until > $2`,
    [profileIds, later(read.now, -mostLateMs)],
  )
