import { z } from 'zod'
import { defineEvent, moneySchema } from '../../kernel/event.ts'
import { creditReasons } from './credit.ts'

/** Somebody's store credit grew (above zero) or shrank (below); `balance` is what it is now. */
export const creditChanged = defineEvent(
  'credit.credit-changed',
  z.object({ profileId: z.uuid(), amount: moneySchema, balance: moneySchema, reason: z.enum(creditReasons) }),
)
