import { collectedById, eventCollected } from '../../collecting/index.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { replied } from '../../messaging/index.ts'
import { isFollowed, segmentEntered, segmentLeft } from '../../segments/index.ts'
import type { Trigger } from '../graph/trigger.ts'
import { hasEnded, type LiveJourney } from '../versions/journey.ts'
import type { Coming } from './enter.ts'
import type { Logged } from './follow.ts'
import { isAskedFor, subjectOf } from './matches.ts'

/** Who comes into which journeys by these events; what happened before a journey went live brings nobody. */
export async function comingBy(
  read: Read,
  journeys: readonly LiveJourney[],
  events: readonly Logged[],
  persons: ReadonlyMap<string, string>,
): Promise<Coming[]> {
  const open = journeys.filter(({ graph }) => !hasEnded(graph, read.now))
  const coming = events.flatMap((event) =>
    open.flatMap((journey) =>
      event.at >= journey.liveAt && starts(journey.graph.start, event) ? [{ journey, event }] : [],
    ),
  )
  const told = await propertiesOf(
    read,
    coming.map(({ event }) => event),
  )
  return coming.map(({ journey, event }) => ({
    journey,
    personId: persons.get(event.profileId!) ?? event.profileId!,
    profileId: event.profileId!,
    subject: subjectOf(event),
    ...{ at: event.at, seq: event.seq, startedBy: event.seq },
    knownSeq: isFollowed(event.type) ? event.seq : null,
    data: { trigger: event.type, event: { ...told.get(event.seq), ...event.data, at: event.at.toISOString() } },
  }))
}

/** Whether an event is what starts a journey. */
export function starts(start: Trigger, event: Pick<Logged, 'type' | 'data'>): boolean {
  if (start.on === 'event') return isAskedFor(start, event)
  if (start.on === 'reply') return event.type === replied.type
  if (start.on !== 'segment-entered' && start.on !== 'segment-left') return false
  const { type } = start.on === 'segment-entered' ? segmentEntered : segmentLeft
  return event.type === type && event.data['segmentId'] === start.segment
}

/** What sites and apps told beyond the log, by the event's place. */
async function propertiesOf(read: Read, events: readonly Logged[]): Promise<Map<number, Record<string, unknown>>> {
  const collected = events.filter(({ type }) => type === eventCollected.type)
  if (collected.length === 0) return new Map()
  const ids = collected.map(({ data }) => data['eventId'] as string)
  const found = new Map((await collectedById(read, ids)).map((one) => [one.id, one.data['properties']]))
  return new Map(
    collected.flatMap(({ seq, data }) => {
      const properties = found.get(data['eventId'] as string)
      return typeof properties === 'object' && properties !== null
        ? [[seq, properties as Record<string, unknown>] as const]
        : []
    }),
  )
}
