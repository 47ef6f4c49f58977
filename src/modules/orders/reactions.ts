import { on, type Consumer } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import {
  paymentAuthorised,
  paymentCaptured,
  paymentDeclined,
  paymentRefunded,
  paymentVoided,
  refundRefused,
} from '../payments/index.ts'
import { orderRefundRefused } from './events.ts'
import { lockOrderOfCheckout } from './find-order.ts'
import { happened } from './happening.ts'
import { recordOrderMoney, refreshMoney } from './money-of-order.ts'

/** A payment on which no order rests yet moves none: placing looks at the payment itself, and holds it. */
async function followMoney(
  tx: Tx,
  { data }: { data: { reference: string; orderId?: string | undefined } },
): Promise<void> {
  if (data.orderId) await recordOrderMoney(tx, { checkoutId: data.reference })
}

/** The money of an order follows its payments. */
export const followPayments: Consumer = {
  name: 'orders',
  reactions: [
    on(paymentAuthorised, followMoney, { isApart: true }),
    on(paymentCaptured, followMoney, { isApart: true }),
    on(paymentDeclined, followMoney, { isApart: true }),
    on(paymentVoided, followMoney, { isApart: true }),
    on(paymentRefunded, followMoney, { isApart: true }),
    on(refundRefused, (tx, { data }) => takeRefundBack(tx, data)),
  ],
}

/** The provider could not give the money back: the units can be refunded again, and staff see it in the timeline. */
async function takeRefundBack(tx: Tx, refused: { reference: string; refundId: string; reason: string }): Promise<void> {
  const order = await lockOrderOfCheckout(tx, refused.reference)
  if (!order) return
  const taken = await query(tx, takeBack, [refused.refundId, tx.now])
  if (taken.length > 0) {
    const { refundId, reason } = refused
    await happened(tx, { orderId: order.id, kind: 'refund-refused', by: 'system', data: { refundId, reason } })
    const { id: orderId, profileId, checkoutId } = order
    await tx.publish(orderRefundRefused({ orderId, profileId, checkoutId, refundId, reason }))
  }
  await refreshMoney(tx, order)
}

/** Goods that went back on the shelf stay there. */
const takeBack = `
  with refused as (
    update orders.refund set refused_at = $2 where id = $1 and refused_at is null
    returning order_id, delivery, lines
  ), lines as (
    update orders.order_line l set refunded = l.refunded - back.units
    from (
      select r."lineId" as id, sum(r.quantity)::int as units
      from refused, jsonb_to_recordset(refused.lines) as r("lineId" uuid, quantity int) group by 1
    ) back
    where l.id = back.id
  )
  update orders."order" o set delivery_refunded = o.delivery_refunded - refused.delivery
  from refused where o.id = refused.order_id
  returning o.id`
