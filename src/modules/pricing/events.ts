import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

/** What a variant costs in this currency may have changed, for somebody: drop what you remember of it. */
export const priceChanged = defineEvent(
  'pricing.price-changed',
  z.object({ variantId: z.uuid(), currency: z.string().length(3) }),
)

/** A market was opened, changed or closed. */
export const marketChanged = defineEvent('pricing.market-changed', z.object({ market: z.string() }))
