import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import type { Payment } from './payment.ts'
import { type PaymentRow, toPayment, type WishRow } from './tables.ts'

export type WishKind = WishRow['kind']

/** The capture or void that is promised or done; the database allows one, a rejected one apart. */
export async function activeWish(read: Read, paymentId: string): Promise<WishRow | undefined> {
  const [wish] = await query<WishRow>(
    read,
    `select * from payments.wish where payment_id = $1 and outcome is distinct from 'rejected'`,
    [paymentId],
  )
  return wish
}

export type OpenWish = Pick<WishRow, 'id' | 'payment_id' | 'kind' | 'amount'>

/** A wish of this kind that is still to be carried out, with its payment. */
export async function findOpenWish(
  read: Read,
  { paymentId, kind }: { paymentId: string; kind: WishKind },
): Promise<{ payment: Payment; wish: OpenWish } | undefined> {
  const [row] = await query<PaymentRow & { wish: OpenWish }>(
    read,
    `select payment.*, to_jsonb(wish) as wish from payments.payment
     join payments.wish on wish.payment_id = payment.id
     where payment.id = $1 and wish.kind = $2 and wish.settled_at is null and wish.outcome is distinct from 'rejected'`,
    [paymentId, kind],
  )
  return row && { payment: toPayment(row), wish: row.wish }
}

/** @returns false when the payment already has one that was not rejected */
export async function makeWish(tx: Tx, wish: { paymentId: string; kind: WishKind; amount: number }): Promise<boolean> {
  const made = await query(
    tx,
    `insert into payments.wish (id, payment_id, kind, amount, wished_at) values ($1, $2, $3, $4, $5)
     on conflict (payment_id) where outcome is distinct from 'rejected' do nothing
     returning id`,
    [tx.newId(), wish.paymentId, wish.kind, wish.amount, tx.now],
  )
  return made.length > 0
}

/**
 * Part of the statement that has `moved` a payment at an instant ($5): the provider reports what this kind of wish ($9)
 * asks for, so that it is done, and one for the opposite can never be.
 */
export const settleWishOf = `
  update payments.wish
  set settled_at = $5, outcome = case when kind = $9 then 'done' else 'rejected' end,
    reason = case when kind = $9 then null else 'The provider had done the opposite' end
  from moved where wish.payment_id = moved.id and wish.settled_at is null`

/** The provider will not do it; another wish may follow. */
export async function rejectWish(tx: Tx, wishId: string, reason: string): Promise<void> {
  await query(
    tx,
    `update payments.wish set settled_at = $2, outcome = 'rejected', reason = $3 where id = $1 and settled_at is null`,
    [wishId, tx.now, reason],
  )
}
