import type { Order } from './order.ts'

/** One word for the shopper: what is happening to her order. Pages and mails turn it into a sentence. */
export type ShopperStatus =
  | 'waiting-for-payment'
  | 'confirmed'
  | 'packing'
  | 'partly-on-its-way'
  | 'on-its-way'
  | 'delivered'
  | 'returned'
  | 'refunded'
  | 'cancelled'

/** One word for staff: what there is to do. */
export type StaffStatus =
  | 'awaiting-payment'
  | 'to-pack'
  | 'packing'
  | 'partially-shipped'
  | 'shipped'
  | 'delivered'
  | 'returned'
  | 'refunded'
  | 'cancelled'

export const staffStatuses: readonly StaffStatus[] = [
  'awaiting-payment',
  'to-pack',
  'packing',
  'partially-shipped',
  'shipped',
  'delivered',
  'returned',
  'refunded',
  'cancelled',
]

type State = Pick<Order, 'paymentState' | 'fulfilmentState'> & { readonly cancellation: unknown }

/** What there is to do with the order; the same rule as the list's filter (`list-orders.ts`). */
export function staffStatus(order: State): StaffStatus {
  if (order.cancellation) return 'cancelled'
  if (order.fulfilmentState !== 'open') return order.fulfilmentState
  if (order.paymentState === 'awaiting' || order.paymentState === 'voided') return 'awaiting-payment'
  return order.paymentState === 'refunded' ? 'refunded' : 'to-pack'
}

const toShopper: Readonly<Record<StaffStatus, ShopperStatus>> = {
  'awaiting-payment': 'waiting-for-payment',
  'to-pack': 'confirmed',
  packing: 'packing',
  'partially-shipped': 'partly-on-its-way',
  shipped: 'on-its-way',
  delivered: 'delivered',
  returned: 'returned',
  refunded: 'refunded',
  cancelled: 'cancelled',
}

/** What is happening to the order, for the person who waits for it. */
export const shopperStatus = (order: State): ShopperStatus => toShopper[staffStatus(order)]
