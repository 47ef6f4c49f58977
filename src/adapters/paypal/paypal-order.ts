import { add, type Money, parseMoney, toDecimal } from '../../kernel/money.ts'
import { paymentIdIn, type ProviderReport, Rejected, type RefundReport } from '../../modules/payments/index.ts'

/** Money as PayPal writes it: a decimal text, not minor units. */
export interface PaypalAmount {
  currency_code: string
  value: string
}

interface Piece {
  id: string
  status: string
  amount: PaypalAmount
  custom_id?: string
}

/** An order of PayPal, as far as we look at it. */
export interface PaypalOrder {
  id: string
  status: string
  links?: { rel: string; href: string }[]
  purchase_units?: { payments?: { authorizations?: Piece[]; captures?: Piece[]; refunds?: Piece[] } }[]
}

export const toPaypal = (amount: Money): PaypalAmount => ({
  currency_code: amount.currency,
  value: toDecimal(amount),
})

/** @throws {Rejected} when it is no amount of that currency: better no answer than a wrong one */
export function fromPaypal({ currency_code: currency, value }: PaypalAmount): Money {
  const amount = parseMoney(value, currency)
  if (!amount) throw new Rejected('PayPal', `unreadable amount ${value} ${currency}`)
  return amount
}

const taken = ['COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED']
const reserved = ['CREATED', 'CAPTURED', 'PARTIALLY_CAPTURED']

export const paymentsIn = (order: PaypalOrder) => {
  const payments = order.purchase_units?.[0]?.payments
  return {
    authorization: payments?.authorizations?.at(-1),
    captures: (payments?.captures ?? []).filter(({ status }) => taken.includes(status)),
    isCapturing: (payments?.captures ?? []).some(({ status }) => status === 'PENDING'),
    refunds: payments?.refunds ?? [],
  }
}

/** What an order says about the payment: what was taken counts before what is reserved, that before the order itself. */
export function reportOf(order: PaypalOrder): ProviderReport {
  const { authorization, captures, refunds, isCapturing } = paymentsIn(order)
  const [first, ...others] = captures.map(({ amount }) => fromPaypal(amount))
  if (first) return { status: 'captured', amount: others.reduce(add, first), refunds: refunds.map(refundReportOf) }
  if (authorization && reserved.includes(authorization.status)) {
    return {
      status: 'authorised',
      amount: fromPaypal(authorization.amount),
      ...(isCapturing && { capturing: true }),
    }
  }
  if (authorization?.status === 'PENDING') return { status: 'processing' }
  if (authorization?.status === 'DENIED') return { status: 'declined', declineReason: 'do-not-honour' }
  if (authorization || order.status === 'VOIDED') return { status: 'voided' }
  return order.status === 'APPROVED' ? { status: 'open', approved: true } : { status: 'open' }
}

export function refundReportOf(refund: Piece): RefundReport {
  const refundId = paymentIdIn(refund.custom_id)
  return {
    providerRef: refund.id,
    ...(refundId && { refundId }),
    amount: fromPaypal(refund.amount),
    status: refundStatus(refund.status),
  }
}

function refundStatus(status: string): RefundReport['status'] {
  if (status === 'COMPLETED') return 'done'
  return status === 'FAILED' || status === 'CANCELLED' ? 'rejected' : 'wished'
}
