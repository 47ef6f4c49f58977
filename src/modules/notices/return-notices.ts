import { formatMoney } from '../../kernel/money.ts'
import { on, type Reaction } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import {
  findReturn,
  returnAccepted,
  returnCredited,
  returnExchanged,
  returnGivenUp,
  returnInstructions,
  returnReceived,
} from '../fulfilment/index.ts'
import { findOrder, type Order, orderRequestMade, requestsOf } from '../orders/index.ts'
import { returnAcceptedMail } from './mails/return-accepted.ts'
import { returnCreditedMail } from './mails/return-credited.ts'
import { returnExchangedMail } from './mails/return-exchanged.ts'
import { returnGivenUpMail } from './mails/return-given-up.ts'
import { returnReceivedMail } from './mails/return-received.ts'
import { returnRequestedMail } from './mails/return-requested.ts'
import type { OrderData } from './order-data.ts'
import { type NoticeSettings, orderMail } from './order-mail.ts'

/** What the shopper hears of goods on their way back (F7). */
export const returnNotices = (settings: NoticeSettings): readonly Reaction[] => [
  on(orderRequestMade, async (tx, { data: { orderId, requestId, kind } }) => {
    if (kind !== 'return') return
    const request = (await requestsOf(tx, orderId)).find(({ id }) => id === requestId)
    if (request?.answer) return
    await orderMail(tx, settings, { orderId, key: `return-requested:${requestId}`, mail: returnRequestedMail })
  }),
  on(returnAccepted, async (tx, { data: { orderId, returnId } }) => {
    const order = await findOrder(tx, orderId)
    if (!order) return
    const instructions = await returnInstructions(tx, order, await findReturn(tx, returnId))
    const back = { ...instructions, address: [...instructions.address] }
    const mail = (data: OrderData) => returnAcceptedMail({ ...data, back, slip: `${data.link}/returns/${returnId}` })
    await orderMail(tx, settings, { orderId, key: `return-accepted:${returnId}`, mail })
  }),
  on(returnCredited, async (tx, { data: { orderId, returnId, amount } }) => {
    const order = await findOrder(tx, orderId)
    if (!order) return
    const until = await dueOf(tx, order, returnId)
    const mail = (data: OrderData) => returnCreditedMail({ ...data, amount: formatMoney(amount, order.locale), until })
    await orderMail(tx, settings, { orderId, key: `return-credited:${returnId}:${until ? 'before' : 'after'}`, mail })
  }),
  on(returnExchanged, async (tx, { data: { orderId, returnId, exchangeOrderId } }) => {
    const order = await findOrder(tx, orderId)
    const exchange = await findOrder(tx, exchangeOrderId)
    if (!order || !exchange) return
    const about = { exchange: exchange.number, until: await dueOf(tx, order, returnId) }
    const mail = (data: OrderData) => returnExchangedMail({ ...data, ...about })
    await orderMail(tx, settings, { orderId, key: `return-exchanged:${returnId}`, mail })
  }),
  on(returnGivenUp, async (tx, { data: { orderId, returnId } }) =>
    orderMail(tx, settings, { orderId, key: `return-given-up:${returnId}`, mail: returnGivenUpMail }),
  ),
  on(returnReceived, async (tx, { data: { orderId, returnId, refundId } }) => {
    // With money going back, the refund's own announcement tells her both in one mail.
    if (!refundId) await tellReturnReceived(tx, settings, { orderId, returnId, amount: '' })
  }),
]

/** Once a return, with the amount that goes back; empty when none does. */
export const tellReturnReceived = (
  tx: Tx,
  settings: NoticeSettings,
  about: { orderId: string; returnId: string; amount: string },
): Promise<void> =>
  orderMail(tx, settings, {
    orderId: about.orderId,
    key: `return-received:${about.returnId}`,
    mail: (data) => returnReceivedMail({ ...data, amount: about.amount }),
  })

/** The day by which the goods must be here, as she reads it; empty when they are not awaited any more. */
async function dueOf(tx: Tx, { locale }: Order, returnId: string): Promise<string> {
  const dueAt = (await findReturn(tx, returnId))?.dueAt
  return dueAt ? new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(dueAt) : ''
}
