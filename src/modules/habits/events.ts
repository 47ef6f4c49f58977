import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

/**
 * What she buys again and again is used up soon, if it lasts as long as before; announced once per purchase. `reorderKey`
 * fills a cart with it: `/cart/again/KEY`.
 */
export const supplyRunsOut = defineEvent(
  'habits.supply-runs-out',
  z.object({
    profileId: z.uuid(),
    productId: z.uuid(),
    variantId: z.uuid(),
    handle: z.string(),
    title: z.record(z.string(), z.string()).describe('Of the product, by language'),
    units: z.int(),
    runsOutAt: z.iso.datetime(),
    reorderKey: z.string(),
  }),
)
