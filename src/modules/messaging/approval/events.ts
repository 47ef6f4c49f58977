import { z } from 'zod'
import { defineEvent } from '../../../kernel/event.ts'
import { approvalDecisions } from './approval-settings.ts'

const ofAutomation = {
  automationKind: z.string().nullable(),
  automationId: z.string().nullable(),
  people: z.int(),
}

/** Messages of one automation began to wait for a second pair of eyes. */
export const approvalAsked = defineEvent('messaging.approval-asked', z.object(ofAutomation))
/** Somebody decided of messages that waited. */
export const approvalDecided = defineEvent(
  'messaging.approval-decided',
  z.object({
    ...ofAutomation,
    templateId: z.uuid().nullable(),
    decision: z.enum(approvalDecisions),
    by: z.string(),
  }),
)
