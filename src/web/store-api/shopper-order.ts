import type { z } from 'zod'
import { canCancel, isUntouched, type Order, shopperStatus } from '../../modules/orders/index.ts'
import type { orderAnswer } from './order-answer.ts'

/** The order, with what its holder may still do. */
export function shopperOrder(order: Order): z.input<typeof orderAnswer> {
  const { fulfilmentState, cancellation } = order
  const untouched = isUntouched(fulfilmentState)
  const stays = canCancel(fulfilmentState)
  return {
    ...order,
    status: shopperStatus(order),
    canChangeAddress: !cancellation && untouched && order.address !== undefined,
    canCancel: cancellation || !stays ? 'no' : untouched ? 'at-once' : 'on-request',
    canReturn: !cancellation && !stays,
    cancelledAt: cancellation?.at,
  }
}
