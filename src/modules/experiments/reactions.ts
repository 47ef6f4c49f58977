import type { LoggedEvent } from '../../kernel/event.ts'
import { type Consumer, on } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { orderCancelled, orderCredited, orderPlaced, orderRefunded } from '../orders/index.ts'

/**
 * What visitors bought, found by the checkout with which they were shown a variant.
 *
 * Each effect is keyed by order or refund: when the position is moved back, the same rows are there in the end.
 */
export const followOrders: Consumer = {
  name: 'experiments',
  reactions: [
    on(
      orderPlaced,
      async (tx, { data: { orderId, checkoutId, total }, at }) => {
        await query(
          tx,
          `insert into experiments.outcome (experiment_id, order_id, visitor_id, total, currency, placed_at)
           select experiment_id, $1, visitor_id, $3, $4, $5 from experiments.exposed_checkout where checkout_id = $2
           on conflict do nothing`,
          [orderId, checkoutId, total.amount, total.currency, at],
        )
      },
      { isApart: true },
    ),
    on(orderCancelled, async (tx, { data: { orderId }, at }) => {
      await query(tx, 'update experiments.outcome set cancelled_at = $2 where order_id = $1 and cancelled_at is null', [
        orderId,
        at,
      ])
    }),
    on(orderRefunded, noteRefund),
    on(orderCredited, noteRefund),
  ],
}

async function noteRefund(
  tx: Tx,
  { data }: LoggedEvent<{ orderId: string; refundId: string; amount: { amount: number } }>,
): Promise<void> {
  await query(
    tx,
    `insert into experiments.refund (experiment_id, refund_id, order_id, amount)
     select experiment_id, $2, $1, $3 from experiments.outcome where order_id = $1 on conflict do nothing`,
    [data.orderId, data.refundId, data.amount.amount],
  )
}
