import { z } from 'zod'
import { defineEvent } from '../../../kernel/event.ts'

const ofTest = { testId: z.uuid(), template: z.string() }

/** From now on some people get a mail of the shop in other words. */
export const mailTestStarted = defineEvent('messaging.mail-test-started', z.object(ofTest))
/** Everybody gets the same words again: those of before (A), or the others (B). */
export const mailTestDecided = defineEvent(
  'messaging.mail-test-decided',
  z.object({ ...ofTest, keeps: z.enum(['A', 'B']) }),
)
