import { z } from 'zod'
import { staffStatuses } from '../../modules/orders/index.ts'
import { addressSchema } from '../../modules/profiles/index.ts'
import { money } from './fields.ts'

export const orderStatus = z.enum(staffStatuses).describe('What there is to do with it')
const paymentState = z.enum(['awaiting', 'authorised', 'paid', 'partially-refunded', 'refunded', 'voided'])
const fulfilmentState = z.enum(['open', 'packing', 'partially-shipped', 'shipped', 'delivered', 'returned'])

export const orderSummary = z
  .object({
    id: z.uuid(),
    number: z.string().describe('What people say on the phone: `D1001`'),
    profileId: z.uuid(),
    email: z.string(),
    name: z.string().optional(),
    total: money,
    units: z.int().describe('In all, gifts included'),
    status: orderStatus,
    paymentState,
    fulfilmentState,
    channel: z.string().describe('Where it was placed: `page`, `chat`, `counter`, …'),
    placedAt: z.date(),
  })
  .meta({ id: 'OrderSummary' })

const line = z
  .object({
    id: z.uuid(),
    variantId: z.uuid(),
    productId: z.uuid(),
    handle: z.string(),
    title: z.string(),
    variantTitle: z.string(),
    sku: z.string().optional(),
    image: z.object({ url: z.string(), alt: z.string() }).optional(),
    quantity: z.int(),
    unitPrice: money,
    discount: money.describe('Off the whole line'),
    tax: money,
    total: money.describe('What the shopper paid for the line'),
    taxClass: z.string(),
    weightGrams: z.int(),
    requiresDelivery: z.boolean(),
    gift: z.boolean().describe('Given by a promotion, at no price'),
    refunded: z.int().describe('Units whose price went back'),
    restocked: z.int().describe('Units of these that went back on the shelf'),
  })
  .meta({ id: 'OrderLine' })

const delivery = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['standard', 'express', 'same-day']),
  promise: z
    .object({ from: z.string(), to: z.string() })
    .describe('Days the shopper was promised, YYYY-MM-DD in the shop’s time zone'),
  slot: z.object({ from: z.string(), to: z.string() }).optional().describe('Time of day on the promised date, HH:MM'),
})

const totals = z.object({
  subtotal: money.describe('Prices times quantities, before any discount'),
  discount: money.describe('Off the lines'),
  delivery: money,
  deliveryDiscount: money,
  services: money,
  tax: money,
  total: money,
})

const refund = z
  .object({
    id: z.uuid(),
    amount: money,
    reason: z.string(),
    status: z.enum(['wished', 'done', 'rejected']).describe('`wished` is promised and not confirmed by the provider'),
    wishedAt: z.date(),
  })
  .meta({ id: 'PaymentRefund' })

export const payment = z
  .object({
    id: z.uuid(),
    provider: z.string(),
    amount: money,
    status: z.enum(['open', 'needs-action', 'processing', 'authorised', 'captured', 'declined', 'voided']),
    providerRef: z.string().optional().describe('The provider’s own name for it'),
    declineReason: z.string().optional(),
    captured: money,
    refunded: money.describe('Given back or promised to be'),
    letGoAt: z.date().optional().describe('When it was given up; nothing will be charged for it'),
    createdAt: z.date(),
  })
  .meta({ id: 'Payment' })

export const orderPayment = payment.extend({ refunds: z.array(refund).readonly() }).meta({ id: 'OrderPayment' })

const happening = z
  .object({
    id: z.uuid(),
    kind: z.string().describe('`placed`, `paid`, `refunded`, `shipped`, `cancelled`, `note`, …'),
    by: z.string().describe('`shopper`, `system`, or the id of a member of staff or API key'),
    byName: z.string().nullable().describe('Of a member of staff'),
    data: z.record(z.string(), z.unknown()).describe('What the words need: amounts, reasons, the text of a note'),
    at: z.date(),
  })
  .meta({ id: 'Happening' })

export const orderRequest = z
  .object({
    id: z.uuid(),
    orderId: z.uuid(),
    kind: z.enum(['cancel', 'return']),
    reason: z.string(),
    comment: z.string().optional(),
    lines: z
      .array(
        z
          .object({
            lineId: z.uuid(),
            quantity: z.int(),
            reason: z.string().optional(),
            choice: z.enum(['refund', 'credit', 'exchange']).optional().describe('What she wants for it'),
            variantId: z.uuid().optional().describe('What she wants instead'),
          })
          .readonly(),
      )
      .readonly()
      .describe('What she wants to send back; empty for a cancellation'),
    photos: z.array(z.uuid()).describe('What she showed of it; `getReturnPhoto` answers each'),
    at: z.date(),
    answer: z
      .object({ accepted: z.boolean(), by: z.string(), at: z.date() })
      .optional()
      .describe('Absent while nobody has answered'),
  })
  .meta({ id: 'OrderRequest' })

export const order = z
  .object({
    id: z.uuid(),
    number: z.string(),
    profileId: z.uuid(),
    email: z.string(),
    phone: z.string().optional(),
    name: z.string().optional(),
    locale: z.string(),
    market: z.string(),
    currency: z.string(),
    source: z.object({
      channel: z.string(),
      campaign: z.string().optional(),
      referrer: z.string().optional(),
      salesChannel: z.string().optional().describe('The way of buying; `page` when absent'),
    }),
    address: addressSchema.optional(),
    billingAddress: addressSchema.optional().describe('Absent where it is the same'),
    delivery: delivery.optional(),
    lines: z.array(line).readonly(),
    services: z
      .array(z.object({ code: z.string(), name: z.string(), price: money, variantId: z.uuid().optional() }))
      .readonly(),
    promotions: z
      .array(z.object({ promotionId: z.uuid(), code: z.string().optional(), title: z.string(), amount: money }))
      .readonly(),
    codes: z.array(z.string()).readonly(),
    taxes: z.array(z.object({ name: z.string(), rateBasisPoints: z.number(), amount: money })).readonly(),
    taxIncluded: z.boolean(),
    totals,
    note: z.string().optional().describe('From the shopper to the shop'),
    giftMessage: z.string().optional(),
    status: orderStatus,
    paymentState,
    fulfilmentState,
    captured: money.describe('Money that has arrived'),
    refunded: money.describe('Money of it that went back'),
    deliveryRefunded: money,
    paidForDelivery: money.describe('With its tax: the most that can be given back for delivery'),
    canCancel: z.boolean().describe('Whether staff may still call the whole order off'),
    cancellation: z.object({ by: z.string(), reason: z.string(), at: z.date() }).optional(),
    placedAt: z.date(),
    payments: z.array(orderPayment).readonly().describe('All that were ever started for it, oldest first'),
    requests: z.array(orderRequest).readonly().describe('What the shopper asked for, latest first'),
    timeline: z.array(happening).readonly().describe('Oldest first'),
  })
  .meta({ id: 'Order' })
