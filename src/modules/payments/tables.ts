import { money } from '../../kernel/money.ts'
import { tablesOf } from '../../kernel/tables.ts'
import type { DeclineReason, Payment, PaymentPage, PaymentStatus, Refund, RefundStatus } from './payment.ts'
import type { ProviderReport } from './provider.ts'

export interface PaymentRow {
  id: string
  reference: string
  profile_id: string | null
  provider: string
  amount: number
  currency: string
  status: PaymentStatus
  provider_ref: string | null
  decline_reason: DeclineReason | null
  page: PaymentPage | null
  captured_amount: number
  refunded_amount: number
  order_id: string | null
  return_url: string | null
  method: string | null
  customer_ref: string | null
  saves_method: boolean
  begun_at: Date | null
  authorised_at: Date | null
  let_go_at: Date | null
  check_at: Date | null
  created_at: Date
}

export interface WishRow {
  /** Also the key under which the provider does it once. */
  id: string
  payment_id: string
  kind: 'capture' | 'void'
  amount: number
  wished_at: Date
  settled_at: Date | null
  outcome: 'done' | 'rejected' | null
  reason: string | null
}

export interface RefundRow {
  id: string
  payment_id: string
  amount: number
  currency: string
  reason: string
  status: RefundStatus
  provider_ref: string | null
  wished_at: Date
  tried_at: Date | null
}

export interface NoticeRow {
  provider: string
  event_id: string
  provider_ref: string
  payment_id: string | null
  report: ProviderReport | null
  received_at: Date
  handled_at: Date | null
}

interface PaymentsTables {
  'payments.payment': PaymentRow
  'payments.wish': WishRow
  'payments.refund': Omit<RefundRow, 'currency'> & { problem: string | null; settled_at: Date | null }
  'payments.notice': NoticeRow
}

export const { reading, writing } = tablesOf<PaymentsTables>()

export const toPayment = (row: PaymentRow): Payment => ({
  id: row.id,
  reference: row.reference,
  ...(row.profile_id && { profileId: row.profile_id }),
  provider: row.provider,
  amount: money(row.amount, row.currency),
  status: row.status,
  ...(row.provider_ref && { providerRef: row.provider_ref }),
  ...(row.decline_reason && { declineReason: row.decline_reason }),
  ...(row.page && { page: row.page }),
  captured: money(row.captured_amount, row.currency),
  refunded: money(row.refunded_amount, row.currency),
  ...(row.order_id && { orderId: row.order_id }),
  ...(row.let_go_at && { letGoAt: row.let_go_at }),
  ...(row.begun_at && { begunAt: row.begun_at }),
  createdAt: row.created_at,
})

export const toRefund = (row: RefundRow): Refund => ({
  id: row.id,
  paymentId: row.payment_id,
  amount: money(row.amount, row.currency),
  reason: row.reason,
  status: row.status,
  ...(row.provider_ref && { providerRef: row.provider_ref }),
  wishedAt: row.wished_at,
})
