import { z } from 'zod'
import { personShownSchema } from '../../modules/media/index.ts'
import { money } from '../admin-api/fields.ts'
import { articleTeaser } from './article-answer.ts'

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

export const picture = z
  .object({
    mediaId: z.uuid(),
    alt: z.string(),
    width: z.int(),
    height: z.int(),
    placeholder: z.string().describe('A blurred picture to show while it loads, as data address'),
    sources: list(z.object({ type: z.string(), srcset: z.string() })).describe('By media type, the best first'),
    fallback: z.string().describe('Path below the shop’s address'),
    person: personShownSchema.optional().describe('Who wears or uses it, where that was told'),
    video: z
      .object({
        url: z.string().describe('H.264 and AAC in MP4; parts are given to players that ask for them'),
        width: z.int(),
        height: z.int(),
        durationMs: z.int(),
        hasSound: z.boolean(),
        captions: list(z.object({ locale: z.string(), url: z.string() })).describe('WebVTT by language tag'),
      })
      .optional()
      .describe('The video that the picture stands before'),
  })
  .meta({ id: 'ShownPicture' })

export const crumb = z
  .object({ kind: z.enum(['category', 'collection']), id: z.uuid(), handle: z.string(), title: z.string() })
  .meta({ id: 'Crumb' })

export const rating = z
  .object({
    count: z.int(),
    mean: z.number().describe('1.00 to 5.00, rounded half up to hundredths'),
    histogram: z.array(z.int()).length(5).readonly().describe('Of one, two, three, four and five stars'),
  })
  .describe('By published reviews')
  .meta({ id: 'Rating' })

const seo = z.object({ title: z.string(), description: z.string() })

export const listedProduct = z
  .object({
    id: z.uuid(),
    handle: z.string(),
    title: z.string(),
    vendor: z.string().nullable(),
    pictures: list(picture).describe('The first two'),
    swatches: list(z.object({ value: z.string(), label: z.string(), colour: z.string() })),
    variantCount: z.int(),
    onlyVariantId: z.uuid().optional().describe('The only variant, which can be bought without choosing'),
    rating: rating.optional().describe('Absent before its first review'),
    price: money.optional().describe('Of its cheapest variant'),
    priceVaries: z.boolean(),
    compareAt: money.optional(),
    available: z.boolean().optional(),
    publishedAt: z.date().nullable(),
  })
  .meta({ id: 'ListedProduct' })

export const facet = z.object({
  group: z.string().describe('`tag`, `vendor`, `type`, `option:size`, `attribute:shape`'),
  label: z.string().optional().describe('What it is called in the language asked for, where the shop says so'),
  values: list(z.object({ value: z.string(), label: z.string().optional(), count: z.int() })).describe(
    'At most 50, most products first',
  ),
})

const option = z.object({
  name: z.string().describe('As variants know it'),
  label: z.string(),
  values: list(
    z.object({
      value: z.string(),
      label: z.string(),
      colour: z.string().optional(),
      mediaId: z.uuid().optional(),
      text: z.string().optional(),
    }),
  ),
})

const variant = z.object({
  id: z.uuid(),
  sku: z.string().nullable(),
  title: z.string(),
  optionValues: list(z.string()).describe('In the order of the options'),
  mediaIds: list(z.string()),
  price: money.optional().describe('Absent where it is not sold in this currency'),
  compareAt: money.optional(),
  priceFor: z.string().optional().describe('For whom the price is, where it is one of a group she belongs to'),
  left: z.int().optional().describe('Absent where nobody counts'),
  buyable: z.boolean(),
})

export const productAnswer = z
  .object({
    id: z.uuid(),
    handle: z.string(),
    title: z.string(),
    descriptionHtml: z.string().describe('Sanitised'),
    vendor: z.string().nullable(),
    type: z.string().nullable(),
    tags: list(z.string()),
    breadcrumbs: list(crumb),
    collections: list(crumb),
    options: list(option),
    variants: list(variant).describe('With price and stock in the market asked for'),
    pictures: list(picture),
    models: list(z.object({ mediaId: z.uuid(), mediaType: z.string(), url: z.string(), alt: z.string() })),
    attributes: list(
      z.object({
        key: z.string(),
        kind: z.string(),
        label: z.string(),
        unit: z.string().optional(),
        value: z.unknown().describe('In the shape of its kind'),
      }),
    ),
    articles: list(articleTeaser).describe('How to use it and how to care for it, in the shop’s order'),
    seo,
    rating: rating.optional().describe('Absent before its first review'),
    market: z.string(),
    currency: z.string(),
    taxIncluded: z.boolean(),
    publishedAt: z.date().nullable(),
    changedAt: z.date(),
  })
  .meta({ id: 'ShownProduct' })

export const collectionAnswer = z
  .object({
    id: z.uuid(),
    handle: z.string(),
    title: z.string(),
    descriptionHtml: z.string(),
    picture: picture.optional(),
    seo,
  })
  .meta({ id: 'ShownCollection' })

export const categoryAnswer = z
  .object({
    id: z.uuid(),
    handle: z.string(),
    title: z.string(),
    descriptionHtml: z.string(),
    breadcrumbs: list(crumb).describe('From the widest category down to this one'),
    children: list(crumb),
    seo,
  })
  .meta({ id: 'ShownCategory' })
