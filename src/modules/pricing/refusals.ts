import { Conflict, Invalid, NotFound } from '../../kernel/refusal.ts'

export class MarketUnknown extends NotFound {
  readonly code = 'pricing/market-unknown'
  constructor(market: string) {
    super(`There is no market “${market}”.`, { details: { market } })
  }
}

/** A product cannot be kept from a market that there is none of. */
export class PlaceUnknown extends Invalid {
  readonly code = 'pricing/place-unknown'
  constructor(field: string, market: string) {
    super(`There is no market “${market}” to keep this from. It may have been closed.`, { field, details: { market } })
  }
}

export class MarketExists extends Conflict {
  readonly code = 'pricing/market-exists'
  constructor(market: string) {
    super(`There is already a market “${market}”. Choose another code, or change that one.`, { field: 'code' })
  }
}

export class MarketInvalid extends Invalid {
  readonly code = 'pricing/market-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class CountryTaken extends Conflict {
  readonly code = 'pricing/country-taken'
  declare readonly details: { country: string; market: string }
  constructor(field: string, country: string, market: string) {
    super(`${country} already belongs to the market “${market}”. Take it out there first.`, {
      field,
      details: { country, market },
    })
  }
}

export class DefaultMarketStays extends Conflict {
  readonly code = 'pricing/default-market-stays'
  constructor() {
    super('Shoppers from everywhere else see this market. Make another market the default first.')
  }
}

export class MarketHasPriceLists extends Conflict {
  readonly code = 'pricing/market-has-price-lists'
  declare readonly details: { lists: string[] }
  constructor(lists: string[]) {
    super(`Price lists are bound to this market (${lists.join(', ')}). Remove them or bind them elsewhere first.`, {
      details: { lists },
    })
  }
}

export class PriceListInvalid extends Invalid {
  readonly code = 'pricing/price-list-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class StandardListStays extends Conflict {
  readonly code = 'pricing/standard-list-stays'
  constructor() {
    super('Every shopper sees the standard price list unless another one applies, so it cannot be removed or bound.')
  }
}

export class TooManyPrices extends Invalid {
  readonly code = 'pricing/too-many-prices'
  constructor(most: number) {
    super(`At most ${most} prices can be set at once. Send them in several parts.`, { field: 'prices' })
  }
}

export class TaxRateUnknown extends NotFound {
  readonly code = 'pricing/tax-rate-unknown'
  constructor() {
    super('There is no such tax rate; somebody may have removed it.')
  }
}

export class TaxRateExists extends Conflict {
  readonly code = 'pricing/tax-rate-exists'
  constructor() {
    super('This place already has a rate of this name for this tax class. Change that one.', { field: 'name' })
  }
}

export class TaxRateInvalid extends Invalid {
  readonly code = 'pricing/tax-rate-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class PriceGroupInvalid extends Invalid {
  readonly code = 'pricing/price-group-invalid'
  constructor(field: string, message: string) {
    super(message, { field })
  }
}

export class PriceGroupUnknown extends NotFound {
  readonly code = 'pricing/price-group-unknown'
  constructor() {
    super('There is no such group of people. Reload the list.')
  }
}

export class PriceGroupInUse extends Conflict {
  readonly code = 'pricing/price-group-in-use'
  constructor() {
    super('A price list is for this group. Remove the list first, or have it hold for somebody else.')
  }
}

export class TooManyPriceGroups extends Conflict {
  readonly code = 'pricing/too-many-price-groups'
  constructor(most: number) {
    super(`A shop has at most ${most} groups of people. Remove one that is no longer needed.`)
  }
}
