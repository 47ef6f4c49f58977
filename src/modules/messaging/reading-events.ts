import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

const ofSend = { sendId: z.uuid(), profileId: z.uuid().nullable() }

/** The first time that a send was looked at by a person, and the first time by a machine. */
export const opened = defineEvent('messaging.opened', z.object({ ...ofSend, isMachine: z.boolean() }))

/** The first time that a person followed a link of a send, and the first time that a machine did. */
export const clicked = defineEvent(
  'messaging.clicked',
  z.object({ ...ofSend, isMachine: z.boolean(), url: z.string().describe('Where it leads, without its secrets') }),
)

/** A send came back; `isHard`: there is no such mailbox. */
export const bounced = defineEvent('messaging.bounced', z.object({ ...ofSend, isHard: z.boolean() }))

/** Whoever got it called it spam. */
export const complained = defineEvent('messaging.complained', z.object(ofSend))

/** Somebody answered a send. */
export const replied = defineEvent(
  'messaging.replied',
  z.object({
    ...ofSend,
    answer: z.int().optional().describe('Which of the answers that stood under it she pressed or wrote, from 1'),
  }),
)
