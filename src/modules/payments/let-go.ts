import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { about } from './about.ts'
import { paymentVoided } from './events.ts'
import { voidAtProvider } from './jobs.ts'
import type { Payment } from './payment.ts'
import { isStoreCredit, releaseSetAside } from './store-credit.ts'
import { makeWish } from './wish.ts'

/**
 * Stops waiting for a locked payment: what it reserves is released, and what it still takes is given back.
 *
 * Harmless to repeat. A capture that was wished for runs to its end and is then refunded in full: taking and releasing
 * must never race at the provider.
 */
export async function letGo(tx: Tx, payment: Payment): Promise<void> {
  if (payment.letGoAt) return
  if (isStoreCredit(payment) && payment.status === 'authorised') return releaseSetAside(tx, payment)
  const neverAsked = !payment.begunAt && payment.status === 'open'
  await query(
    tx,
    `update payments.payment
     set let_go_at = $2, page = null, check_at = null, status = case when $3 then 'voided' else status end
     where id = $1`,
    [payment.id, tx.now, neverAsked],
  )
  if (neverAsked) await tx.publish(paymentVoided(about(payment)))
  else if (payment.status !== 'captured') await wishVoid(tx, payment)
}

/** A capture that stands already goes first: what it takes is given back when it is reported. */
export async function wishVoid(tx: Tx, { id, amount }: Payment): Promise<void> {
  const wished = await makeWish(tx, { paymentId: id, kind: 'void', amount: amount.amount })
  if (wished) await tx.enqueue(voidAtProvider({ paymentId: id }), { key: id })
}
