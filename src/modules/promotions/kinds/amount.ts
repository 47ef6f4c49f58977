import { z } from 'zod'
import { isEverything, matching, targetSchema } from '../target.ts'
import { amountIn, amountsSchema } from './amounts.ts'
import type { Kind } from './kind.ts'

export const amountSchema = z.object({
  kind: z.literal('amount'),
  amounts: amountsSchema,
  on: targetSchema.optional().describe('Which items; the whole order when left out'),
})

/** A sum off the order, or off some items together, once per order; never more than they cost. */
export const amount: Kind<z.infer<typeof amountSchema>> = {
  kind: 'amount',
  schema: amountSchema,
  classOf: ({ on }) => (isEverything(on) ? 'order' : 'product'),
  claim({ amounts, on }, cart, groups) {
    const off = amountIn(amounts, cart.currency)
    if (off === undefined) return { reason: 'other-currency' }
    const named = matching(on, groups)
    if (named.length === 0) return { reason: 'nothing-qualifies' }
    return { takes: 'amount', amount: off, groups: named.map((group) => group.index) }
  },
}
