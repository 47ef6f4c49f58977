import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'
import type { Shortage } from './stock.ts'

/** Some of what was asked for is gone; nothing was held. `details.short` lists each variant with what is left. */
export class OutOfStock extends Conflict {
  readonly code = 'inventory/out-of-stock'
  readonly short: readonly Shortage[]
  constructor(short: readonly Shortage[]) {
    super('Somebody was faster: part of this order is no longer in stock. Lower the quantity or take it out.', {
      details: { short },
    })
    this.short = short
  }
}

/** The units were let go after the hold ran out, and others have taken them. */
export class HoldExpired extends Conflict {
  readonly code = 'inventory/hold-expired'
  constructor(short: readonly Shortage[]) {
    super('We kept these for you as long as we could; meanwhile they were sold. You have not been charged.', {
      details: { short },
    })
  }
}

/** The last units are in other buyers' hands at this moment; whether they take them is not decided yet. */
export class StockBusy extends Conflict {
  readonly code = 'inventory/stock-busy'
  constructor() {
    super('Many people are buying this right now. Try again in a few seconds: it is not sold out yet.')
  }
}

/** A hold is sold once, to one order. */
export class HoldAlreadySold extends Conflict {
  readonly code = 'inventory/hold-already-sold'
  constructor() {
    super('What was held here has already become an order.')
  }
}

export class QuantityInvalid extends Invalid {
  readonly code = 'inventory/quantity-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

/** Less is there than should be taken away. */
export class NotEnoughOnHand extends Conflict {
  readonly code = 'inventory/not-enough-on-hand'
  constructor(field: string, free: number) {
    super(`Only ${free} can be taken away here; the rest is held for buyers or not there.`, {
      field,
      details: { free },
    })
  }
}

/** More should come back than was sold with this order and has not come back yet. */
export class MoreThanSold extends Conflict {
  readonly code = 'inventory/more-than-sold'
  constructor(field: string, sold: number) {
    super(`Only ${sold} of this were sold with the order and have not come back yet.`, { field, details: { sold } })
  }
}

export class LocationInvalid extends Invalid {
  readonly code = 'inventory/location-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class LocationNotFound extends NotFound {
  readonly code = 'inventory/location-not-found'
  constructor(field = 'locationId') {
    super('There is no such location.', { field })
  }
}

export class LocationCodeTaken extends Conflict {
  readonly code = 'inventory/location-code-taken'
  constructor() {
    super('Another location has this code. Choose a different one.', { field: 'code' })
  }
}
