import type { Money } from '../../kernel/money.ts'
import { Conflict, Invalid } from '../../kernel/refusal.ts'

export class CreditTooLow extends Conflict {
  readonly code = 'credit/credit-too-low'
  declare readonly details: { balance: Money }
  constructor(balance: Money) {
    super('There is not so much store credit any more. Reload the page to see what is left.', {
      field: 'amount',
      details: { balance },
    })
  }
}

export class CreditAmountInvalid extends Invalid {
  readonly code = 'credit/amount-invalid'
  constructor() {
    super('Give an amount above zero.', { field: 'amount' })
  }
}
