import type { Read } from '../../../kernel/transaction.ts'
import { listHolidays, listZones, type Zone } from '../../delivery/index.ts'
import { listMarkets, listTaxRates } from '../../pricing/index.ts'
import { shopSettings } from '../../shop/index.ts'
import type { ShopFacts, ZoneFacts } from '../evidence.ts'
import type { AuditPorts } from '../ports.ts'

/** How the shop is set up to sell. */
export async function gatherShop(read: Read, { providers, baseUrl }: AuditPorts): Promise<ShopFacts> {
  const settings = await shopSettings(read)
  const today = read.now.toISOString().slice(0, 10)
  const taxes = await listTaxRates(read)
  return {
    settings,
    baseUrl: settings.baseUrl ?? baseUrl,
    markets: (await listMarkets(read)).map(({ name, currency, countries }) => ({ name, currency, countries })),
    zones: (await listZones(read)).map(zoneFacts),
    holidays: (await listHolidays(read, today)).length,
    uncheckedTaxes: taxes
      .filter(({ toBeChecked }) => toBeChecked)
      .map(({ name, country, region }) => `${name}, ${[country, region].filter(Boolean).join('-')}`),
    providers: providers.map(({ name, kind }) => ({ name, kind })),
  }
}

const zoneFacts = ({ name, places, freeReturns, rates }: Zone): ZoneFacts => ({
  ...{ name, freeReturns },
  countries: [...new Set(places.map(({ country }) => country))],
  rates: rates
    .filter(({ active }) => active)
    .map(({ code, prices }) => ({
      code,
      currencies: prices.map(({ currency }) => currency),
      freeFrom: prices.some(({ freeFrom }) => freeFrom !== undefined),
    })),
})
