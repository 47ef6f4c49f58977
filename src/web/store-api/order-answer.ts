import { z } from 'zod'
import { addressSchema } from '../../modules/profiles/index.ts'
import { money } from '../admin-api/fields.ts'

export const tax = z.object({ name: z.string(), rateBasisPoints: z.number(), amount: money })

export const totals = z
  .object({
    subtotal: money.describe('Prices times quantities, before any discount'),
    discount: money.describe('Off the lines'),
    delivery: money.describe('Before its own discount'),
    deliveryDiscount: money,
    services: money,
    tax: money,
    total: money,
  })
  .meta({ id: 'Totals' })

export const delivery = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['standard', 'express', 'same-day']),
  promise: z.object({ from: z.string(), to: z.string() }).describe('Days, YYYY-MM-DD in the shop’s time zone'),
  slot: z.object({ from: z.string(), to: z.string() }).optional().describe('Time of day, HH:MM'),
})

const line = z.object({
  id: z.uuid(),
  variantId: z.uuid(),
  productId: z.string(),
  handle: z.string(),
  title: z.string(),
  variantTitle: z.string(),
  sku: z.string().optional(),
  image: z.object({ url: z.string(), alt: z.string() }).optional(),
  quantity: z.int(),
  unitPrice: money,
  discount: money,
  tax: money,
  total: money,
  gift: z.boolean(),
  refunded: z.int().describe('Units whose price went back'),
})

const status = z.enum([
  'waiting-for-payment',
  'confirmed',
  'packing',
  'partly-on-its-way',
  'on-its-way',
  'delivered',
  'returned',
  'refunded',
  'cancelled',
])

/** An order as the one who holds its token sees it. */
export const orderAnswer = z
  .object({
    id: z.uuid(),
    number: z.string().describe('What people say on the phone: `D1001`'),
    token: z.string().describe('Opens this order to whoever has it'),
    status,
    email: z.string(),
    name: z.string().optional(),
    locale: z.string(),
    market: z.string(),
    currency: z.string(),
    address: addressSchema.optional(),
    billingAddress: addressSchema.optional(),
    delivery: delivery.optional(),
    lines: z.array(line).readonly(),
    services: z.array(z.object({ code: z.string(), name: z.string(), price: money })).readonly(),
    codes: z.array(z.string()).readonly(),
    taxIncluded: z.boolean(),
    taxes: z.array(tax).readonly(),
    totals,
    refunded: money.describe('Money that went back'),
    giftMessage: z.string().optional(),
    note: z.string().optional(),
    canChangeAddress: z.boolean(),
    canCancel: z.enum(['at-once', 'on-request', 'no']).describe('`on-request`: it is being packed, staff decide'),
    canReturn: z.boolean(),
    cancelledAt: z.date().optional(),
    placedAt: z.date(),
  })
  .meta({ id: 'ShopperOrder' })
