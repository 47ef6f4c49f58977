import type { Tx } from '../../kernel/transaction.ts'
import { adoptSuggestedTaxRates } from './adopt-suggested-tax-rates.ts'
import { lockMarkets, refuseTakenCountries, writeMarket } from './create-market.ts'
import { marketChanged } from './events.ts'
import { getMarket } from './find-market.ts'
import { checkedMarket, type Market } from './market.ts'
import { DefaultMarketStays } from './refusals.ts'

export type MarketChange = { code: string } & { [Key in keyof Omit<Market, 'code'>]?: Market[Key] | undefined }

/**
 * Changes a market; what is left out stays.
 *
 * @throws {MarketUnknown}
 * @throws {MarketInvalid} naming the field
 * @throws {CountryTaken} when a country belongs to another market
 * @throws {DefaultMarketStays} when the default market should no longer be it and no other takes its place
 */
export async function changeMarket(tx: Tx, change: MarketChange): Promise<Market> {
  await lockMarkets(tx)
  const present = await getMarket(tx, change.code)
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const market = checkedMarket({ ...present, ...given })
  if (present.isDefault && !market.isDefault) throw new DefaultMarketStays()
  await refuseTakenCountries(tx, market)

  await writeMarket(tx, market)
  await adoptSuggestedTaxRates(tx, { countries: market.countries })
  await tx.publish(marketChanged({ market: market.code }))
  return market
}
