import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Payment } from './payment.ts'
import type { PaymentToBegin } from './provider.ts'
import { PaymentLetGo, PaymentUnknown } from './refusals.ts'
import { type PaymentRow, toPayment } from './tables.ts'

/** What is said of a payment when it begins. */
export interface HowToPay {
  /** Absolute; where the provider sends the shopper back to. */
  returnUrl: string
  /** A saved method's or a test card's name at the provider; never a card number. */
  method?: string | undefined
  /** By `customerAt`: she pays with one of hers, or wants this one kept. */
  customer?: string | undefined
  savesMethod?: boolean | undefined
}

export interface PaymentToPrepare extends HowToPay {
  paymentId: string
}

/** A payment that is noted as begun, and what its provider is asked. */
export interface MarkedPayment {
  readonly payment: Payment
  readonly asked: PaymentToBegin
}

/**
 * Notes that a payment begins. What was said at the first beginning stands: a repetition asks the provider for the
 * same. One that was let go stays as it is.
 *
 * @throws {PaymentLetGo}
 */
export async function markBegun(tx: Tx, prepare: PaymentToPrepare): Promise<MarkedPayment> {
  const [row] = await query<PaymentRow>(
    tx,
    `update payments.payment set
       begun_at = case when let_go_at is null then coalesce(begun_at, $2) else begun_at end,
       return_url = case when begun_at is null and let_go_at is null then $3 else return_url end,
       method = case when begun_at is null and let_go_at is null then $4 else method end,
       customer_ref = case when begun_at is null and let_go_at is null then $5 else customer_ref end,
       saves_method = case when begun_at is null and let_go_at is null then $6 else saves_method end
     where id = $1 returning *`,
    [prepare.paymentId, tx.now, ...saidAtBeginning(prepare)],
  )
  if (!row) throw new PaymentUnknown()
  if (row.let_go_at) throw new PaymentLetGo()
  return markedOf(row)
}

/** As it is stored: address, method, customer, whether the method is kept. */
export const saidAtBeginning = ({ returnUrl, method, customer, savesMethod }: HowToPay) => [
  returnUrl,
  method ?? null,
  customer ?? null,
  customer !== undefined && savesMethod === true,
]

export function markedOf(row: PaymentRow): MarkedPayment {
  const payment = toPayment(row)
  return { payment, asked: asAsked(payment, row) }
}

export type AskedRow = Pick<PaymentRow, 'return_url' | 'method' | 'customer_ref' | 'saves_method'>

/** With what was stored before, so that a repetition is the same request. */
export function asAsked(payment: Payment, row: AskedRow | undefined): PaymentToBegin {
  return {
    id: payment.id,
    reference: payment.reference,
    amount: payment.amount,
    returnUrl: row?.return_url ?? '',
    ...(row?.method && { method: row.method }),
    ...(row?.customer_ref && { customer: row.customer_ref, savesMethod: row.saves_method }),
  }
}
