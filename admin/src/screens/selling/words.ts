/** What the admin says about markets and tax. */
export const marketWords = {
  title: 'Markets & tax',
  about: 'Where you sell, in which money, and with which taxes.',
  market: 'Market',
  default: 'for all others',
  currency: 'Currency',
  countries: 'Countries',
  tax: 'Prices',
  included: 'with tax',
  added: 'tax is added',
  taxes: 'Tax rates',
  taxesAbout: 'Rates that nobody has confirmed for your shop are marked; ask whoever does your books.',
  place: 'Where',
  taxName: 'On the receipt',
  asOf: 'As of',
  toBeChecked: 'to be checked',
  rate: 'Rate',
}
