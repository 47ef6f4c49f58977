import { Declined, type DeclineReason, type ProviderNo, Rejected, Unreachable } from '../../modules/payments/index.ts'

/** Issues of PayPal that mean the payer's bank or wallet said no. Source: PayPal Orders v2, error reference. */
const declines: Readonly<Record<string, DeclineReason>> = {
  INSTRUMENT_DECLINED: 'do-not-honour',
  PAYER_CANNOT_PAY: 'do-not-honour',
  PAYER_ACCOUNT_RESTRICTED: 'do-not-honour',
  PAYER_ACCOUNT_LOCKED_OR_CLOSED: 'do-not-honour',
  TRANSACTION_REFUSED: 'do-not-honour',
  TRANSACTION_LIMIT_EXCEEDED: 'limit-exceeded',
  CARD_EXPIRED: 'expired-card',
}

/** The one place where PayPal's noes become ours. */
export function paypalNo(status: number, body: unknown): ProviderNo {
  const { name, details } = body as { name?: string; details?: { issue?: string }[] }
  const issue = details?.[0]?.issue ?? name ?? `HTTP ${status}`
  if (status >= 500 || status === 429 || status === 408) return new Unreachable('PayPal', { cause: new Error(issue) })
  if (issue === 'PREVIOUS_REQUEST_IN_PROGRESS') return new Unreachable('PayPal', { cause: new Error(issue) })
  const reason = declines[issue]
  return reason ? new Declined(reason) : new Rejected('PayPal', issue)
}
