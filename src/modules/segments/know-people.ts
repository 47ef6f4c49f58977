import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type Condition, type EventLeaf, leavesOf } from './condition.ts'
import { askedOf, timesNeeded } from './judge.ts'
import { type Known, type Person, personColumns } from './person.ts'

/** What is known of people, with as much of what they did as these rules ask for. Three queries, however many. */
export async function knowPeople(
  read: Read,
  personIds: readonly string[],
  rules: readonly { readonly condition: Condition }[],
): Promise<Known[]> {
  const people = await query<Person>(
    read,
    `select ${personColumns} from segments.person p where person_id = any($1::uuid[]) order by person_id`,
    [personIds],
  )
  const memberships = await query<{ personId: string; segments: string[] }>(
    read,
    `select person_id as "personId", array_agg(segment_id) as segments from segments.membership
     where person_id = any($1::uuid[]) group by person_id`,
    [personIds],
  )
  const times = await timesOf(read, personIds, rules)
  const memberOf = new Map(memberships.map(({ personId, segments }) => [personId, segments]))
  return people.map((person) => ({
    person,
    times: times.get(person.personId) ?? new Map<string, Date[]>(),
    memberOf: new Set(memberOf.get(person.personId)),
  }))
}

type Times = Map<string, Map<string, Date[]>>

async function timesOf(
  read: Read,
  personIds: readonly string[],
  rules: readonly { readonly condition: Condition }[],
): Promise<Times> {
  const asked = new Map<string, EventLeaf>()
  for (const leaf of rules.flatMap(({ condition }) => leavesOf(condition))) {
    if (leaf.if === 'event') asked.set(askedOf(leaf), leaf)
  }
  const found: Times = new Map()
  if (asked.size === 0) return found
  const specs = [...asked].map(([key, leaf]) => ({
    ...{ key, kind: leaf.event, about: leaf.about ?? [''], days: leaf.days, most: timesNeeded(leaf) },
  }))
  const rows = await query<{ key: string; personId: string; times: string[] }>(read, latestTimes, [
    ...[JSON.stringify(specs), personIds, read.now],
  ])
  for (const { key, personId, times } of rows) {
    const hers = found.get(personId) ?? new Map<string, Date[]>()
    hers.set(
      key,
      times.map((at) => new Date(at)),
    )
    found.set(personId, hers)
  }
  return found
}

const latestTimes = `
  select asked.key, who.id as "personId", latest.times
  from jsonb_to_recordset($1::jsonb) as asked (key text, kind text, about text[], days int, most int)
  cross join unnest($2::uuid[]) as who (id)
  cross join lateral (
    select jsonb_agg(at order by at desc) as times from (
      select at from segments.happening h
      where h.person_id = who.id and h.kind = asked.kind and h.about = any(asked.about)
        and h.at > $3::timestamptz - asked.days * interval '24 hours'
      group by seq, at order by at desc limit asked.most
    ) as each
  ) as latest
  where latest.times is not null`
