/** About what 50 dollars buy, in major units. */
const about: Readonly<Record<string, number>> = { KRW: 50_000, JPY: 7_000, EUR: 45, GBP: 40, CNY: 350, TWD: 1_500 }

/** A small first order in this currency, in its minor units. */
export function smallOrderIn(currency: string): number {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
  return (about[currency] ?? 50) * 10 ** (digits ?? 2)
}
