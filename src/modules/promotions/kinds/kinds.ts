import { z } from 'zod'
import { amount, amountSchema } from './amount.ts'
import { buyXGetY, buyXGetYSchema } from './buy-x-get-y.ts'
import { freeDelivery, freeDeliverySchema } from './free-delivery.ts'
import { gift, giftSchema } from './gift.ts'
import type { Kind } from './kind.ts'
import { percent, percentSchema } from './percent.ts'

/** What a merchant says a promotion does. */
export const ruleSchema = z
  .discriminatedUnion('kind', [percentSchema, amountSchema, freeDeliverySchema, buyXGetYSchema, giftSchema])
  .meta({ id: 'PromotionRule' })

export type Rule = z.infer<typeof ruleSchema>
export type RuleInput = z.input<typeof ruleSchema>

const kinds = {
  percent,
  amount,
  'free-delivery': freeDelivery,
  'buy-x-get-y': buyXGetY,
  gift,
} satisfies { [Name in Rule['kind']]: Kind<Extract<Rule, { kind: Name }>> }

export const kindOf = (rule: Rule): Kind<Rule> => kinds[rule.kind] as unknown as Kind<Rule>
