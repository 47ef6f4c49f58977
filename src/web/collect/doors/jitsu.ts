import type { Door } from './door.ts'
import { segmentEvent } from './segment.ts'

const calls = ['track', 'identify', 'page', 'screen', 'group', 'alias']

/** Clients of Jitsu: one event a request, from browsers at `/api/s/…` and from servers at `/api/s/s2s/…`. */
export const jitsu: Door = {
  name: 'jitsu',
  addresses: Object.fromEntries(
    calls.flatMap((call) => [`/api/s/${call}`, `/api/s/s2s/${call}`].map((path) => [path, call])),
  ),
  read: ({ asks, body }) => ({
    // NOTE The body's own `writeKey` is masked by the client.
    sentAt: body['sentAt'],
    events: [segmentEvent({ ...body, type: asks })],
  }),
  answer: ({ problems }) => ({ ok: problems.length === 0, ...(problems.length > 0 && { problems }) }),
}
