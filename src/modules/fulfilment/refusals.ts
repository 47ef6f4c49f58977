import type { Money } from '../../kernel/money.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '../../kernel/refusal.ts'

export class RuleUnknown extends NotFound {
  readonly code = 'fulfilment/rule-unknown'
  constructor() {
    super('There is no such packing rule. Reload the list.')
  }
}

export class RuleInvalid extends Invalid {
  readonly code = 'fulfilment/rule-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class TooManyRules extends Conflict {
  readonly code = 'fulfilment/too-many-rules'
  constructor(most: number) {
    super(`A shop has at most ${most} packing rules. Remove one that is no longer needed.`, { details: { most } })
  }
}

export class NothingToPack extends Conflict {
  readonly code = 'fulfilment/nothing-to-pack'
  constructor() {
    super('Nothing of this order is left to be sent.')
  }
}

export class PackingNotStarted extends Conflict {
  readonly code = 'fulfilment/packing-not-started'
  constructor() {
    super('Nobody has begun to pack this order. Begin first: that chooses packaging, gift and note.')
  }
}

export class PackingItemUnknown extends NotFound {
  readonly code = 'fulfilment/packing-item-unknown'
  constructor() {
    super('This is not on the packing list of the order. Reload the list.')
  }
}

export class NotAllTicked extends Conflict {
  readonly code = 'fulfilment/not-all-ticked'
  declare readonly details: { open: string[] }
  constructor(open: string[]) {
    super(`Still open on the packing list: ${open.length}. Tick off everything that is in the box.`, {
      details: { open },
    })
  }
}

export class LineNotInOrder extends Invalid {
  readonly code = 'fulfilment/line-not-in-order'
  constructor(field: string) {
    super('This line is not part of the order, or is not sent by parcel.', { field })
  }
}

export class MoreThanLeft extends Invalid {
  readonly code = 'fulfilment/more-than-left'
  declare readonly details: { left: number }
  constructor(field: string, left: number) {
    super(left === 0 ? 'All of this line has left already.' : `Only ${left} of this line can still be sent.`, {
      field,
      details: { left },
    })
  }
}

export class TrackingInvalid extends Invalid {
  readonly code = 'fulfilment/tracking-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class ShipmentUnknown extends NotFound {
  readonly code = 'fulfilment/shipment-unknown'
  constructor() {
    super('There is no such parcel.')
  }
}

export class TimeInvalid extends Invalid {
  readonly code = 'fulfilment/time-invalid'
  constructor(message: string) {
    super(message, { field: 'at' })
  }
}

export class CarrierUnknown extends NotFound {
  readonly code = 'fulfilment/carrier-unknown'
  constructor() {
    super('There is no such carrier.')
  }
}

export class CarrierInvalid extends Invalid {
  readonly code = 'fulfilment/carrier-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class ReportNotSigned extends Forbidden {
  readonly code = 'fulfilment/report-not-signed'
  constructor() {
    super('The signature of this report does not fit its body. Sign the body as sent with the secret of the carrier.')
  }
}

export class ReportInvalid extends Invalid {
  readonly code = 'fulfilment/report-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class ReturnUnknown extends NotFound {
  readonly code = 'fulfilment/return-unknown'
  constructor() {
    super('There is no such return.')
  }
}

export class NotAReturn extends Conflict {
  readonly code = 'fulfilment/not-a-return'
  constructor() {
    super('This request asks to cancel, not to send back. Answer it with the order.')
  }
}

export class ReturnDeclined extends Conflict {
  readonly code = 'fulfilment/return-declined'
  constructor() {
    super('This return was declined, and the first answer stands.')
  }
}

export class ReturnTooLate extends Conflict {
  readonly code = 'fulfilment/return-too-late'
  constructor() {
    super('The days for sending this back are over. Write to us, we will see what we can do.')
  }
}

export class NothingChosen extends Invalid {
  readonly code = 'fulfilment/nothing-chosen'
  constructor() {
    super('Choose at least one thing that you want to send back.', { field: 'lines' })
  }
}

export class NotWithYou extends Invalid {
  readonly code = 'fulfilment/not-with-you'
  declare readonly details: { units: number }
  constructor(field: string, units: number) {
    super(units === 0 ? 'This is on its way back already, or was not sent.' : `You can send back at most ${units}.`, {
      field,
      details: { units },
    })
  }
}

export class ChoiceNotPossible extends Conflict {
  readonly code = 'fulfilment/choice-not-possible'
  constructor(field: string) {
    super('Credit and exchange are there once all of the order has left us and is paid. Choose your money back.', {
      field,
    })
  }
}

export class ExchangeNotPossible extends Conflict {
  readonly code = 'fulfilment/exchange-not-possible'
  constructor(field: string) {
    super('This cannot be had in exchange any more. Choose another one, or your money or credit.', { field })
  }
}

export class ExchangeCostsMore extends Conflict {
  readonly code = 'fulfilment/exchange-costs-more'
  constructor(short: Money) {
    super(
      'What you want instead costs more than what you send back. Choose store credit: it pays its part when you order ' +
        'the other one, and you pay the rest there.',
      { details: { short } },
    )
  }
}

export class TooManyPhotos extends Invalid {
  readonly code = 'fulfilment/too-many-photos'
  constructor(most: number) {
    super(`Send at most ${most} photos.`, { field: 'photos', details: { most } })
  }
}

export class ReturnIsReceived extends Conflict {
  readonly code = 'fulfilment/return-received'
  constructor() {
    super('These goods are here already. Reload the page.')
  }
}

export class NothingCameBack extends Invalid {
  readonly code = 'fulfilment/nothing-came-back'
  constructor() {
    super('Say which goods came back.', { field: 'lines' })
  }
}

export class MoreThanSent extends Invalid {
  readonly code = 'fulfilment/more-than-sent'
  declare readonly details: { out: number }
  constructor(field: string, out: number) {
    super(`Only ${out} of this line is still with the customer.`, { field, details: { out } })
  }
}

export class NoInsert extends NotFound {
  readonly code = 'fulfilment/no-insert'
  constructor(number: string | undefined) {
    super(
      number
        ? `Order ${number} carries no insert: packing has not begun, no rule gives one, or it is held back to measure by.`
        : 'None of these orders carries an insert.',
    )
  }
}

export class InsertVoid extends Conflict {
  readonly code = 'fulfilment/insert-void'
  declare readonly details: { cause: 'cancelled' | 'fraud' }
  constructor(number: string, cause: 'cancelled' | 'fraud') {
    super(
      cause === 'fraud'
        ? `Order ${number} was fraud, so the code of its insert works no more.`
        : `Order ${number} was called off, so the code of its insert works no more.`,
      { details: { cause } },
    )
  }
}
