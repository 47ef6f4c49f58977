import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'
import { messageChannels } from './message-transport.ts'

const ofSend = {
  sendId: z.uuid(),
  template: z.string(),
  profileId: z.uuid().nullable(),
  channel: z.enum(messageChannels).default('email'),
}

/** A message of any channel was handed to whoever carries it. */
export const mailSent = defineEvent('messaging.mail-sent', z.object(ofSend))
/** It will not leave: refused for good, or no longer allowed. */
export const mailRefused = defineEvent('messaging.mail-refused', z.object(ofSend))
