import { formatMoney } from '../../kernel/money.ts'
import { on, type Consumer } from '../../kernel/module.ts'
import { findReturnOfRefund } from '../fulfilment/index.ts'
import { findOrder, orderCancelled, orderPlaced, orderRefunded } from '../orders/index.ts'
import { consentNotices } from './consent-notices.ts'
import { orderCancelledMail } from './mails/order-cancelled.ts'
import { orderConfirmation } from './mails/order-confirmation.ts'
import { orderRefundedMail } from './mails/order-refunded.ts'
import { type NoticeSettings, orderMail } from './order-mail.ts'
import { parcelNotices } from './parcel-notices.ts'
import { reviewDecisionNotices } from './review-decision-notices.ts'
import { requestsThatFailed } from './review-request-reactions.ts'
import { returnNotices, tellReturnReceived } from './return-notices.ts'

/** Tells the shopper by mail what happened to her order; each mail once, whatever is repeated. */
export const noticesConsumer = (settings: NoticeSettings): Consumer => ({
  name: 'notices',
  lanes: 2,
  reactions: [
    on(
      orderPlaced,
      (tx, { data: { orderId } }) =>
        orderMail(tx, settings, {
          orderId,
          key: `order-confirmation:${orderId}`,
          mail: (data, tone) => orderConfirmation[tone](data),
          wanted: (order) => !order.cancellation,
        }),
      { isApart: true },
    ),
    on(orderCancelled, (tx, { data: { orderId } }) =>
      orderMail(tx, settings, { orderId, key: `order-cancelled:${orderId}`, mail: orderCancelledMail }),
    ),
    on(orderRefunded, async (tx, { data: { orderId, refundId, amount } }) => {
      const order = await findOrder(tx, orderId)
      if (!order || order.cancellation) return
      const written = formatMoney(amount, order.locale)
      const goods = await findReturnOfRefund(tx, refundId)
      if (goods) return tellReturnReceived(tx, settings, { orderId, returnId: goods.id, amount: written })
      await orderMail(tx, settings, {
        orderId,
        key: `order-refunded:${refundId}`,
        mail: (data) => orderRefundedMail({ ...data, amount: written }),
      })
    }),
    ...parcelNotices(settings),
    ...returnNotices(settings),
    ...consentNotices(settings),
    ...reviewDecisionNotices(settings),
    ...requestsThatFailed,
  ],
})
