import { add, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Payment, Refund } from './payment.ts'
import { PaymentUnknown } from './refusals.ts'
import { toPayment, toRefund, type PaymentRow, type RefundRow } from './tables.ts'

export async function findPayment(read: Read, paymentId: string): Promise<Payment | undefined> {
  const [row] = await query<PaymentRow>(read, 'select * from payments.payment where id = $1', [paymentId])
  return row && toPayment(row)
}

/** All payments ever started for a checkout, oldest first; at most one of them is not let go. */
export async function paymentsFor(read: Read, reference: string): Promise<Payment[]> {
  const rows = await query<PaymentRow>(read, 'select * from payments.payment where reference = $1 order by id', [
    reference,
  ])
  return rows.map(toPayment)
}

/** What is reserved or taken for a checkout; `undefined` while nothing is. Payments that were let go do not count. */
export async function authorisedAmount(read: Read, reference: string): Promise<Money | undefined> {
  const paid = (await paymentsFor(read, reference)).filter(
    (payment) => !payment.letGoAt && (payment.status === 'authorised' || payment.status === 'captured'),
  )
  const [first, ...others] = paid.map((payment) => (payment.status === 'captured' ? payment.captured : payment.amount))
  return first && others.reduce(add, first)
}

/** The refunds of a payment, oldest first. */
export async function refundsOf(read: Read, paymentId: string): Promise<Refund[]> {
  const rows = await query<RefundRow>(
    read,
    `select refund.*, payment.currency
     from payments.refund join payments.payment on payment.id = refund.payment_id
     where refund.payment_id = $1 order by refund.wished_at, refund.id`,
    [paymentId],
  )
  return rows.map(toRefund)
}

/** @throws {PaymentUnknown} */
export async function lockPayment(tx: Tx, paymentId: string): Promise<Payment> {
  const [row] = await query<PaymentRow>(tx, 'select * from payments.payment where id = $1 for update', [paymentId])
  if (!row) throw new PaymentUnknown()
  return toPayment(row)
}

/** The one payment of a checkout that is not let go; store credit beside it apart. */
export async function lockWaitedFor(tx: Tx, reference: string): Promise<Payment | undefined> {
  const [row] = await query<PaymentRow>(
    tx,
    `select * from payments.payment
     where reference = $1 and provider <> 'store-credit' and let_go_at is null for update`,
    [reference],
  )
  return row && toPayment(row)
}
