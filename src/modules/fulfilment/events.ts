import { z } from 'zod'
import { defineEvent, moneySchema } from '../../kernel/event.ts'

const ofOrder = { orderId: z.uuid(), profileId: z.uuid() }
const ofShipment = { ...ofOrder, shipmentId: z.uuid() }
const ofReturn = { ...ofOrder, returnId: z.uuid() }

/** A parcel left the house. */
export const shipmentShipped = defineEvent('fulfilment.shipment-shipped', z.object(ofShipment))

/** A parcel arrived; `last` when with it the whole order has. */
export const shipmentDelivered = defineEvent(
  'fulfilment.shipment-delivered',
  z.object({ ...ofShipment, at: z.iso.datetime(), last: z.boolean() }),
)

/** The carrier could not hand a parcel over. */
export const shipmentFailed = defineEvent('fulfilment.shipment-failed', z.object(ofShipment))

/** The last promised day passed and not everything has arrived; announced once an order. */
export const parcelLate = defineEvent(
  'fulfilment.parcel-late',
  z.object({ ...ofOrder, shipmentId: z.uuid().optional(), dueAt: z.iso.datetime() }),
)

/**
 * A gift rule held for this order. `given` is false for those held back to measure by, who would have had it: comparing
 * who comes back in either group tells what the gift does.
 */
export const giftDecided = defineEvent(
  'fulfilment.gift-decided',
  z.object({ ...ofOrder, ruleId: z.uuid(), variantId: z.uuid(), given: z.boolean() }),
)

/** Goods may be sent back. */
export const returnAccepted = defineEvent('fulfilment.return-accepted', z.object({ ...ofReturn, requestId: z.uuid() }))

/** Store credit was given for goods: before they came, or when they were looked at. */
export const returnCredited = defineEvent('fulfilment.return-credited', z.object({ ...ofReturn, amount: moneySchema }))

/** What she gets instead was ordered. */
export const returnExchanged = defineEvent(
  'fulfilment.return-exchanged',
  z.object({ ...ofReturn, exchangeOrderId: z.uuid() }),
)

/** The goods did not come in time; what was given for them before was taken back. */
export const returnGivenUp = defineEvent('fulfilment.return-given-up', z.object(ofReturn))

/** Goods came back and were looked at; `refundId` when money goes back for them. */
export const returnReceived = defineEvent(
  'fulfilment.return-received',
  z.object({ ...ofReturn, refundId: z.uuid().optional() }),
)
