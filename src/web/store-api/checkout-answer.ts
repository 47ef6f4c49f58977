import { z } from 'zod'
import { addressSchema } from '../../modules/profiles/index.ts'
import { money } from '../admin-api/fields.ts'
import { delivery, tax, totals } from './order-answer.ts'

const image = z.object({ url: z.string(), alt: z.string() })

const line = z
  .object({
    variantId: z.uuid(),
    productId: z.string(),
    handle: z.string(),
    title: z.string(),
    variantTitle: z.string(),
    sku: z.string().optional(),
    image: image.optional(),
    quantity: z.int(),
    unitPrice: money.optional().describe('Absent where it is not sold here or has no price in this currency'),
    compareAt: money.optional(),
    priceFor: z.string().optional().describe('For whom the price is, where it is one of a group she belongs to'),
    discount: money.describe('Off the whole line'),
    total: money.describe('Price times quantity, less the discount'),
    tax: money,
    requiresDelivery: z.boolean(),
    gift: z.boolean().describe('Given by a promotion, at no price'),
    problem: z
      .object({
        key: z.enum(['item-gone', 'not-sold-here', 'no-price', 'sold-out', 'too-few-left']),
        available: z.int(),
      })
      .optional()
      .describe('What keeps the line from being bought, and how many can be had'),
  })
  .meta({ id: 'CheckoutLine' })

const removedLine = z.object({
  variantId: z.uuid(),
  title: z.string(),
  variantTitle: z.string(),
  quantity: z.int(),
})

const deliveryOption = delivery
  .extend({ price: money, freeFrom: money.optional().describe('Costs nothing from this subtotal on') })
  .meta({ id: 'DeliveryOption' })

const service = z.object({
  code: z.string(),
  name: z.string(),
  description: z.string().optional(),
  price: money,
  asksFor: z.object({ label: z.string(), maxLength: z.int() }).optional().describe('What she is asked to write'),
  available: z.boolean(),
  chosen: z.boolean(),
})

const missing = z
  .object({
    field: z.string().describe('Where it is given, as dotted path: `address.postcode`, `lines.2`'),
    key: z.string().describe('`email`, `address-missing`, `sold-out`, `payment`, …'),
    available: z.int().optional(),
    variantId: z.uuid().optional(),
  })
  .meta({ id: 'Missing' })

const refusedCode = z.object({
  code: z.string(),
  reason: z.string().describe('`unknown`, `expired`, `minimum-not-met`, …'),
  missing: money.optional(),
  missingQuantity: z.int().optional(),
  startsAt: z.string().optional(),
})

const page = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('redirect'), url: z.string() }),
  z.object({ kind: z.literal('client'), publicKey: z.string(), clientSecret: z.string() }),
  z.object({
    kind: z.literal('instructions'),
    fields: z.array(z.object({ name: z.string(), value: z.string() })).readonly(),
  }),
])

export const shopperPayment = z
  .object({
    id: z.uuid(),
    provider: z.string(),
    amount: money,
    status: z.enum(['open', 'needs-action', 'processing', 'authorised', 'captured', 'declined', 'voided']),
    declineReason: z.string().optional(),
    page: page
      .optional()
      .describe('Where or with what she pays: an address, keys for the provider’s script, an account'),
  })
  .meta({ id: 'ShopperPayment' })

export const wayToPay = z.object({
  provider: z.string(),
  label: z.string().describe('As a shopper reads it, in her language'),
  kind: z.enum(['wallet', 'card', 'bank', 'test']),
})

/** A checkout as the one who holds its token sees it. */
export const checkoutAnswer = z
  .object({
    id: z.uuid(),
    token: z.string().describe('Opens this checkout to whoever has it; keep it like a password'),
    version: z.int().describe('Grows with every change'),
    state: z.enum(['open', 'paying', 'placed']).describe('`paying`: prices are fixed and stock is kept'),
    market: z.string(),
    currency: z.string(),
    country: z.string().describe('Reckoned for: of the address, before that the market’s first'),
    locale: z.string(),
    email: z.string().optional(),
    phone: z.string().optional(),
    name: z.string().optional(),
    address: addressSchema.partial().optional(),
    billingAddress: addressSchema.partial().optional(),
    codes: z.array(z.string()).readonly(),
    giftMessage: z.string().optional(),
    note: z.string().optional(),
    marketing: z.boolean().optional(),
    lines: z.array(line).readonly().describe('In the order they were put in; gifts last'),
    removed: z.array(removedLine).readonly().describe('Taken out, latest first; can be put back'),
    needsDelivery: z.boolean(),
    deliveryOptions: z.array(deliveryOption).readonly(),
    delivery: deliveryOption.optional().describe('The one she chose, or the cheapest while she has not'),
    freeDelivery: z.object({ freeFrom: money, missing: money, reached: z.boolean(), percent: z.number() }).optional(),
    services: z.array(service).readonly(),
    applied: z
      .array(z.object({ promotionId: z.string(), code: z.string().optional(), title: z.string(), amount: money }))
      .readonly(),
    refused: z.array(refusedCode).readonly().describe('Codes that give nothing now, and why'),
    taxIncluded: z.boolean(),
    taxes: z.array(tax).readonly(),
    totals,
    storeCredit: z
      .object({ available: money, applied: money })
      .optional()
      .describe('Of the signed-in shopper who asks, if she has some: what there is, and what of it pays this checkout'),
    due: money.describe('What is left to pay after store credit'),
    waysToPay: z.array(wayToPay).readonly(),
    payment: shopperPayment.optional().describe('The payment she began'),
    heldUntil: z.date().optional().describe('The stock is kept for her until then'),
    givenBack: z
      .string()
      .optional()
      .describe('Why the last payment was given back: a code such as `inventory/hold-expired`'),
    missing: z.array(missing).readonly().describe('What it still needs before it can be an order; empty when nothing'),
    orderToken: z.string().optional().describe('Once it is an order'),
  })
  .meta({ id: 'Checkout' })
