/** Where a parcel is. */
export type ShipmentState = 'in-transit' | 'delivered' | 'failed'

/** Which state may follow which: what was delivered stays so, what failed may be tried again. */
export const shipmentMoves: Readonly<Record<ShipmentState, readonly ShipmentState[]>> = {
  'in-transit': ['delivered', 'failed'],
  failed: ['in-transit', 'delivered'],
  delivered: [],
}

/** One parcel of an order. */
export interface Shipment {
  readonly id: string
  readonly orderId: string
  /** 1 for the order's first parcel. */
  readonly number: number
  readonly carrier: string | undefined
  readonly trackingNumber: string | undefined
  readonly trackingUrl: string | undefined
  readonly state: ShipmentState
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
  readonly shippedBy: string
  readonly shippedAt: Date
  readonly deliveredAt: Date | undefined
}
