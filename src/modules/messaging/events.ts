import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

const ofSend = { sendId: z.uuid(), template: z.string(), profileId: z.uuid().nullable() }

export const mailSent = defineEvent('messaging.mail-sent', z.object(ofSend))
export const mailRefused = defineEvent('messaging.mail-refused', z.object(ofSend))
