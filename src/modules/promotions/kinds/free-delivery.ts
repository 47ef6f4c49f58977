import { z } from 'zod'
import { amountIn, amountsSchema } from './amounts.ts'
import type { Kind } from './kind.ts'

export const freeDeliverySchema = z.object({
  kind: z.literal('free-delivery'),
  upTo: amountsSchema.optional().describe('The most it takes off, per currency; the whole price when left out'),
})

/** Takes the price of delivery off, whole or up to a sum. Holds before a delivery is chosen, with nothing off yet. */
export const freeDelivery: Kind<z.infer<typeof freeDeliverySchema>> = {
  kind: 'free-delivery',
  schema: freeDeliverySchema,
  classOf: () => 'delivery',
  claim({ upTo }, cart, groups) {
    if (groups.length === 0) return { reason: 'nothing-qualifies' }
    const price = cart.delivery?.amount ?? 0
    if (!upTo) return { takes: 'delivery', amount: price }
    const most = amountIn(upTo, cart.currency)
    if (most === undefined) return { reason: 'other-currency' }
    return { takes: 'delivery', amount: Math.min(price, most) }
  },
}
