import type { TaxRateInput } from './tax-rate.ts'

type Place = [country: string, name: string, source: string, percents: Record<string, number>]

const eu = 'Taxes in Europe Database, European Commission'
const asOf = '2025-01-01'

/** Whole countries: percent by tax class. Where a country has several reduced rates, the one most goods of shops fall under. */
const countries: Place[] = [
  ['KR', '부가세', 'Value-Added Tax Act, National Tax Service (nts.go.kr)', { standard: 10, zero: 0 }],
  ['JP', '消費税', 'National Tax Agency (nta.go.jp)', { standard: 10, reduced: 8 }],
  ['DE', 'MwSt.', eu, { standard: 19, reduced: 7 }],
  ['FR', 'TVA', eu, { standard: 20, reduced: 5.5 }],
  ['NL', 'btw', eu, { standard: 21, reduced: 9 }],
  ['BE', 'btw/TVA', eu, { standard: 21, reduced: 6 }],
  ['AT', 'USt.', eu, { standard: 20, reduced: 10 }],
  ['IT', 'IVA', eu, { standard: 22, reduced: 10 }],
  ['ES', 'IVA', eu, { standard: 21, reduced: 10 }],
  ['IE', 'VAT', eu, { standard: 23, reduced: 13.5, zero: 0 }],
  ['DK', 'moms', eu, { standard: 25 }],
  ['GB', 'VAT', 'HM Revenue & Customs (gov.uk/vat-rates)', { standard: 20, reduced: 5, zero: 0 }],
  ['CH', 'MWST', 'Federal Tax Administration (estv.admin.ch)', { standard: 8.1, reduced: 2.6 }],
  ['AU', 'GST', 'Australian Taxation Office (ato.gov.au)', { standard: 10, zero: 0 }],
  ['NZ', 'GST', 'Inland Revenue (ird.govt.nz)', { standard: 15 }],
  ['SG', 'GST', 'Inland Revenue Authority of Singapore (iras.gov.sg)', { standard: 9 }],
  ['CA', 'GST', 'Canada Revenue Agency (canada.ca)', { standard: 5, zero: 0 }],
]

/** Base rates of states; counties and cities add theirs, and a duty to collect depends on where the merchant stands. */
const states: [region: string, percent: number][] = [
  ['CA', 7.25],
  ['NY', 4],
  ['TX', 6.25],
  ['WA', 6.5],
  ['FL', 6],
  ['MN', 6.875],
  ['OR', 0],
]

/**
 * Tax rates to begin with. Examples, not advice: each names where it can be looked up and is marked to be checked.
 */
export const suggestedTaxRates: readonly TaxRateInput[] = [
  ...countries.flatMap(([country, name, source, percents]) =>
    Object.entries(percents).map(([taxClass, percent]) => ({ country, taxClass, name, source, ...example(percent) })),
  ),
  ...states.map(([region, percent]) => ({
    country: 'US',
    region,
    taxClass: 'standard',
    name: 'Sales tax',
    source: `Revenue department of ${region}; base rate of the state without county and city`,
    ...example(percent),
  })),
  {
    country: 'CA',
    region: 'BC',
    taxClass: 'standard',
    name: 'PST',
    source: 'Province of British Columbia',
    ...example(7),
  },
  {
    country: 'CA',
    region: 'ON',
    taxClass: 'standard',
    name: 'HST',
    source: 'Canada Revenue Agency (canada.ca)',
    insteadOfCountry: true,
    ...example(13),
  },
]

function example(percent: number): Pick<TaxRateInput, 'rateBasisPoints' | 'asOf' | 'toBeChecked'> {
  return { rateBasisPoints: Math.round(percent * 10_000) / 100, asOf, toBeChecked: true }
}
