import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

/** What is offered, where or at which price changed; pages that show it are out of date. */
export const deliveryRulesChanged = defineEvent(
  'delivery.rules-changed',
  z.object({ what: z.enum(['zones', 'holidays', 'services']) }),
)
