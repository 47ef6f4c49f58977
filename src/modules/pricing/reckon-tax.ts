import { add, fraction, type Money, split, sum, zero } from '../../kernel/money.ts'
import type { TaxRate } from './tax-rate.ts'

export interface TaxQuestion {
  /** The rates of the place, as `taxRates` gives them. */
  rates: readonly Pick<TaxRate, 'taxClass' | 'name' | 'rateBasisPoints'>[]
  /** Whether the lines' amounts contain the tax. */
  taxIncluded: boolean
  /** What is charged per line after discounts; delivery and services are lines too. All in one currency. */
  lines: readonly { key: string; taxClass: string; amount: Money }[]
  /** Of the total when there are no lines. */
  currency?: string | undefined
}

export interface TaxReckoned {
  lines: { key: string; tax: Money }[]
  /** Per name and rate, adding up to the total exactly. */
  taxes: { name: string; rateBasisPoints: number; amount: Money }[]
  total: Money
}

/**
 * The tax contained in, or to be added to, each line: rounded half-up per line, so that every sum is exact.
 *
 * Included: `amount × rate / (1 + rate)`. Added: `amount × rate`. Several taxes on one class are reckoned as their
 * sum and then split. A class without a rate of its own takes the standard one; `zero` without one is free of tax.
 */
export function reckonTax({ rates, taxIncluded, lines, currency }: TaxQuestion): TaxReckoned {
  const unit = lines[0]?.amount.currency ?? currency ?? 'USD'
  const taxes = new Map<string, TaxReckoned['taxes'][number]>()
  const reckoned = lines.map(({ key, taxClass, amount }) => {
    const holding = ratesOf(taxClass, rates)
    const weights = holding.map((rate) => Math.round(rate.rateBasisPoints * 100))
    const rate = weights.reduce((all, weight) => all + weight, 0)
    const tax = fraction(amount, rate, taxIncluded ? 1_000_000 + rate : 1_000_000)
    for (const [index, part] of split(tax, weights).entries()) {
      const { name, rateBasisPoints } = holding[index]!
      const sofar = taxes.get(`${rateBasisPoints} ${name}`)
      taxes.set(`${rateBasisPoints} ${name}`, {
        name,
        rateBasisPoints,
        amount: add(sofar?.amount ?? zero(unit), part),
      })
    }
    return { key, tax }
  })
  return {
    lines: reckoned,
    taxes: [...taxes.values()],
    total: sum(
      reckoned.map((line) => line.tax),
      unit,
    ),
  }
}

function ratesOf<Rate extends { taxClass: string }>(taxClass: string, rates: readonly Rate[]): Rate[] {
  const own = rates.filter((rate) => rate.taxClass === taxClass)
  if (own.length > 0 || taxClass === 'zero') return own
  return rates.filter((rate) => rate.taxClass === 'standard')
}
