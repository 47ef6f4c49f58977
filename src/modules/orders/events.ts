import { z } from 'zod'
import { defineEvent, moneySchema } from '../../kernel/event.ts'

const ofOrder = { orderId: z.uuid(), profileId: z.uuid(), checkoutId: z.uuid() }
const units = z.array(z.object({ variantId: z.uuid(), quantity: z.int() }))

/** Someone bought: the order exists, whether or not the money has arrived yet. */
export const orderPlaced = defineEvent(
  'orders.order-placed',
  z.object({
    ...ofOrder,
    total: moneySchema,
    market: z.string(),
    channel: z.string(),
    campaign: z.string().optional(),
    deliveryCode: z.string().optional(),
    lines: z.array(
      z.object({ variantId: z.uuid(), productId: z.uuid(), quantity: z.int(), total: moneySchema, gift: z.boolean() }),
    ),
  }),
)

/** All the money for the order has arrived. */
export const orderPaid = defineEvent('orders.order-paid', z.object({ ...ofOrder, amount: moneySchema }))

/** The whole order was called off; `lines` is what goes back on the shelf. */
export const orderCancelled = defineEvent(
  'orders.order-cancelled',
  z.object({ ...ofOrder, lines: units, by: z.enum(['shopper', 'staff', 'system']) }),
)

const ofRefund = z.object({
  ...ofOrder,
  refundId: z.uuid(),
  amount: moneySchema,
  restock: units,
  cause: z.enum(['fraud']).optional(),
})

/** Money goes back; `restock` is what of the goods goes back on the shelf. */
export const orderRefunded = defineEvent('orders.order-refunded', ofRefund)

/** The same as store credit instead of the way she paid. */
export const orderCredited = defineEvent('orders.order-credited', ofRefund)

/** The money could not be given back: the refund is as if it had never been. Staff see it and give it otherwise. */
export const orderRefundRefused = defineEvent(
  'orders.refund-refused',
  z.object({ ...ofOrder, refundId: z.uuid(), reason: z.string() }),
)

/** The shopper changed where the parcel goes. */
export const orderAddressChanged = defineEvent('orders.order-address-changed', z.object(ofOrder))

/** The shopper asks for something that staff decides: to cancel what is being packed, or to send goods back. */
export const orderRequestMade = defineEvent(
  'orders.order-request-made',
  z.object({ ...ofOrder, requestId: z.uuid(), kind: z.enum(['cancel', 'return']), reason: z.string() }),
)

/** Staff answered the shopper's request; an accepted cancellation is announced as such too. */
export const orderRequestAnswered = defineEvent(
  'orders.order-request-answered',
  z.object({ ...ofOrder, requestId: z.uuid(), kind: z.enum(['cancel', 'return']), accepted: z.boolean() }),
)
