/** An amount in the minor unit of its currency (cents, won, fils): always a whole number. */
export interface Money {
  readonly amount: number
  /** ISO 4217 code, upper case. */
  readonly currency: string
}

const digitsOf = new Map<string, number>()

/** How many decimals the currency has: 2 for USD, 0 for KRW, 3 for KWD (ISO 4217, as `Intl` knows it). */
export function minorDigits(currency: string): number {
  const known = digitsOf.get(currency)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  digitsOf.set(currency, digits)
  return digits
}

/** @throws {RangeError} when the amount is not a whole number that JavaScript holds exactly */
export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of minor units`)
  return { amount: amount === 0 ? 0 : amount, currency }
}

export const zero = (currency: string): Money => money(0, currency)

export function add(a: Money, b: Money): Money {
  return money(a.amount + sameCurrency(a, b).amount, a.currency)
}

export function subtract(a: Money, b: Money): Money {
  return money(a.amount - sameCurrency(a, b).amount, a.currency)
}

export const negate = (a: Money): Money => money(-a.amount, a.currency)

/** @param quantity a whole number of units */
export function times(a: Money, quantity: number): Money {
  return money(a.amount * quantity, a.currency)
}

export function sum(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(add, zero(currency))
}

/** A share of an amount in basis points (1 % = 100), rounded half away from zero to the minor unit. */
export function share(a: Money, basisPoints: number): Money {
  return money(roundHalfUp(BigInt(a.amount) * BigInt(basisPoints), 10_000n), a.currency)
}

/** `numerator / denominator` of an amount, rounded half away from zero to the minor unit. */
export function fraction(a: Money, numerator: number, denominator: number): Money {
  return money(roundHalfUp(BigInt(a.amount) * BigInt(numerator), BigInt(denominator)), a.currency)
}

/**
 * Splits an amount by weights so that the parts add up to it exactly.
 *
 * Each part is first rounded towards zero; the minor units left over go one each to the largest remainders,
 * earlier parts first. With no weight above zero, the first part takes all.
 */
export function split(a: Money, weights: readonly number[]): Money[] {
  const total = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  if (total === 0n) return weights.map((_, index) => (index === 0 ? a : zero(a.currency)))

  const exact = weights.map((weight) => BigInt(a.amount) * BigInt(weight))
  const parts = exact.map((value) => value / total)
  const step = a.amount < 0 ? -1n : 1n
  const left = (BigInt(a.amount) - parts.reduce((all, part) => all + part, 0n)) * step
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: (value % total) * step }))
    .sort((x, y) => Number(y.remainder - x.remainder) || x.index - y.index)
  for (const { index } of byRemainder.slice(0, Number(left))) parts[index]! += step
  return parts.map((part) => money(Number(part), a.currency))
}

/** Negative when `a` is less than `b`, zero when equal, positive when more. */
export function compare(a: Money, b: Money): number {
  return a.amount - sameCurrency(a, b).amount
}

export const least = (a: Money, b: Money): Money => (compare(a, b) <= 0 ? a : b)

/** A price as people write it in a file or a form: `12.50`; undefined when it is not one, or has too many decimals. */
export function parseMoney(text: string, currency: string): Money | undefined {
  const match = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(text.trim())
  if (!match) return undefined
  const digits = minorDigits(currency)
  const decimals = (match[3] ?? '').replace(/0+$/, '')
  if (decimals.length > digits) return undefined
  const amount = Number(`${match[2]}${decimals.padEnd(digits, '0')}`)
  return money(match[1] ? -amount : amount, currency)
}

/** The amount as a plain decimal for feeds and providers: `12.50`, `3000`, `1.250`. */
export function toDecimal(a: Money): string {
  const digits = minorDigits(a.currency)
  const whole = String(Math.abs(a.amount)).padStart(digits + 1, '0')
  const sign = a.amount < 0 ? '-' : ''
  return digits === 0 ? sign + whole : `${sign}${whole.slice(0, -digits)}.${whole.slice(-digits)}`
}

const formats = new Map<string, Intl.NumberFormat>()

/** The amount as a shopper of that locale reads it: `$12.50`, `₩3,000`. */
export function formatMoney(a: Money, locale: string): string {
  const key = `${locale} ${a.currency}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency: a.currency, currencyDisplay: 'narrowSymbol' })
    formats.set(key, format)
  }
  return format.format(toDecimal(a) as Intl.StringNumericLiteral)
}

/** @throws {Error} when the two are in different currencies, which is a bug: amounts are converted before they meet */
function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`${a.currency} and ${b.currency} cannot be reckoned together`)
  return b
}

function roundHalfUp(numerator: bigint, denominator: bigint): number {
  const sign = numerator < 0n ? -1n : 1n
  return Number(sign * ((sign * numerator * 2n + denominator) / (denominator * 2n)))
}
