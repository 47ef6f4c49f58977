import { z } from 'zod'
import { notSoldInSchema } from './outlet.ts'
import { line, text } from './text.ts'

export const mostOptions = 3
export const mostVariants = 2_000
export const mostMedia = 250

const word = (most: number) => z.string().trim().max(most)

const swatch = z.object({
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'Write the colour as # and six hexadecimal digits')
    .optional(),
  mediaId: z.uuid().optional(),
  text: line.optional(),
})

const option = z.object({
  name: word(60).min(1),
  values: z.array(word(120).min(1)).max(mostVariants).default([]),
  names: line.optional(),
  labels: z.record(z.string(), line).optional(),
  swatches: z.record(z.string(), swatch).optional(),
})

const variant = z.object({
  id: z.uuid().optional().describe('Of a variant the product has; left out, it is found by its option values'),
  optionValues: z.array(word(120).min(1)).max(mostOptions).default([]),
  sku: word(120).nullish(),
  barcode: word(60).nullish(),
  weightGrams: z.int().min(0).max(10_000_000).optional(),
  taxClass: word(40).min(1).optional(),
  requiresDelivery: z.boolean().optional(),
  mediaIds: z.array(z.uuid()).max(50).optional(),
})

/** What may be told anew of a variant that the product has; what is left out stays. */
export const variantPatchSchema = variant.omit({ optionValues: true }).required({ id: true })
export type VariantPatch = z.input<typeof variantPatchSchema>

const media = z.object({ mediaId: z.uuid(), alt: line.default({}) })

export const seoSchema = z.object({ title: line.optional(), description: line.optional() })

/** What may be said of a product; what is left out stays as it is. */
export const productPatchSchema = z
  .object({
    handle: word(120).optional().describe('Made from the title when left out'),
    title: line.refine((title) => Object.values(title).some(Boolean), 'A product needs a title').optional(),
    description: text.optional().describe('HTML; everything but simple formatting is removed'),
    categoryId: z.uuid().nullish(),
    vendor: word(120).nullish(),
    type: word(120).nullish(),
    tags: z.array(word(100)).max(250).optional(),
    status: z.enum(['draft', 'active', 'archived']).optional(),
    options: z.array(option).max(mostOptions, `A product has at most ${mostOptions} options`).optional(),
    variants: z
      .array(variant)
      .min(1, 'A product has at least one variant')
      .max(mostVariants, `A product has at most ${mostVariants} variants`)
      .optional(),
    media: z.array(media).max(mostMedia, `A product has at most ${mostMedia} pictures`).optional(),
    attributes: z.record(z.string().max(40), z.unknown()).optional(),
    seo: seoSchema.optional(),
    notSoldIn: notSoldInSchema
      .optional()
      .describe('Markets and sales channels it is kept from: `market:kr`, `channel:agent`; empty: sold everywhere'),
  })
  .meta({ id: 'ProductPatch' })

export const newProductSchema = productPatchSchema.required({ title: true }).meta({ id: 'NewProduct' })

export type ProductPatch = z.input<typeof productPatchSchema>
export type NewProduct = z.input<typeof newProductSchema>
/** A patch that was checked. */
export type CheckedPatch = z.output<typeof productPatchSchema>
