import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { TaxRateExists, TaxRateInvalid, TaxRateUnknown } from './refusals.ts'
import { type TaxRate, type TaxRateInput, taxRateSchema } from './tax-rate.ts'

/**
 * Adds a tax rate.
 *
 * @throws {TaxRateInvalid} naming the field
 * @throws {TaxRateExists} when the place has one of this name for this class
 */
export async function createTaxRate(tx: Tx, input: TaxRateInput): Promise<TaxRate> {
  const rate = { ...checked(input), id: tx.newId() }
  const rows = await query(
    tx,
    `insert into pricing.tax_rate (id, country, region, tax_class, name, parts_per_million, instead_of_country, source,
       as_of, to_be_checked) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
    valuesOf(rate),
  )
  if (rows.length === 0) throw new TaxRateExists()
  return rate
}

/**
 * Replaces a tax rate, e.g. when the law changes or somebody has checked it.
 *
 * @throws {TaxRateUnknown}
 * @throws {TaxRateInvalid} naming the field
 * @throws {TaxRateExists} when it would become the twin of another
 */
export async function changeTaxRate(tx: Tx, id: string, input: TaxRateInput): Promise<TaxRate> {
  const rate = { ...checked(input), id }
  await query(tx, 'lock table pricing.tax_rate in share row exclusive mode')
  const twins = await query(
    tx,
    'select 1 from pricing.tax_rate where country = $1 and region = $2 and tax_class = $3 and name = $4 and id <> $5',
    [rate.country, rate.region ?? '', rate.taxClass, rate.name, id],
  )
  if (twins.length > 0) throw new TaxRateExists()

  const rows = await query(
    tx,
    `update pricing.tax_rate set country = $2, region = $3, tax_class = $4, name = $5, parts_per_million = $6,
       instead_of_country = $7, source = $8, as_of = $9, to_be_checked = $10 where id = $1 returning id`,
    valuesOf(rate),
  )
  if (rows.length === 0) throw new TaxRateUnknown()
  return rate
}

/** Removes a tax rate; one that is not there is passed over. */
export async function removeTaxRate(tx: Tx, id: string): Promise<void> {
  await query(tx, 'delete from pricing.tax_rate where id = $1', [id])
}

function checked(input: TaxRateInput): Omit<TaxRate, 'id'> {
  const result = taxRateSchema.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw new TaxRateInvalid(issue.path.join('.'), issue.message)
}

const valuesOf = (rate: TaxRate): unknown[] => [
  rate.id,
  rate.country,
  rate.region ?? '',
  rate.taxClass,
  rate.name,
  Math.round(rate.rateBasisPoints * 100),
  rate.insteadOfCountry,
  rate.source,
  rate.asOf,
  rate.toBeChecked,
]
