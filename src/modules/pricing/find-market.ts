import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Market } from './market.ts'
import { MarketUnknown } from './refusals.ts'

const columns = `
  market.code, market.name, market.currency, market.locales,
  market.tax_included as "taxIncluded", market.is_default as "isDefault",
  array(select country from pricing.market_country where market_code = market.code order by position, country) as countries`

/** All markets, the default one first. There are few: as many as a merchant keeps by hand. */
export const listMarkets = keep({
  name: 'pricing.markets',
  tables: ['pricing.market', 'pricing.market_country'],
  load: (read) => query<Market>(read, `select ${columns} from pricing.market order by is_default desc, code`),
})

export async function findMarket(read: Read, code: string): Promise<Market | undefined> {
  return (await listMarkets(read)).find((market) => market.code === code)
}

/** @throws {MarketUnknown} when no market has this code */
export async function getMarket(read: Read, code: string): Promise<Market> {
  const market = await findMarket(read, code)
  if (!market) throw new MarketUnknown(code)
  return market
}

/** The market that names the country, else the default one; undefined only before the first market is made. */
export async function marketForCountry(read: Read, country: string): Promise<Market | undefined> {
  const markets = await listMarkets(read)
  return (
    markets.find((market) => market.countries.includes(country.toUpperCase())) ??
    markets.find((market) => market.isDefault)
  )
}
