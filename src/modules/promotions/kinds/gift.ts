import { z } from 'zod'
import type { Kind } from './kind.ts'

export const giftSchema = z.object({
  kind: z.literal('gift'),
  variantId: z.uuid().describe('What is given; it needs stock of its own'),
  quantity: z.int().min(1).max(100).default(1),
})

/** Adds something to the order without charge, once per order. */
export const gift: Kind<z.infer<typeof giftSchema>> = {
  kind: 'gift',
  schema: giftSchema as unknown as z.ZodType<z.infer<typeof giftSchema>>,
  classOf: () => 'gift',
  claim({ variantId, quantity }, _cart, groups) {
    if (groups.length === 0) return { reason: 'nothing-qualifies' }
    return { takes: 'gift', variantId, quantity }
  },
}
