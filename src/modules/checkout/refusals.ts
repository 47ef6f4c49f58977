import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'
import { mostLines, mostUnits } from './checkout.ts'
import type { Missing } from './missing.ts'

export class CheckoutUnknown extends NotFound {
  readonly code = 'checkout/checkout-unknown'
  constructor() {
    super('This cart does not exist any more. Start a new one; it takes one click.')
  }
}

export class CheckoutPlaced extends Conflict {
  readonly code = 'checkout/checkout-placed'
  constructor(orderId: string) {
    super('This cart has become an order and cannot be changed any more. Start a new one for more.', {
      details: { orderId },
    })
  }
}

/** Something is still missing before money may be asked for; `details.missing` lists all of it. */
export class CheckoutIncomplete extends Conflict {
  readonly code = 'checkout/checkout-incomplete'
  readonly missing: readonly Missing[]
  constructor(missing: readonly Missing[]) {
    super('Something is still missing before you can pay. Fill in what is marked and try again.', {
      ...(missing[0] ? { field: missing[0].field } : {}),
      details: { missing },
    })
    this.missing = missing
  }
}

/** The money is not there: not begun, not confirmed, or for another total. */
export class PaymentMissing extends Conflict {
  readonly code = 'checkout/payment-missing'
  constructor() {
    super('The payment is not finished yet. Nothing was ordered; please pay, or choose another way to pay.')
  }
}

export class QuantityNotPossible extends Invalid {
  readonly code = 'checkout/quantity-not-possible'
  constructor(field: string) {
    super(`Choose a whole number from 0 to ${mostUnits}.`, { field, details: { max: mostUnits } })
  }
}

export class TooManyLines extends Invalid {
  readonly code = 'checkout/too-many-lines'
  constructor() {
    super(`A cart holds at most ${mostLines} different things. Please order the rest separately.`, {
      field: 'lines',
      details: { max: mostLines },
    })
  }
}

export class ItemNotForSale extends Invalid {
  readonly code = 'checkout/item-not-for-sale'
  constructor(field: string) {
    super('This is not sold here at the moment.', { field })
  }
}

/** A merchant keeps it from the market that the cart is in, or from the way in which this cart buys. */
export class ItemNotSoldHere extends Invalid {
  readonly code = 'checkout/item-not-sold-here'
  constructor(field: string, { variantId, productTitle: title }: { variantId: string; productTitle: string }) {
    super(`“${title}” is not sold here. Everything else can be bought.`, { field, details: { variantId, title } })
  }
}

export class MarketUnknown extends Invalid {
  readonly code = 'checkout/market-unknown'
  constructor() {
    super('We do not sell in this market.', { field: 'market' })
  }
}

export class FieldInvalid extends Invalid {
  readonly code = 'checkout/field-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class AddressNotSaved extends Conflict {
  readonly code = 'checkout/address-not-saved'
  constructor() {
    super('Buying with one tap needs an address from an earlier order. Check out once in the usual way.')
  }
}
