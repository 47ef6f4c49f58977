import { createHash } from 'node:crypto'
import { newId } from '../../kernel/id.ts'
import { collectTypes, type CollectType } from './events.ts'
import { identitiesOf, isId } from './identities-of.ts'
import { instantFrom, ownTime } from './own-time.ts'
import { isObject, isShallow, type Json, mostDepth, plainJson, plainText } from './plain-json.ts'
import type { EventProblem, RawEvent, ToldEvent } from './told-event.ts'

/** Of properties, traits and context together, as JSON in UTF-8. */
export const mostEventBytes = 32_768
export const mostNameLength = 200

/** What of the context is kept: where it took place and which campaign led there; neither address nor device. */
const keptOfContext = ['library', 'page', 'campaign', 'referrer', 'locale', 'app'] as const

type Fault = Pick<EventProblem, 'field' | 'message'>

/**
 * Brings what a door has read to the normal form.
 *
 * An event without an id of its own is known by its contents when it tells its time, so that a repeated one is still
 * taken once; without either it is taken each time.
 *
 * @returns the event, or which field does not fit and why
 */
export function normalEvent(raw: RawEvent, sent: { sentAt: Date | undefined; receivedAt: Date }): ToldEvent | Fault {
  const type = raw.type as CollectType
  if (!collectTypes.includes(type)) return { field: 'type', message: `One of ${collectTypes.join(', ')}` }
  const name = nameOf(raw, type)
  if (typeof name !== 'string') return name
  const identities = identitiesOf(raw)
  if ('field' in identities) return identities
  const timestamp = raw.timestamp == null ? undefined : instantFrom(raw.timestamp)
  if (raw.timestamp != null && !timestamp)
    return { field: 'timestamp', message: 'An instant of this century, like 2026-11-29T09:30:00.000Z' }
  if (raw.messageId != null && (!isId(raw.messageId) || String(raw.messageId).length > mostNameLength))
    return { field: 'messageId', message: `Text of at most ${mostNameLength} characters` }
  const data = dataOf(raw)
  if (typeof data !== 'string') return data
  return {
    messageId: raw.messageId == null ? idByContents(raw, data) : plainText(String(raw.messageId)),
    ...{ type, name, data },
    person: { identities, observedAt: ownTime(timestamp, sent.sentAt, sent.receivedAt) },
  }
}

function nameOf(raw: RawEvent, type: CollectType): string | Fault {
  const field = type === 'track' ? 'event' : type === 'group' ? 'groupId' : 'name'
  const isNamed = type !== 'identify' && type !== 'alias'
  const given = isNamed ? raw[field] : undefined
  if (given == null && field === 'name') return ''
  const name = field === 'groupId' && typeof given === 'number' ? String(given) : given
  if (typeof name !== 'string' || name.trim() === '' || name.length > mostNameLength) {
    if (name === '' && field === 'name') return ''
    return { field, message: `Text of 1 to ${mostNameLength} characters` }
  }
  if (looksLikeAnAddress.test(name)) return { field, message: 'No email address: names stay in the log for good' }
  return plainText(name.trim())
}

/** Whose events are forgotten must not be found by her address in the log. */
const looksLikeAnAddress = /[^\s@]@[^\s@]+\.[^\s@]/

function dataOf({ properties, traits, context }: RawEvent): string | Fault {
  const parts = { properties, traits, context }
  for (const [field, part] of Object.entries(parts)) {
    if (part == null) continue
    if (!isObject(part)) return { field, message: 'An object' }
    if (!isShallow(part)) return { field, message: `At most ${mostDepth} levels deep` }
  }
  const kept = Object.fromEntries(
    Object.entries({ properties, traits, context: isObject(context) ? contextOf(context) : undefined }).filter(
      ([, part]) => isObject(part) && Object.keys(part).length > 0,
    ),
  )
  const data = plainJson(kept)
  if (Buffer.byteLength(data) <= mostEventBytes) return data
  return { field: 'properties', message: `At most ${mostEventBytes / 1_024} kB with traits and context` }
}

const contextOf = (context: Json): Json =>
  Object.fromEntries(keptOfContext.flatMap((key) => (context[key] === undefined ? [] : [[key, context[key]]])))

function idByContents({ type, event, name, userId, anonymousId, timestamp }: RawEvent, data: string): string {
  if (timestamp == null) return newId()
  const contents = JSON.stringify([type, event, name, userId, anonymousId, timestamp, data])
  return createHash('sha256').update(contents).digest('base64url').slice(0, 32)
}
