import { z } from 'zod'
import { isEverything, matching, targetSchema } from '../target.ts'
import type { Kind } from './kind.ts'

export const percentSchema = z.object({
  kind: z.literal('percent'),
  basisPoints: z.int().min(1).max(10_000).describe('10 % is 1000; 10000 makes it free'),
  on: targetSchema.optional().describe('Which items; the whole order when left out'),
})

/** A share off the order, or off some items. Percentages that stand together add up, to 100 at most. */
export const percent: Kind<z.infer<typeof percentSchema>> = {
  kind: 'percent',
  schema: percentSchema,
  classOf: ({ on }) => (isEverything(on) ? 'order' : 'product'),
  claim({ basisPoints, on }, _cart, groups) {
    const named = matching(on, groups)
    if (named.length === 0) return { reason: 'nothing-qualifies' }
    return { takes: 'percent', basisPoints, groups: named.map((group) => group.index) }
  },
}
