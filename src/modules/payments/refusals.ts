import { formatMoney, type Money } from '../../kernel/money.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '../../kernel/refusal.ts'

export class PaymentUnknown extends NotFound {
  readonly code = 'payments/payment-unknown'
  constructor() {
    super('This payment does not exist. Start again from the checkout.')
  }
}

export class ProviderUnknown extends Invalid {
  readonly code = 'payments/provider-unknown'
  constructor(name: string) {
    super(`"${name}" is not a way to pay here. Choose one of those shown at the checkout.`, { field: 'provider' })
  }
}

export class ProviderUnavailable extends Conflict {
  readonly code = 'payments/provider-unavailable'
  constructor() {
    super('This way to pay does not answer at the moment. Nothing was charged; try again or choose another one.')
  }
}

export class AmountInvalid extends Invalid {
  readonly code = 'payments/amount-invalid'
  constructor() {
    super('The amount must be more than zero.', { field: 'amount' })
  }
}

export class CurrencyDiffers extends Invalid {
  readonly code = 'payments/currency-differs'
  constructor(currency: string) {
    super(`This payment is in ${currency}; give the amount in ${currency}.`, { field: 'amount', details: { currency } })
  }
}

export class AlreadyPaid extends Conflict {
  readonly code = 'payments/already-paid'
  constructor() {
    super('This has already been paid. Nothing more will be charged.')
  }
}

export class PaymentLetGo extends Conflict {
  readonly code = 'payments/payment-let-go'
  constructor() {
    super('This payment was given up, and nothing will be charged for it. Start again from the checkout.')
  }
}

export class NotAuthorised extends Conflict {
  readonly code = 'payments/not-authorised'
  constructor() {
    super('The payment has not been approved yet. Finish paying first.')
  }
}

export class CaptureTooLarge extends Invalid {
  readonly code = 'payments/capture-too-large'
  constructor(authorised: Money) {
    super(`At most ${formatMoney(authorised, 'en')} was authorised.`, { field: 'amount', details: { authorised } })
  }
}

export class CaptureUnderway extends Conflict {
  readonly code = 'payments/capture-underway'
  constructor() {
    super('This money is being taken right now. Refund it once it has arrived.')
  }
}

export class AlreadyCaptured extends Conflict {
  readonly code = 'payments/already-captured'
  constructor() {
    super('This money has been taken already. Refund it instead.')
  }
}

export class RefundTooLarge extends Invalid {
  readonly code = 'payments/refund-too-large'
  constructor(left: Money) {
    super(`At most ${formatMoney(left, 'en')} can still be refunded.`, { field: 'amount', details: { left } })
  }
}

export class RefundDiffers extends Conflict {
  readonly code = 'payments/refund-differs'
  constructor() {
    super('A refund with this id was made with another amount or for another payment. Use a new id.')
  }
}

export class BadSignature extends Forbidden {
  readonly code = 'payments/bad-signature'
  constructor({ cause }: { cause?: unknown } = {}) {
    super('The signature does not fit this body, or is too old. Check the webhook secret in the settings.')
    if (cause !== undefined) this.cause = cause
  }
}

export class NotATransfer extends Conflict {
  readonly code = 'payments/not-a-transfer'
  constructor() {
    super('Only a bank transfer is marked as received by hand; this payment reports by itself.')
  }
}

export class AmountDiffers extends Invalid {
  readonly code = 'payments/amount-differs'
  constructor(expected: Money) {
    super(`${formatMoney(expected, 'en')} was asked for. Send back what arrived, or ask for the difference.`, {
      field: 'amount',
      details: { expected },
    })
  }
}

export class RefundUnknown extends NotFound {
  readonly code = 'payments/refund-unknown'
  constructor() {
    super('This refund does not exist.')
  }
}
