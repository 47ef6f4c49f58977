import { days, later } from '../../../kernel/clock.ts'
import { happenedSince } from '../../../kernel/happened-since.ts'
import { latestEvents, placeBefore } from '../../../kernel/past-events.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { replied, zoneOf } from '../../messaging/index.ts'
import { personsOf, portraitsOf } from '../../profiles/index.ts'
import { type Condition, drawPeople, getSegment, type Known, knowFor } from '../../segments/index.ts'
import type { JourneyGraph } from '../graph/graph.ts'
import type { Logged } from '../runs/follow.ts'
import { segmentEntered, segmentLeft } from '../../segments/index.ts'

/** Somebody as she is now, and what is assumed to happen to her, in order of time. */
export interface Imagined {
  readonly personId: string
  readonly zone: string
  traits: Readonly<Record<string, unknown>>
  known: Known | undefined
  readonly events: Logged[]
  /** When she would have got messages that count in her budget. */
  readonly sentAt: Date[]
}

export interface PeopleAsked {
  readonly people: number
  readonly profileIds?: readonly string[] | undefined
  /** Those of a segment, by chance, instead of all who are known. */
  readonly segmentId?: string | undefined
  readonly days: number
  readonly assume: 'none' | 'past' | 'all'
}

/** At most so many events of one person are assumed. */
const mostEvents = 200

/** Chooses who is looked at, and reads all that a journey may ask of them; a handful of statements for all. */
export async function imaginePeople(
  read: Read,
  graph: JourneyGraph,
  asked: PeopleAsked,
): Promise<ReadonlyMap<string, Imagined>> {
  const chosen = asked.profileIds ?? (await choose(read, graph, asked))
  const persons = await personsOf(read, chosen)
  const ids = [...new Set(persons.values())]
  const portraits = await portraitsOf(read, ids)
  const known = await knowFor(read, ids, conditionsOf(graph))
  const zones = await zoneOf(read, ids)
  const events =
    asked.assume === 'past' ? await pastOf(read, graph, portraits, asked.days) : new Map<string, Logged[]>()
  return new Map(
    portraits.map(({ personId, traits }) => [
      personId,
      {
        ...{ personId, traits, zone: zones.get(personId) ?? 'UTC', known: known.get(personId), sentAt: [] },
        events: events.get(personId) ?? [],
      },
    ]),
  )
}

/** By chance: of the segment asked for, of the segment that starts it, of those to whom its event happened lately, or of all who are known. */
async function choose(
  read: Read,
  { start }: JourneyGraph,
  { people, assume, segmentId }: PeopleAsked,
): Promise<string[]> {
  if (segmentId) return drawPeople(read, { segmentId: (await getSegment(read, segmentId)).id, limit: people })
  if (start.on === 'segment-entered' && assume !== 'past') {
    return drawPeople(read, { segmentId: start.segment, limit: people })
  }
  const type = startType({ start })
  const lately = assume === 'past' && type ? await latestEvents(read, type, people * 5) : []
  const first = [...new Set(lately.flatMap(({ profileId }) => profileId ?? []))].slice(0, people)
  const more = first.length < people ? await drawPeople(read, { limit: people }) : []
  return [...new Set([...first, ...more])].slice(0, people)
}

/** The event that brings people in; none where dates, hands or other programs do. */
export function startType({ start }: Pick<JourneyGraph, 'start'>): string | undefined {
  if (start.on === 'event') return start.event
  if (start.on === 'segment-entered') return segmentEntered.type
  if (start.on === 'segment-left') return segmentLeft.type
  return start.on === 'reply' ? replied.type : undefined
}

export const conditionsOf = ({ where, stopWhen, steps }: JourneyGraph): Condition[] => [
  ...(where ? [where] : []),
  ...(stopWhen ? [stopWhen] : []),
  ...Object.values(steps).flatMap((step) => (step.do === 'branch' ? step.paths.map((path) => path.if) : [])),
]

/** Every event that a journey hears of. */
const typesIn = (graph: JourneyGraph): string[] => [
  ...new Set([
    ...[startType(graph)].flatMap((type) => type ?? []),
    ...(graph.cancelOn ?? []).map(({ event }) => event),
    ...Object.values(graph.steps).flatMap((step) => (step.do === 'wait-for' ? [step.event] : [])),
  ]),
]

/** What happened to people during the last days, moved on by as many, so that it happens once more. */
async function pastOf(
  read: Read,
  graph: JourneyGraph,
  people: readonly { personId: string; profileIds: readonly string[] }[],
  span: number,
): Promise<Map<string, Logged[]>> {
  const from = later(read.now, -days(span))
  const after = await placeBefore(read, from)
  const asked = people.map(({ personId: key, profileIds }) => ({ key, profileIds, after }))
  const found = new Map<string, Logged[]>()
  for (const { key, ...event } of await happenedSince(read, asked, typesIn(graph))) {
    const hers = found.get(key) ?? []
    if (event.at >= from && hers.length < mostEvents) hers.push({ ...event, at: later(event.at, days(span)) })
    found.set(key, hers)
  }
  return found
}
