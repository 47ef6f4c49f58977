import type { Module } from '../../kernel/module.ts'
import { orders } from './migrations/0001-orders.ts'

export { addNote } from './add-note.ts'
export {
  orderAddressChanged,
  orderCancelled,
  orderPaid,
  orderPlaced,
  orderRefunded,
  orderRequestMade,
} from './events.ts'
export {
  findOrder,
  findOrderByNumber,
  findOrderByToken,
  findOrderOfCheckout,
  getOrder,
  ordersById,
} from './find-order.ts'
export { type Happening, type HappeningKind, timelineOf } from './happening.ts'
export { canCancel, type FulfilmentState, isSecured, isUntouched, type PaymentState } from './life.ts'
export { hasOrdered, listOrders, type OrderFilter, type OrderPage, type OrderSummary } from './list-orders.ts'
export { moveFulfilment } from './move-fulfilment.ts'
export type {
  By,
  Cancellation,
  Order,
  OrderDelivery,
  OrderLine,
  OrderPromotion,
  OrderService,
  OrderSource,
  OrderTax,
  OrderTotals,
} from './order.ts'
export { type LineToPlace, type OrderToPlace, placeOrder } from './place-order.ts'
export {
  AddressElsewhere,
  AlreadyPacking,
  AlreadyShipped,
  LineUnknown,
  MoreThanBought,
  MoveNotPossible,
  NotDeliveredYet,
  NoteInvalid,
  NothingToRefund,
  NothingToSend,
  NotPaidYet,
  OrderIsCancelled,
  OrderUnknown,
  RefundTooLarge,
} from './refusals.ts'
export { shopperStatus, type ShopperStatus, staffStatus, staffStatuses, type StaffStatus } from './status.ts'

export const ordersModule: Module = { name: 'orders', migrations: [orders] }
