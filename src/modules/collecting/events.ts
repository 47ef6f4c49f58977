import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'
import { collectChannels } from './source.ts'

/** The six things that senders tell, as the field names them. */
export const collectTypes = ['track', 'identify', 'page', 'screen', 'group', 'alias'] as const
export type CollectType = (typeof collectTypes)[number]

/**
 * A source told something of somebody. What it said beyond that may hold personal data and is not in the log: ask
 * `collectedById`.
 */
export const eventCollected = defineEvent(
  'collecting.event-collected',
  z.object({
    profileId: z.uuid().nullable(),
    eventId: z.uuid(),
    sourceId: z.uuid(),
    channel: z.enum(collectChannels),
    kind: z.enum(collectTypes),
    /** Of what was tracked, or of the page, screen or group; may be empty. */
    name: z.string().max(200),
    /** When it took place, in the time of this shop; may lie long before it was told. */
    occurredAt: z.iso.datetime(),
  }),
)
