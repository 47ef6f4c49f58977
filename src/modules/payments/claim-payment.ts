import type { Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { lockWaitedFor } from './find-payment.ts'
import { isSameAmount, type Payment } from './payment.ts'
import { NotAuthorised } from './refusals.ts'
import { type PaymentRow, toPayment } from './tables.ts'

/**
 * Rests an order on the payment of its checkout, in the transaction that places it.
 *
 * From then on no other payment can take its place and the sweep does not release it. A bank transfer serves while it
 * is awaited; it becomes `captured` when staff mark it as received. Repeating it changes nothing.
 *
 * @throws {NotAuthorised} when no payment of exactly this amount is authorised, captured or an awaited transfer
 */
export async function claimPayment(
  tx: Tx,
  claim: { reference: string; orderId: string; amount: Money },
): Promise<Payment> {
  const claimed = await claimAtOnce(tx, claim)
  if (claimed) return claimed
  const payment = await lockWaitedFor(tx, claim.reference)
  if (payment?.orderId === claim.orderId) return payment
  if (!payment || payment.orderId || !mayCarryOrder(payment)) throw new NotAuthorised()
  if (!isSameAmount(payment.amount, claim.amount)) throw new NotAuthorised()

  await query(tx, 'update payments.payment set order_id = $2 where id = $1', [payment.id, claim.orderId])
  return { ...payment, orderId: claim.orderId }
}

/** In one statement what `mayCarryOrder` allows; the usual case. */
async function claimAtOnce(
  tx: Tx,
  { reference, orderId, amount }: { reference: string; orderId: string; amount: Money },
): Promise<Payment | undefined> {
  const [row] = await query<PaymentRow>(
    tx,
    `update payments.payment set order_id = $2
     where reference = $1 and provider <> 'store-credit' and let_go_at is null and order_id is null
       and amount = $3 and currency = $4
       and (status in ('authorised', 'captured') or (status = 'processing' and page ->> 'kind' = 'instructions'))
     returning *`,
    [reference, orderId, amount.amount, amount.currency],
  )
  return row && toPayment(row)
}

/** An order may be placed on it: the money is there or reserved, or will be sent by transfer. */
export const mayCarryOrder = (payment: Payment): boolean =>
  !payment.letGoAt && (payment.status === 'authorised' || payment.status === 'captured' || isAwaitedTransfer(payment))

const isAwaitedTransfer = (payment: Payment): boolean =>
  payment.status === 'processing' && payment.page?.kind === 'instructions'
