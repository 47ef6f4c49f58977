import type { Module } from '../../kernel/module.ts'
import { orders } from './migrations/0001-orders.ts'
import { credited } from './migrations/0002-credited.ts'
import { refundCause } from './migrations/0003-refund-cause.ts'
import { followPayments } from './reactions.ts'
import { knowBuyers } from './know-buyer.ts'
import { personal } from './personal-data.ts'

export { takeCreditBack, type CreditToTakeBack } from './take-credit-back.ts'
export { happened } from './happening.ts'
export { addNote, longestNote } from './add-note.ts'
export { answerRequest } from './answer-request.ts'
export { type BoughtLine, boughtLines } from './bought-lines.ts'
export { boughtTogether } from './bought-together.ts'
export { profilesWhoCameBack } from './came-back.ts'
export { cancelOrder, type OrderToCancel } from './cancel-order.ts'
export { changeOrderAddress } from './change-order-address.ts'
export {
  orderAddressChanged,
  orderCancelled,
  orderCredited,
  orderPaid,
  orderPlaced,
  orderRefunded,
  orderRefundRefused,
  orderRequestAnswered,
  orderRequestMade,
} from './events.ts'
export {
  findOrder,
  findOrderByNumber,
  findOrderByToken,
  findOrderOfCheckout,
  getOrder,
  lockOrder,
  lockOrderByToken,
  ordersById,
} from './find-order.ts'
export { type Happening, type HappeningKind, timelineOf } from './happening.ts'
export { canCancel, type FulfilmentState, isSecured, isUntouched, type PaymentState } from './life.ts'
export { hasOrdered, listOrders, type OrderFilter, type OrderPage, type OrderSummary } from './list-orders.ts'
export { makeRequest, type RequestToMake } from './make-request.ts'
export { mostOrdered } from './most-ordered.ts'
export { moveFulfilment } from './move-fulfilment.ts'
export { countOrdersByStatus, mostCounted } from './order-figures.ts'
export { orderSizes, type OrderSizes } from './order-sizes.ts'
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
export { cancelledAmong, type Purchases, purchasesOfPeople } from './purchases-of-people.ts'
export { cancelReasons } from './reason.ts'
export { salesChannelsOf } from './sales-channels-of.ts'
export { type DaySales, salesByDay } from './sales-by-day.ts'
export { type Sale, salesOf } from './sales-of.ts'
export { type LineToRefund, paidForDelivery, type RefundWish, worthOf } from './refund.ts'
export { type OrderToRefund, type RefundCause, type RefundMade, refundOrder } from './refund-order.ts'
export { ordersCalledOff } from './called-off.ts'
export { ordersRefundedAsFraud } from './refunded-as-fraud.ts'
export { listOpenRequests, type OrderRequest, type RequestKind, requestsOf } from './request.ts'
export {
  AddressElsewhere,
  AlreadyPacking,
  AlreadyShipped,
  CurrencyDiffers,
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
  ReasonMissing,
  RefundTooLarge,
  RequestIsOpen,
  RequestUnknown,
} from './refusals.ts'
export { shopperStatus, type ShopperStatus, staffStatus, staffStatuses, type StaffStatus } from './status.ts'
export { type OrderWorth, type SpentAfter, spentAfter, worthOfOrders } from './worth-of-orders.ts'

export const ordersModule: Module = {
  name: 'orders',
  personal,
  migrations: [orders, credited, refundCause],
  consumers: [followPayments, knowBuyers],
}
