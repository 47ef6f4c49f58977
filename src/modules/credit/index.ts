import type { Module } from '../../kernel/module.ts'
import { credit } from './migrations/0001-credit.ts'
import { personal } from './personal-data.ts'

export { type CreditChange, type CreditEntry, type CreditReason, creditReasons } from './credit.ts'
export { creditChanged } from './events.ts'
export { creditIn, creditLedger, creditOf, type LedgerAsked } from './find-credit.ts'
export { giveCredit } from './give-credit.ts'
export { CreditAmountInvalid, CreditTooLow } from './refusals.ts'
export { takeCredit, takeCreditUpTo } from './take-credit.ts'

export const creditModule: Module = { name: 'credit', personal, migrations: [credit] }
