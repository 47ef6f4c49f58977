import { keep } from '../../kernel/kept.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { TaxRate } from './tax-rate.ts'

type Row = Omit<TaxRate, 'region' | 'rateBasisPoints'> & { region: string; partsPerMillion: number }

const columns = `
  id, country, region, tax_class as "taxClass", name, parts_per_million as "partsPerMillion",
  instead_of_country as "insteadOfCountry", source, to_char(as_of, 'YYYY-MM-DD') as "asOf",
  to_be_checked as "toBeChecked"`

const allRates = keep({
  name: 'pricing.tax-rates',
  tables: ['pricing.tax_rate'],
  load: (read) => query<Row>(read, `select ${columns} from pricing.tax_rate order by tax_class, region, name`),
})

/** The rates that hold at a place: the country's and its region's, less what the region's replace. */
export async function taxRates(
  read: Read,
  place: { country: string; region?: string | undefined },
): Promise<TaxRate[]> {
  const region = place.region ?? ''
  const rows = (await allRates(read)).filter(
    (row) => row.country === place.country && (row.region === '' || row.region === region),
  )
  const replaced = new Set(rows.filter((row) => row.insteadOfCountry && row.region).map((row) => row.taxClass))
  return rows.filter((row) => row.region !== '' || !replaced.has(row.taxClass)).map(taxRateOf)
}

/** All rates of the shop, or of one country, for the merchant to keep. */
export async function listTaxRates(read: Read, of: { country?: string | undefined } = {}): Promise<TaxRate[]> {
  const rows = await query<Row>(
    read,
    `select ${columns} from pricing.tax_rate where ($1::text is null or country = $1)
     order by country, region, tax_class, name`,
    [of.country ?? null],
  )
  return rows.map(taxRateOf)
}

function taxRateOf({ region, partsPerMillion, ...row }: Row): TaxRate {
  return { ...row, ...(region ? { region } : {}), rateBasisPoints: partsPerMillion / 100 }
}
