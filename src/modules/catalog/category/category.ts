import { z } from 'zod'
import type { Translated } from '../../../kernel/locale.ts'
import { type AttributeDefinition, attributeDefinitionSchema } from '../attribute.ts'
import { seoSchema } from '../product-input.ts'
import type { Seo } from '../product.ts'
import { type ReviewQuestion, reviewQuestionsSchema } from '../review-question.ts'
import { line, text } from '../text.ts'

/** A shallow tree is one that shoppers find their way in. */
export const deepestLevel = 5

const attributes = z
  .array(attributeDefinitionSchema)
  .max(60)
  .refine(
    (definitions) => new Set(definitions.map(({ key }) => key)).size === definitions.length,
    'Each attribute has a key of its own',
  )

export const categoryPatchSchema = z
  .object({
    handle: z.string().trim().max(120).optional(),
    title: line.refine((title) => Object.values(title).some(Boolean), 'A category needs a title').optional(),
    description: text.optional(),
    seo: seoSchema.optional(),
    parentId: z.uuid().nullish(),
    position: z.int().min(0).max(1_000_000).optional(),
    attributes: attributes.optional(),
    reviewQuestions: reviewQuestionsSchema.optional(),
  })
  .meta({ id: 'CategoryPatch' })
export const newCategorySchema = categoryPatchSchema.required({ title: true }).meta({ id: 'NewCategory' })

export type CategoryPatch = z.input<typeof categoryPatchSchema>
export type NewCategory = z.input<typeof newCategorySchema>

export interface Category {
  readonly id: string
  readonly handle: string
  readonly title: Translated
  /** HTML, sanitised when it was saved. */
  readonly description: Translated
  readonly seo: Seo
  readonly parentId: string | null
  /** From the widest category to this one. */
  readonly path: readonly string[]
  readonly position: number
  /** What it asks of its products, beside what the categories above it ask. */
  readonly attributes: readonly AttributeDefinition[]
  /** What it asks of who reviews its products, beside what the categories above it ask. */
  readonly reviewQuestions: readonly ReviewQuestion[]
}
