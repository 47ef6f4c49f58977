import { later, seconds } from '../../kernel/clock.ts'
import { type Consumer, on } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { withdrawPromise } from '../delivery/index.ts'
import { restock } from '../inventory/index.ts'
import { orderCancelled, orderRefunded } from '../orders/index.ts'
import { paymentAuthorised, paymentCaptured, paymentDeclined, paymentVoided } from '../payments/index.ts'
import { releaseRedemptions } from '../promotions/index.ts'

/** The browser has this long to place its own order before the sweep does (`place-paid-checkouts.ts`). */
const headStartMs = seconds(3)

/** Paid checkouts are placed even when the browser never returns; cancelled orders give back what they had taken. */
export const settleAfterEvents: Consumer = {
  name: 'checkout',
  reactions: [
    on(paymentAuthorised, (tx, { data }) => placeSoon(tx, data.reference)),
    on(paymentCaptured, (tx, { data }) => placeSoon(tx, data.reference)),
    on(paymentDeclined, (tx, { data }) => placeNoMore(tx, data.paymentId, data.reference)),
    on(paymentVoided, (tx, { data }) => placeNoMore(tx, data.paymentId, data.reference)),
    on(orderCancelled, async (tx, { data: { orderId, lines } }) => {
      if (lines.length > 0) await restock(tx, { orderId, lines, reason: 'restocked' })
      await releaseRedemptions(tx, { orderId })
      await withdrawPromise(tx, orderId)
    }),
    on(orderRefunded, async (tx, { data: { orderId, restock: lines } }) => {
      if (lines.length > 0) await restock(tx, { orderId, lines, reason: 'restocked' })
    }),
  ],
}

/** One cheap write per payment; nothing once the order exists. */
async function placeSoon(tx: Tx, checkoutId: string): Promise<void> {
  await query(
    tx,
    'update checkout.checkout set place_at = $2 where id = $1 and order_id is null and place_at is null',
    [checkoutId, later(tx.now, headStartMs)],
  )
}

async function placeNoMore(tx: Tx, paymentId: string, checkoutId: string): Promise<void> {
  await query(tx, 'update checkout.checkout set place_at = null where id = $1 and payment_id = $2', [
    checkoutId,
    paymentId,
  ])
}
