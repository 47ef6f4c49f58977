import type { Door } from './door.ts'
import { segment } from './segment.ts'

/** The shop's own pixel: what it sends looks like a batch of the tracking API. */
export const pixel: Door = {
  name: 'pixel',
  addresses: { '/collect/events': 'batch' },
  read: (call) => segment.read(call),
  answer: (taken) => taken,
}
