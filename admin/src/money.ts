import type { Schemas } from './api.ts'

export type Money = Schemas['Money']

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(currency: string): Intl.NumberFormat {
  const format = formats.get(currency) ?? new Intl.NumberFormat('en', { style: 'currency', currency })
  formats.set(currency, format)
  return format
}

/** How many decimals people write in this currency: 2 for USD, 0 for KRW. */
export const digitsOf = (currency: string): number => formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2

/** As a person writes it: 12.5 for 1250 US cents. */
export const major = ({ amount, currency }: Money): number => amount / 10 ** digitsOf(currency)

export const showMoney = (money: Money): string => formatOf(money.currency).format(major(money))

/** What a person wrote, in the minor unit; half away from zero. */
export const minor = (written: number, currency: string): Money => ({
  amount: Math.round(written * 10 ** digitsOf(currency)),
  currency,
})
