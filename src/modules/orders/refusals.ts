import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'
import type { FulfilmentState } from './life.ts'

export class OrderUnknown extends NotFound {
  readonly code = 'orders/order-unknown'
  constructor() {
    super('There is no such order. Please check the number, or open the link in your confirmation mail again.')
  }
}

export class LineUnknown extends Invalid {
  readonly code = 'orders/line-unknown'
  constructor(field: string) {
    super('This line is not part of the order.', { field })
  }
}

export class AlreadyShipped extends Conflict {
  readonly code = 'orders/already-shipped'
  constructor(state: FulfilmentState) {
    super('The parcel has already left us, so the order cannot be cancelled any more. It can be sent back instead.', {
      details: { fulfilmentState: state },
    })
  }
}

export class AlreadyPacking extends Conflict {
  readonly code = 'orders/already-packing'
  constructor(state: FulfilmentState) {
    super('We have already begun to pack this order, so it cannot be changed here. Write to us, we will try to help.', {
      details: { fulfilmentState: state },
    })
  }
}

export class OrderIsCancelled extends Conflict {
  readonly code = 'orders/order-cancelled'
  constructor() {
    super('This order was cancelled, so nothing more can be done with it.')
  }
}

export class NotPaidYet extends Conflict {
  readonly code = 'orders/not-paid-yet'
  constructor() {
    super('The money for this order has not arrived yet. Pack it as soon as the payment is in.')
  }
}

export class MoveNotPossible extends Conflict {
  readonly code = 'orders/move-not-possible'
  constructor(from: FulfilmentState, to: FulfilmentState) {
    super(`An order that is ${from} cannot become ${to}.`, { details: { from, to } })
  }
}

export class RefundTooLarge extends Invalid {
  readonly code = 'orders/refund-too-large'
  constructor(field: string, left: { amount: number; currency: string }) {
    super('This is more than what is left of the money that was paid.', { field, details: { left } })
  }
}

export class CurrencyDiffers extends Invalid {
  readonly code = 'orders/currency-differs'
  constructor(part: 'delivery' | 'amount', currency: string) {
    super(`This order was paid in ${currency}; give the amount in ${currency}.`, {
      field: `${part}.currency`,
      details: { currency },
    })
  }
}

export class NothingToRefund extends Invalid {
  readonly code = 'orders/nothing-to-refund'
  constructor() {
    super('Say what to refund: lines, delivery, or an amount above zero.', { field: 'amount' })
  }
}

export class MoreThanBought extends Invalid {
  readonly code = 'orders/more-than-bought'
  constructor(field: string, left: number) {
    super(`Only ${left} of this line can still be given back.`, { field, details: { left } })
  }
}

export class AddressElsewhere extends Invalid {
  readonly code = 'orders/address-elsewhere'
  constructor(field: 'address.country' | 'address.region') {
    super(
      'Delivery and tax were reckoned for another country or state. Please cancel this order and order again, or write to us.',
      { field },
    )
  }
}

export class NothingToSend extends Conflict {
  readonly code = 'orders/nothing-to-send'
  constructor() {
    super('Nothing of this order is sent by parcel, so it has no address to change.')
  }
}

export class NotDeliveredYet extends Conflict {
  readonly code = 'orders/not-delivered-yet'
  constructor() {
    super('This parcel has not left yet. Cancel the order instead; your money comes back at once.')
  }
}

export class NoteInvalid extends Invalid {
  readonly code = 'orders/note-invalid'
  constructor(longest: number) {
    super(`A note has 1 to ${longest} characters.`, { field: 'text' })
  }
}

export class ReasonMissing extends Invalid {
  readonly code = 'orders/reason-missing'
  constructor(longest: number) {
    super(`Say why in 1 to ${longest} characters.`, { field: 'reason' })
  }
}

export class RequestUnknown extends NotFound {
  readonly code = 'orders/request-unknown'
  constructor() {
    super('There is no such request.')
  }
}

export class RequestIsOpen extends Conflict {
  readonly code = 'orders/request-open'
  constructor() {
    super('We have your request already and will answer it by mail.')
  }
}
