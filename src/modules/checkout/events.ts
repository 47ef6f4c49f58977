import { z } from 'zod'
import { defineEvent, moneySchema } from '../../kernel/event.ts'

const ofCheckout = { checkoutId: z.uuid(), profileId: z.uuid().optional() }

/** Somebody put the first thing in a cart. */
export const checkoutStarted = defineEvent(
  'checkout.checkout-started',
  z.object({ ...ofCheckout, market: z.string(), channel: z.string(), campaign: z.string().optional() }),
)

/** Things were put in; `quantity` is how many of each there now are. */
export const itemsAdded = defineEvent(
  'checkout.items-added',
  z.object({ ...ofCheckout, lines: z.array(z.object({ variantId: z.uuid(), quantity: z.int() })) }),
)

/** She gave an email or signed in: from now on the cart belongs to a person. */
export const shopperKnown = defineEvent(
  'checkout.shopper-known',
  z.object({ checkoutId: z.uuid(), profileId: z.uuid() }),
)

/** She said whether she wants news by email. */
export const marketingChosen = defineEvent(
  'checkout.marketing-chosen',
  z.object({ checkoutId: z.uuid(), profileId: z.uuid(), wanted: z.boolean() }),
)

/** Prices are fixed, stock is kept, and the money is asked for. */
export const paymentBegun = defineEvent(
  'checkout.payment-begun',
  z.object({ ...ofCheckout, paymentId: z.uuid().optional(), total: moneySchema }),
)

/** The goods could not be kept for her after all, so the money was released or goes back. */
export const paymentGivenBack = defineEvent(
  'checkout.payment-given-back',
  z.object({ ...ofCheckout, reason: z.string() }),
)

/** It is an order now. */
export const checkoutPlaced = defineEvent(
  'checkout.checkout-placed',
  z.object({ checkoutId: z.uuid(), profileId: z.uuid(), orderId: z.uuid(), total: moneySchema }),
)

/** An hour went by without a change, and we know whom to remind. */
export const checkoutAbandoned = defineEvent(
  'checkout.checkout-abandoned',
  z.object({ checkoutId: z.uuid(), profileId: z.uuid(), paying: z.boolean() }),
)

/** She told why she left. */
export const exitReasonGiven = defineEvent(
  'checkout.exit-reason-given',
  z.object({ ...ofCheckout, reason: z.string() }),
)
