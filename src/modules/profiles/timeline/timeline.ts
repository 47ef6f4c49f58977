import type { LoggedEvent } from '../../../kernel/event.ts'
import { eventsOfPeople } from '../../../kernel/events-of-people.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { personIds } from '../person/person-ids.ts'

export interface TimelineAsked {
  readonly profileId: string
  /** The owners of the events to see, as in their types: `orders`; all when left out. */
  readonly owners?: readonly string[] | undefined
  /** `seq` of the last event of the page before. */
  readonly before?: number | undefined
  /** 1 to 100. */
  readonly limit: number
}

/**
 * All that happened to a person, of every module, latest first. It is the log itself, read for all profiles that she is:
 * an event is in it as soon as it is committed, and each keeps the profile to which it happened, so that taking a merge
 * back gives both timelines as they were.
 */
export async function timelineOf(
  read: Read,
  { profileId, ...asked }: TimelineAsked,
): Promise<LoggedEvent<Record<string, unknown>>[]> {
  return eventsOfPeople(read, { profileIds: await personIds(read, profileId), ...asked })
}
