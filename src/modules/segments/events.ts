import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

const membership = z.object({ profileId: z.uuid(), segmentId: z.uuid() })

/** She belongs to a segment from now on, by something that happened or by time that went by. */
export const segmentEntered = defineEvent('segments.entered', membership)

/** She belongs to a segment no more. */
export const segmentLeft = defineEvent('segments.left', membership)

/**
 * Everybody was looked at for a segment that is new or whose conditions were changed; who came in or went by that is not
 * announced one by one.
 */
export const segmentFilled = defineEvent(
  'segments.segment-filled',
  z.object({ segmentId: z.uuid(), version: z.int(), members: z.int() }),
)
