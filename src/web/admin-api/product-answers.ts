import { z } from 'zod'
import { notSoldInSchema } from '../../modules/catalog/index.ts'
import { personShownSchema } from '../../modules/media/index.ts'
import { money, translated } from './fields.ts'

/** A market or a sales channel, as products name where they are not sold. */
export const place = notSoldInSchema.element

const notSoldIn = z
  .array(z.string())
  .readonly()
  .describe('Markets and sales channels it is kept from: `market:kr`, `channel:agent`; sold everywhere when empty')

export const productStatus = z.enum(['draft', 'active', 'archived'])

export const picture = z
  .object({
    mediaId: z.uuid(),
    width: z.int().describe('Pixels of the largest rendition; the ratio reserves the space'),
    height: z.int(),
    placeholder: z.string().describe('A few blurred pixels as `data:` URI'),
    alt: z.string(),
    sources: z
      .array(z.object({ type: z.string(), srcset: z.string() }))
      .readonly()
      .describe('Best first'),
    fallback: z.string().describe('Path of a JPEG'),
  })
  .meta({ id: 'Picture' })

export const productCard = z
  .object({
    id: z.uuid(),
    handle: z.string(),
    status: productStatus,
    title: z.string().describe('In the language asked for'),
    vendor: z.string().nullable(),
    pictures: z.array(picture).readonly().describe('The first two'),
    variantCount: z.int(),
    onlyVariantId: z.uuid().optional().describe('Where there is but one'),
    price: money.optional().describe('Of its cheapest variant, in the currency asked for'),
    priceVaries: z.boolean(),
    compareAt: money.optional(),
    available: z.boolean().optional().describe('Whether any of it can be bought; absent while nobody has told'),
    completeness: z.int().min(0).max(100).describe('How well it is told; `getProduct` says what is missing'),
    notSoldIn,
    publishedAt: z.date().nullable(),
  })
  .meta({ id: 'ProductCard' })

export const facet = z
  .object({
    group: z.string().describe('`tag`, `vendor`, `type`, `option:size`, …'),
    values: z.array(z.object({ value: z.string(), count: z.int() })).readonly(),
  })
  .meta({ id: 'Facet' })

const option = z.object({
  name: z.string(),
  values: z.array(z.string()).readonly(),
  names: translated.optional().describe('The name in other languages'),
  labels: z.record(z.string(), translated).optional().describe('Values in other languages, by value'),
  swatches: z
    .record(
      z.string(),
      z.object({ colour: z.string().optional(), mediaId: z.uuid().optional(), text: translated.optional() }),
    )
    .optional()
    .describe('By value'),
})

const variant = z
  .object({
    id: z.uuid(),
    sku: z.string().nullable(),
    barcode: z.string().nullable(),
    title: z.string().describe('Its option values, `S / Green`'),
    optionValues: z.array(z.string()).readonly().describe('One per option of the product, in their order'),
    position: z.int(),
    weightGrams: z.int(),
    taxClass: z.string().describe('`standard`, `reduced`, `zero`, or a class of your own'),
    requiresDelivery: z.boolean(),
    mediaIds: z.array(z.uuid()).readonly().describe('Its own among the pictures of the product, in order'),
  })
  .meta({ id: 'Variant' })

export const media = z
  .object({
    id: z.uuid(),
    kind: z.enum(['image', 'model', 'video']),
    state: z
      .enum(['awaited', 'stored', 'ready', 'unreachable', 'unreadable'])
      .describe('`awaited`: still to be fetched. `stored`: sizes for the web are being made. `ready`: can be shown'),
    problem: z.string().nullable().describe('Why it is unreachable or unreadable'),
    sourceUrl: z.string().nullable().describe('Where it was fetched from; null for an upload'),
    mediaType: z.string().nullable(),
    url: z.string().nullable().describe('Path of the file itself, for models and videos'),
    previewUrl: z.string().nullable().describe('Path of a JPEG, once an image or video is ready'),
    video: z
      .object({
        percent: z.int().min(0).max(100).describe('So much of it is made ready to play'),
        durationMs: z.int().nullable(),
        captions: z
          .array(z.object({ locale: z.string(), url: z.string() }))
          .readonly()
          .describe('By language tag'),
      })
      .nullable()
      .describe('null for what is no video'),
    alt: translated.describe('What it shows, in words, by language tag'),
    person: personShownSchema.nullable().describe('Who wears or uses it; null for nobody'),
    credit: z.string().nullable().describe('Who is to be named beside it'),
  })
  .meta({ id: 'Media' })

export const completeness = z
  .object({
    score: z.int().min(0).max(100),
    missing: z
      .array(
        z.object({
          part: z.string().describe('`pictures`, `alt-texts`, `sizes`, `description`, `price`, …'),
          advice: z.string().describe('What to do, for staff'),
          points: z.int().describe('What it would bring'),
        }),
      )
      .readonly()
      .describe('What brings most first'),
  })
  .meta({ id: 'Completeness' })

export const product = z
  .object({
    id: z.uuid(),
    handle: z.string().describe('Its name in addresses'),
    title: translated,
    description: translated.describe('HTML, sanitised; by language tag'),
    categoryId: z.uuid().nullable(),
    vendor: z.string().nullable(),
    type: z.string().nullable().describe('Your own word for what it is; free text beside the category'),
    tags: z.array(z.string()).readonly(),
    status: productStatus,
    options: z.array(option).readonly(),
    attributes: z.record(z.string(), z.unknown()).describe('By key; `listAttributes` says what its category asks'),
    seo: z.object({ title: translated.optional(), description: translated.optional() }),
    variants: z.array(variant).readonly(),
    media: z
      .array(
        z.object({
          mediaId: z.uuid(),
          alt: translated.describe('In words of this product; where empty, the asset’s own are used'),
          asset: media.optional(),
        }),
      )
      .readonly()
      .describe('In the order they are shown'),
    completeness,
    notSoldIn,
    publishedAt: z.date().nullable().describe('When it first became active'),
    createdAt: z.date(),
    changedAt: z.date(),
  })
  .meta({ id: 'Product' })
