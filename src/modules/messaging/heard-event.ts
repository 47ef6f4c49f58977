import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'
import { messageChannels } from './message-transport.ts'

/**
 * Somebody wrote to the shop, as an answer or of herself: a mail, a text, a message on a platform. Told once for each,
 * whatever its supplier repeats; what she wrote is found by `findHeard`.
 */
export const heard = defineEvent(
  'messaging.heard',
  z.object({
    heardId: z.uuid(),
    profileId: z.uuid().nullable(),
    channel: z.enum(messageChannels),
    isObeyed: z.boolean().describe('It was one of the known words (STOP, HELP), and the shop has done what it asks'),
  }),
)
