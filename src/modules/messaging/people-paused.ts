import type { Read } from '../../kernel/transaction.ts'
import { recipientsOf } from '../profiles/index.ts'
import type { Pause } from './contact-settings.ts'
import type { SendContent } from './send.ts'

/** Who of these people (by the id that answers for all she is) belongs to at least one of the segments. */
export type MembersAmong = (
  read: Read,
  segmentIds: readonly string[],
  people: readonly string[],
) => Promise<ReadonlySet<string>>

/** Segments stand above messages, so they tell here how to ask them; once, as the program is loaded. */
let membersAmong: MembersAmong | undefined
export const askMembersBy = (how: MembersAmong): void => {
  membersAmong = how
}

/**
 * Whom a pause of a segment keeps back, with that pause; the first where several do. Nothing is asked while no segment is
 * paused, and one statement where none of these people belongs to one that is.
 */
export async function peoplePaused(
  read: Read,
  pauses: readonly Pause[],
  people: readonly string[],
): Promise<ReadonlyMap<string, Pause>> {
  const paused = new Map<string, Pause>()
  const ofSegments = pauses.flatMap((pause) => (pause.segment ? [{ pause, segmentId: pause.segment.id }] : []))
  if (ofSegments.length === 0 || people.length === 0) return paused
  if (!membersAmong) throw new Error('A segment is paused, and nobody told how to ask who belongs to it')
  const ids = ofSegments.map(({ segmentId }) => segmentId)
  const concerned = [...(await membersAmong(read, ids, [...new Set(people)]))]
  if (concerned.length === 0) return paused
  for (const { pause, segmentId } of ofSegments) {
    const members = ids.length === 1 ? concerned : await membersAmong(read, [segmentId], concerned)
    for (const member of members) if (!paused.has(member)) paused.set(member, pause)
  }
  return paused
}

/** Which of these messages of the outbox a pause of a segment keeps back, by their ids. */
export async function sendsPaused(
  read: Read,
  pauses: readonly Pause[],
  sends: readonly Pick<SendContent, 'id' | 'profileId' | 'purpose' | 'isTest'>[],
): Promise<ReadonlySet<string>> {
  const asked = pauses.some(({ segment }) => segment !== null)
    ? sends.filter(({ purpose, isTest, profileId }) => purpose !== 'order' && !isTest && profileId !== null)
    : []
  if (asked.length === 0) return new Set()
  const people = await recipientsOf(read, [...new Set(asked.map(({ profileId }) => profileId!))])
  const personOf = ({ profileId }: (typeof asked)[number]) => people.get(profileId!)?.personId ?? profileId!
  const paused = await peoplePaused(read, pauses, asked.map(personOf))
  return new Set(asked.flatMap((send) => (paused.has(personOf(send)) ? [send.id] : [])))
}
