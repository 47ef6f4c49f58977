import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

const ofMention = {
  mentionId: z.uuid(),
  profileId: z.uuid().optional(),
  channel: z.string(),
  productIds: z.array(z.uuid()),
}

/** Its author allows the shop to show what she said elsewhere: from now on it counts as what customers give. */
export const mentionGranted = defineEvent('mentions.mention-granted', z.object(ofMention))

/** What may be done with a mention, whose it is, or what it says is not what it was; told with each of its author's answers. */
export const mentionChanged = defineEvent('mentions.mention-changed', z.object({ mentionId: z.uuid() }))

/** She took that back: it is gone from the shop at once. */
export const mentionRevoked = defineEvent('mentions.mention-revoked', z.object(ofMention))
