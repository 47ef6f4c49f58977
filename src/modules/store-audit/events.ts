import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

export const auditFinished = defineEvent(
  'store-audit.audit-finished',
  z.object({ runId: z.uuid(), score: z.int(), failed: z.int() }),
)

export const checkAnswered = defineEvent(
  'store-audit.check-answered',
  z.object({ checkId: z.string(), answer: z.enum(['yes', 'no', 'not-for-us']).nullable() }),
)
