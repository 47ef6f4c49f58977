import { z } from 'zod'
import type { Translated } from '../../../kernel/locale.ts'
import { seoSchema } from '../product-input.ts'
import type { Seo } from '../product.ts'
import { line, text } from '../text.ts'

export const mostConditions = 60
export const mostByHand = 5_000

const value = z.string().trim().min(1).max(120)

/** One thing a rule asks of a product. Words are compared without regard to capitals. */
export const conditionSchema = z
  .discriminatedUnion('field', [
    z.object({ field: z.enum(['tag', 'vendor', 'type']), operator: z.enum(['is', 'is-not']), value }),
    z.object({ field: z.literal('category'), operator: z.enum(['is', 'is-not']), value: z.uuid() }),
    z.object({ field: z.literal('option'), name: value, operator: z.enum(['is', 'is-not']), value }),
    z.object({ field: z.literal('title'), operator: z.enum(['contains', 'contains-not']), value }),
    z.object({
      field: z.literal('price'),
      name: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .describe('Currency, ISO 4217'),
      operator: z.enum(['less-than', 'more-than']),
      value: z
        .string()
        .regex(/^\d{1,12}$/)
        .describe('The lowest price of the product, in minor units'),
    }),
  ])
  .meta({ id: 'CollectionCondition' })
export type Condition = z.infer<typeof conditionSchema>

export const collectionRuleSchema = z.object({
  match: z.enum(['all', 'any']),
  conditions: z.array(conditionSchema).min(1).max(mostConditions),
})

export const collectionPatchSchema = z
  .object({
    handle: z.string().trim().max(120).optional(),
    title: line.refine((title) => Object.values(title).some(Boolean), 'A collection needs a title').optional(),
    description: text.optional(),
    seo: seoSchema.optional(),
    mediaId: z.uuid().nullish(),
    published: z.boolean().optional(),
    position: z.int().min(0).max(1_000_000).optional(),
    rule: collectionRuleSchema.nullish().describe('Which products belong to it; without, they are put in by hand'),
    productIds: z.array(z.uuid()).max(mostByHand).optional().describe('By hand: its products in order'),
  })
  .meta({ id: 'CollectionPatch' })
export const newCollectionSchema = collectionPatchSchema.required({ title: true }).meta({ id: 'NewCollection' })

export type CollectionPatch = z.input<typeof collectionPatchSchema>
export type NewCollection = z.input<typeof newCollectionSchema>

export interface CollectionRule {
  readonly match: 'all' | 'any'
  readonly conditions: Condition[]
}

export interface Collection {
  readonly id: string
  readonly handle: string
  readonly title: Translated
  /** HTML, sanitised when it was saved. */
  readonly description: Translated
  readonly seo: Seo
  readonly mediaId: string | null
  /** Null: its products are put in by hand. */
  readonly rule: CollectionRule | null
  readonly published: boolean
  readonly position: number
  readonly createdAt: Date
  readonly changedAt: Date
}

/**
 * By which key a product is found to be worth trying a rule on, per condition.
 *
 * A rule that asks all needs one: a product without it cannot belong. A rule that asks any needs every one. `*`: every
 * product is tried; null: this condition need not lead to the rule.
 */
export function probesOf({ match, conditions }: CollectionRule): ('key' | '*' | null)[] {
  const keyed = conditions.map(({ operator }) => operator === 'is')
  if (match === 'any') return keyed.map((has) => (has ? 'key' : '*'))
  const first = keyed.indexOf(true)
  if (first < 0) return conditions.map((_, index) => (index === 0 ? '*' : null))
  return conditions.map((_, index) => (index === first ? 'key' : null))
}
