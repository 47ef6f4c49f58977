import { z } from 'zod'
import { defineEvent } from '../../kernel/event.ts'

const promotion = z.object({ promotionId: z.uuid() })

/** A promotion was made, changed or ended: what carts show may be different now. */
export const promotionChanged = defineEvent('promotions.promotion-changed', promotion)

export const promotionRedeemed = defineEvent(
  'promotions.promotion-redeemed',
  promotion.extend({ orderId: z.uuid(), profileId: z.uuid().optional(), code: z.string().optional() }),
)

export const redemptionReleased = defineEvent(
  'promotions.redemption-released',
  promotion.extend({ orderId: z.uuid(), profileId: z.uuid().optional() }),
)
