import { isObject, type Json, type RawEvent } from '../../../modules/collecting/index.ts'
import type { Door } from './door.ts'

const calls = {
  ...{ batch: 'batch', import: 'batch', track: 'track', identify: 'identify', page: 'page', screen: 'screen' },
  ...{ group: 'group', alias: 'alias' },
  // As the browser's client of Segment calls them.
  ...{ b: 'batch', t: 'track', i: 'identify', p: 'page', s: 'screen', g: 'group', a: 'alias' },
}

/**
 * The tracking API that clients of Segment and RudderStack speak: batches at `/v1/batch`, single events beside it, the
 * key as the name of basic authentication or in the body.
 */
export const segment: Door = {
  name: 'segment',
  addresses: Object.fromEntries(Object.entries(calls).map(([path, asks]) => [`/v1/${path}`, asks])),
  read: ({ asks, body }) => ({
    key: body['writeKey'],
    sentAt: body['sentAt'],
    events: asks === 'batch' ? eventsOf(body) : [segmentEvent({ ...body, type: asks })],
  }),
  answer: ({ problems, ...counts }) => ({ success: true, ...counts, ...(problems.length > 0 && { problems }) }),
}

function eventsOf({ batch, context }: Json): (RawEvent | undefined)[] {
  if (!Array.isArray(batch)) return [undefined]
  return batch.map((one: unknown) => (isObject(one) ? segmentEvent({ context, ...one }) : undefined))
}

/** Traits that a client already knows come with the context of later events; RudderStack keeps the sender's time apart. */
export function segmentEvent(event: Json): RawEvent {
  const { context, traits, originalTimestamp, timestamp } = event
  const known = isObject(context) ? context['traits'] : undefined
  return { ...event, traits: traits ?? known, timestamp: originalTimestamp ?? timestamp }
}
