import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { adoptSuggestedTaxRates } from './adopt-suggested-tax-rates.ts'
import { marketChanged } from './events.ts'
import { findMarket } from './find-market.ts'
import { checkedMarket, type Market } from './market.ts'
import { CountryTaken, MarketExists } from './refusals.ts'

export type MarketToCreate = Omit<Market, 'isDefault'> & { isDefault?: boolean | undefined }

/**
 * Opens a market. The first one is the default; a later one that wants to be takes that over.
 *
 * Countries without any tax rate get the country-wide rates suggested for them, marked as still to be checked.
 *
 * @throws {MarketInvalid} naming the field
 * @throws {MarketExists} when the code is taken
 * @throws {CountryTaken} when a country belongs to another market
 */
export async function createMarket(tx: Tx, input: MarketToCreate): Promise<Market> {
  const market = checkedMarket({ isDefault: false, ...input })
  await lockMarkets(tx)
  if (await findMarket(tx, market.code)) throw new MarketExists(market.code)
  await refuseTakenCountries(tx, market)

  const others = await query(tx, 'select 1 from pricing.market limit 1')
  const created = { ...market, isDefault: market.isDefault || others.length === 0 }
  await writeMarket(tx, created)
  await adoptSuggestedTaxRates(tx, { countries: created.countries })
  await tx.publish(marketChanged({ market: created.code }))
  return created
}

/** Markets are changed by one person at a time, so that there is always one default and each country has one market. */
export async function lockMarkets(tx: Tx): Promise<void> {
  await query(tx, 'lock table pricing.market in share row exclusive mode')
}

/** @throws {CountryTaken} */
export async function refuseTakenCountries(tx: Tx, market: Market): Promise<void> {
  const taken = await query<{ country: string; market: string }>(
    tx,
    `select country, market_code as market from pricing.market_country
     where country = any($1) and market_code <> $2 order by country limit 1`,
    [market.countries, market.code],
  )
  const first = taken[0]
  if (first) throw new CountryTaken(`countries.${market.countries.indexOf(first.country)}`, first.country, first.market)
}

/** Writes the market with its countries; where it is the default, no other is any more. */
export async function writeMarket(tx: Tx, market: Market): Promise<void> {
  if (market.isDefault) {
    await query(tx, 'update pricing.market set is_default = false where is_default and code <> $1', [market.code])
  }
  await query(
    tx,
    `insert into pricing.market (code, name, currency, locales, tax_included, is_default) values ($1, $2, $3, $4, $5, $6)
     on conflict (code) do update set name = excluded.name, currency = excluded.currency, locales = excluded.locales,
       tax_included = excluded.tax_included, is_default = excluded.is_default`,
    [market.code, market.name, market.currency, market.locales, market.taxIncluded, market.isDefault],
  )
  await query(tx, 'delete from pricing.market_country where market_code = $1 and not country = any($2)', [
    market.code,
    market.countries,
  ])
  await query(
    tx,
    `insert into pricing.market_country (country, market_code, position)
     select country, $1, position from unnest($2::text[]) with ordinality as given (country, position)
     on conflict (country) do update set position = excluded.position`,
    [market.code, market.countries],
  )
}
