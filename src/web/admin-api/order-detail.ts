import type { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import {
  canCancel,
  getOrder,
  type Order,
  paidForDelivery,
  requestsOf,
  staffStatus,
  timelineOf,
} from '../../modules/orders/index.ts'
import { paymentsFor, refundsOf } from '../../modules/payments/index.ts'
import type { order } from './order-answers.ts'
import { requestAnswers } from './request-answers.ts'
import { staffNames } from './staff-names.ts'

/**
 * All that staff see of one order: the picture of the day, its money, what was asked and what happened.
 *
 * @throws {OrderUnknown}
 */
export async function orderDetail(read: Read, orderId: string): Promise<z.input<typeof order>> {
  const found = await getOrder(read, orderId)
  const nameOf = await staffNames(read)
  const timeline = await timelineOf(read, orderId)
  return {
    ...found,
    status: staffStatus(found),
    paidForDelivery: paidForDelivery(found),
    canCancel: !found.cancellation && canCancel(found.fulfilmentState),
    payments: await paymentsWithRefunds(read, found),
    requests: await requestAnswers(read, await requestsOf(read, orderId)),
    timeline: timeline.map((happening) => ({ ...happening, byName: nameOf(happening.by) })),
  }
}

async function paymentsWithRefunds(read: Read, { checkoutId }: Order) {
  const payments = await paymentsFor(read, checkoutId)
  const answer = []
  for (const payment of payments) {
    const refunds = payment.refunded.amount > 0 ? await refundsOf(read, payment.id) : []
    answer.push({ ...payment, refunds })
  }
  return answer
}
