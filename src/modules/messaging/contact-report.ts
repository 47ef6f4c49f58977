import { days, later } from '../../kernel/clock.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { personsOf } from '../profiles/index.ts'
import { weekMs } from './budget.ts'
import type { ContentType } from './message-order.ts'

/** What one automation had held back in one week, for one reason. */
export interface HeldCount {
  /** Monday, in UTC. */
  readonly week: Date
  readonly kind: string | null
  readonly id: string | null
  readonly name: string | null
  readonly reason: string
  readonly messages: number
  /** Of these: left later, were told in a digest, never will leave, and still wait. */
  readonly left: number
  readonly inDigest: number
  readonly withheld: number
  readonly waiting: number
}

/** How many left the list with their nth message of seven days. */
export interface RankCount {
  readonly rank: number
  readonly sent: number
  readonly unsubscribed: number
}

export interface AutomationWorth {
  readonly kind: string
  readonly id: string
  readonly name: string
  /** Hundredths of the shop's main currency for each message; null where it was not measured. */
  readonly worth: number | null
  readonly worthAt: Date | null
  readonly sent: number
}

/** What contact costs and what it is made of. */
export interface ContactReport {
  readonly since: Date
  readonly held: readonly HeldCount[]
  readonly ranks: readonly RankCount[]
  /** People by how many places of their budget are used now; those with none are not counted. */
  readonly used: readonly { readonly places: number; readonly people: number }[]
  readonly mix: readonly { readonly tells: ContentType; readonly messages: number }[]
  /** Of people who got at least two messages: how many got nothing but offers. */
  readonly onlySold: { readonly people: number; readonly of: number }
  readonly automations: readonly AutomationWorth[]
}

const mostPeople = 100_000

/** @param weeks 1 to 26, back from now */
export async function contactReport(read: Read, weeks: number): Promise<ContactReport> {
  const since = later(read.now, -days(7 * weeks))
  const [held, ranks, used, mix, onlySold, automations] = [
    await query<HeldCount>(read, heldByWeek, [since]),
    await query<RankCount>(read, byRank, [since]),
    await usedBudgets(read),
    await query<{ tells: ContentType; messages: number }>(read, byContent, [since]),
    await query<{ people: number; of: number }>(read, soldOnly, [since]),
    await query<AutomationWorth>(read, worths, [since]),
  ]
  return { since, held, ranks, used, mix, onlySold: onlySold[0]!, automations }
}

const heldByWeek = `
  select date_trunc('week', first_at, 'UTC') as week, automation_kind as kind, automation_id as id,
    max(a.name) as name, reason, count(*)::int as messages,
    count(*) filter (where outcome = 'sent')::int as left,
    count(*) filter (where outcome = 'digest')::int as "inDigest",
    count(*) filter (where outcome = 'withheld')::int as withheld,
    count(*) filter (where outcome = 'waiting')::int as waiting
  from messaging.held h left join messaging.automation a on a.kind = automation_kind and a.id = automation_id
  where first_at > $1
  group by 1, automation_kind, automation_id, reason order by 1 desc, messages desc limit 500`

const byRank = `
  select rank_of_week as rank, count(*)::int as sent, count(unsubscribed_at)::int as unsubscribed
  from messaging.send where state = 'sent' and rank_of_week is not null and counted_at > $1
  group by rank_of_week order by rank_of_week limit 50`

const byContent = `
  select tells, count(*)::int as messages from messaging.send
  where state = 'sent' and counted_at > $1 group by tells order by messages desc`

const soldOnly = `
  select count(*) filter (where sold = all_of_hers)::int as people, count(*)::int as of from (
    select profile_id, count(*) as all_of_hers, count(*) filter (where tells = 'sell') as sold
    from messaging.send where state = 'sent' and counted_at > $1 group by profile_id having count(*) >= 2) as hers`

const worths = `
  select a.kind, a.id, a.name, a.worth, a.worth_at as "worthAt", count(s.id)::int as sent
  from messaging.automation a
  left join messaging.send s on s.automation_kind = a.kind and s.automation_id = a.id and s.created_at > $1
    and s.state = 'sent'
  group by a.kind, a.id order by a.worth desc nulls last, sent desc, a.name limit 200`

async function usedBudgets(read: Read): Promise<{ places: number; people: number }[]> {
  const rows = await query<{ profileId: string; places: number }>(
    read,
    `select profile_id as "profileId", count(*)::int as places from messaging.send
     where counted_at > $1 and state in ('queued', 'sent') group by profile_id limit ${mostPeople}`,
    [later(read.now, -weekMs)],
  )
  const persons = await personsOf(
    read,
    rows.map(({ profileId }) => profileId),
  )
  const byPerson = new Map<string, number>()
  for (const { profileId, places } of rows) {
    const person = persons.get(profileId) ?? profileId
    byPerson.set(person, (byPerson.get(person) ?? 0) + places)
  }
  const counts = new Map<number, number>()
  for (const places of byPerson.values()) counts.set(places, (counts.get(places) ?? 0) + 1)
  return [...counts].map(([places, people]) => ({ places, people })).toSorted((a, b) => a.places - b.places)
}
