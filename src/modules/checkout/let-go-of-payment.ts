import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { releaseHold } from '../inventory/index.ts'
import { giveBackPayment, releaseCredit } from '../payments/index.ts'
import type { Checkout } from './checkout.ts'

/**
 * Undoes the beginning of a payment: stock is free again, money that is reserved or taken goes back, prices move.
 *
 * @param why for staff; no personal data
 */
export async function letGoOfPayment(tx: Tx, checkout: Checkout, why: string, givenBack?: string): Promise<void> {
  await releaseHold(tx, checkout.id)
  if (checkout.paymentId) await giveBackPayment(tx, { paymentId: checkout.paymentId, reason: why })
  if (checkout.fixed?.credit) await releaseCredit(tx, { reference: checkout.id })
  await query(
    tx,
    `update checkout.checkout
     set fixed = null, held_until = null, payment_id = null, not_placed_before = null, given_back = $2, version = version + 1
     where id = $1`,
    [checkout.id, givenBack ?? null],
  )
}
