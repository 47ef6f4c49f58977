import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { suggestedTaxRates } from './suggested-tax-rates.ts'

export interface Adoption {
  countries: readonly string[]
  /** Also the rates of regions, e.g. of US states, where the duty to collect depends on the merchant's presence. */
  withRegions?: boolean | undefined
}

/**
 * Gives countries (and regions) that have no rate yet the ones suggested for them, marked to be checked.
 *
 * Never touches a place where the merchant keeps rates of her own; repeating it changes nothing.
 *
 * @returns how many rates were added
 */
export async function adoptSuggestedTaxRates(tx: Tx, { countries, withRegions = false }: Adoption): Promise<number> {
  const wanted = suggestedTaxRates.filter((rate) => countries.includes(rate.country) && (withRegions || !rate.region))
  if (wanted.length === 0) return 0
  const rows = await query(
    tx,
    `insert into pricing.tax_rate (id, country, region, tax_class, name, parts_per_million, instead_of_country, source,
       as_of, to_be_checked)
     select id, country, region, tax_class, name, parts_per_million, instead_of_country, source, as_of, true
     from jsonb_to_recordset($1::jsonb) as row (id uuid, country text, region text, tax_class text, name text,
       parts_per_million int, instead_of_country boolean, source text, as_of date)
     where not exists (select from pricing.tax_rate there where there.country = row.country and there.region = row.region)
     on conflict do nothing returning id`,
    [
      JSON.stringify(
        wanted.map((rate) => ({
          id: tx.newId(),
          country: rate.country,
          region: rate.region ?? '',
          tax_class: rate.taxClass,
          name: rate.name,
          parts_per_million: Math.round(rate.rateBasisPoints * 100),
          instead_of_country: rate.insteadOfCountry ?? false,
          source: rate.source,
          as_of: rate.asOf,
        })),
      ),
    ],
  )
  return rows.length
}
