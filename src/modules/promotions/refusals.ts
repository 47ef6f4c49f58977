import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

/** A promotion or one of its codes has no use left: in all, or for this customer. */
export class CodeUsedUp extends Conflict {
  readonly code = 'promotions/code-used-up'
  declare readonly details: { promotionId: string; code?: string; byCustomer?: true }
  constructor(details: { promotionId: string; code?: string | undefined; byCustomer?: true }) {
    super(
      details.byCustomer
        ? 'You have used this offer as often as it may be used. Your total was changed back; please look at it once more.'
        : 'Somebody was a moment faster: this offer has just been used up. Your total was changed back; please look at it once more.',
      { field: 'codes', details },
    )
  }
}

export class CustomerNeeded extends Conflict {
  readonly code = 'promotions/customer-needed'
  constructor() {
    super('This offer may be used only so often per customer, so we need your email address first.', { field: 'email' })
  }
}

export class PromotionUnknown extends NotFound {
  readonly code = 'promotions/promotion-unknown'
  constructor() {
    super('There is no such promotion.')
  }
}

export class PromotionInvalid extends Invalid {
  readonly code = 'promotions/promotion-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class PromotionEnded extends Conflict {
  readonly code = 'promotions/promotion-ended'
  constructor() {
    super('This promotion has been ended. Make a new one; it may have the same content.')
  }
}

export class LimitBelowUses extends Conflict {
  readonly code = 'promotions/limit-below-uses'
  declare readonly details: { uses: number }
  constructor(uses: number) {
    super(`It has already been used ${uses} times. Set the limit to ${uses} or more, or end the promotion.`, {
      field: 'mostUses',
      details: { uses },
    })
  }
}

export class CodeTaken extends Conflict {
  readonly code = 'promotions/code-taken'
  declare readonly details: { code: string }
  constructor(field: string, code: string) {
    super(`The code ${code} belongs to another promotion. Choose a different one.`, { field, details: { code } })
  }
}

export class CodesInvalid extends Invalid {
  readonly code = 'promotions/codes-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class CodeUnknown extends NotFound {
  readonly code = 'promotions/code-unknown'
  constructor() {
    super('We do not know this code. Please check the spelling.')
  }
}
