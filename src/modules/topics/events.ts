import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

/** Reviews speak of a topic worse, or better, than in the weeks before. */
export const changeNoticed = defineEvent(
  'topics.change-noticed',
  z.object({
    alertId: z.uuid(),
    topic: z.string(),
    productId: z.uuid().optional(),
    direction: z.enum(['worse', 'better']),
  }),
)
