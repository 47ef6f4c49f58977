import { z } from 'zod'
import { conditionsSchema } from './conditions.ts'
import { ruleSchema } from './kinds/kinds.ts'
import { normalCode, type PromotionClass } from './promotion.ts'
import { PromotionInvalid } from './refusals.ts'

export const promotionClasses = ['product', 'order', 'delivery', 'gift'] as const satisfies PromotionClass[]

/** A code that a person can type: 3 to 40 letters, digits and - _ . % +, any script; case and spaces do not matter. */
export const codeSchema = z
  .string()
  .max(80)
  .transform(normalCode)
  .refine((code) => /^[\p{L}\p{N}\-_.%+]{3,40}$/u.test(code), {
    error: 'A code has 3 to 40 letters, digits or - _ . % +, without spaces',
  })

export const promotionSchema = z
  .object({
    title: z
      .record(z.string(), z.string().trim().min(1).max(120))
      .refine((title) => Object.keys(title).length > 0, 'Give it a title in one language at least')
      .describe('What shoppers read, by language tag'),
    rule: ruleSchema,
    conditions: conditionsSchema.default({}),
    combinesWith: z
      .array(z.enum(promotionClasses))
      .default(['delivery', 'gift'])
      .describe('Classes it may stand beside; none makes it exclusive'),
    priority: z.int().min(-1_000).max(1_000).default(0),
    automatic: z.boolean().default(false).describe('Holds without a code'),
    codes: z.array(codeSchema).max(100).default([]).describe('Codes anybody may use; more, and single-use ones, later'),
    startsAt: z.coerce.date().optional().describe('At once when left out'),
    endsAt: z.coerce.date().optional().describe('First instant at which it no longer holds'),
    mostUses: z.int().min(1).max(1_000_000_000).optional().describe('In all'),
    mostUsesPerProfile: z.int().min(1).max(1_000_000).optional().describe('Of one customer'),
  })
  .refine((promotion) => !promotion.automatic || promotion.codes.length === 0, {
    path: ['codes'],
    error: 'A promotion holds automatically or by code, not both',
  })
  .refine((promotion) => !(promotion.startsAt && promotion.endsAt) || promotion.startsAt < promotion.endsAt, {
    path: ['endsAt'],
    error: 'The end must be after the beginning',
  })
  .meta({ id: 'PromotionInput' })

export type PromotionInput = z.input<typeof promotionSchema>
export type PromotionContent = z.infer<typeof promotionSchema>

/** @throws {PromotionInvalid} naming the first field that does not fit */
export function checkedPromotion(input: unknown): PromotionContent {
  const checked = promotionSchema.safeParse(input)
  if (checked.success) return checked.data
  const issue = checked.error.issues[0]!
  throw new PromotionInvalid(issue.path.join('.'), issue.message)
}
