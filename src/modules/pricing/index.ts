import type { Module } from '../../kernel/module.ts'
import { announceScheduledPrices } from './announce-scheduled-prices.ts'
import { pricing } from './migrations/0001-pricing.ts'
import { countryOrder } from './migrations/0002-country-order.ts'
import { kept } from './migrations/0003-kept.ts'
import { priceGroups } from './migrations/0004-price-groups.ts'
import { pricesForFunction } from './migrations/0005-prices-for.ts'
import { pricesForPersons } from './migrations/0006-prices-for-persons.ts'
import { followCatalog } from './reactions.ts'
import { personal } from './personal-data.ts'

export { alikePriced } from './alike-priced.ts'
export { adoptSuggestedTaxRates } from './adopt-suggested-tax-rates.ts'
export { changeMarket, type MarketChange } from './change-market.ts'
export { checkPlaces } from './check-places.ts'
export { createMarket, type MarketToCreate } from './create-market.ts'
export { marketChanged, priceChanged } from './events.ts'
export { findMarket, getMarket, listMarkets, marketForCountry } from './find-market.ts'
export { joinPriceGroup, leavePriceGroup } from './join-price-group.ts'
export { type KeptPrice, listPrices } from './list-prices.ts'
export { countrySchema, currencySchema, type Market, marketSchema } from './market.ts'
export {
  checkPriceGroup,
  type KnownPriceGroup,
  listGroupMembers,
  listPriceGroups,
  type PriceGroup,
  priceGroupSchema,
  removePriceGroup,
  savePriceGroup,
} from './price-group.ts'
export { listPriceLists, type PriceList, priceListSchema, standardList } from './price-list.ts'
export type { PriceProblem } from './price-problems.ts'
export { type Price, type PriceQuestion, pricesFor } from './prices-for.ts'
export { reckonTax, type TaxQuestion, type TaxReckoned } from './reckon-tax.ts'
export {
  CountryTaken,
  DefaultMarketStays,
  MarketExists,
  MarketHasPriceLists,
  MarketInvalid,
  MarketUnknown,
  PlaceUnknown,
  PriceGroupInUse,
  PriceGroupInvalid,
  PriceGroupUnknown,
  PriceListInvalid,
  StandardListStays,
  TaxRateExists,
  TaxRateInvalid,
  TaxRateUnknown,
  TooManyPriceGroups,
  TooManyPrices,
} from './refusals.ts'
export { removeMarket } from './remove-market.ts'
export { type PriceToRemove, removePrices } from './remove-prices.ts'
export { removePriceList, savePriceList } from './save-price-list.ts'
export { sellProduct } from './sell-product.ts'
export { changeTaxRate, createTaxRate, removeTaxRate } from './save-tax-rate.ts'
export { mostPrices, type PricesSet, type PriceToSet, setPrices } from './set-prices.ts'
export { suggestedTaxRates } from './suggested-tax-rates.ts'
export { type TaxRate, type TaxRateInput, taxRateSchema } from './tax-rate.ts'
export { listTaxRates, taxRates } from './tax-rates.ts'

export const pricingModule: Module = {
  name: 'pricing',
  personal,
  migrations: [pricing, countryOrder, kept, priceGroups, pricesForFunction, pricesForPersons],
  consumers: [followCatalog],
  recurring: [
    {
      name: 'pricing.announce-scheduled-prices',
      everySeconds: 30,
      run: (edge) => edge.inTransaction(announceScheduledPrices),
    },
  ],
}
