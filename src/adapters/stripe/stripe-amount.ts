import { minorDigits, money, type Money } from '../../kernel/money.ts'

/**
 * Stripe takes these as if they had two decimals, although nobody pays in them.
 *
 * Source: docs.stripe.com/currencies, "Special cases".
 */
const twoDecimalsAtStripe = ['ISK', 'UGX']

/** The third decimal must be zero there, which our prices do not promise: such currencies are not served. */
export const isServedCurrency = (currency: string): boolean => minorDigits(currency) <= 2

export const toStripeAmount = ({ amount, currency }: Money): number =>
  twoDecimalsAtStripe.includes(currency) ? amount * 10 ** (2 - minorDigits(currency)) : amount

/** Rounded towards zero where Stripe reports a part that does not exist; the amount then differs and is refused. */
export function fromStripeAmount(amount: number, currency: string): Money {
  const code = currency.toUpperCase()
  const factor = twoDecimalsAtStripe.includes(code) ? 10 ** (2 - minorDigits(code)) : 1
  return money(Math.trunc(amount / factor), code)
}
