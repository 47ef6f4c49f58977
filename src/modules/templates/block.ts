import { z } from 'zod'

/** Of one mail in one language. */
export const mostBlocks = 60
/** In one half of `columns`. */
export const mostInColumn = 8
/** Shown by one block. */
export const mostProducts = 12

/** Words with Liquid: `{{ person.firstName | default: 'there' }}`. */
const line = (most: number) => z.string().trim().min(1).max(most)
const maybe = (most: number) => z.string().trim().max(most).default('')
/** Where a link leads: a page of the shop (`/collections/tea`), an address with its scheme, or a name that holds one. */
const address = z
  .string()
  .trim()
  .max(2_000)
  .regex(
    /^(\/(?!\/)|https?:\/\/|mailto:|tel:|\{\{)/,
    'Begin with / for a page of the shop, with https://, mailto: or tel:, or use a name like {{ links.home }}',
  )
const align = z.enum(['left', 'centre']).default('left')
const editorId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/)
  .optional()
  .describe('By which an editor knows the block; nothing depends on it')
const alt = maybe(300).describe('What is seen, for who cannot see it; a picture without it is found by the lint')

const heading = z
  .object({
    kind: z.literal('heading'),
    id: editorId,
    text: line(200),
    size: z.enum(['large', 'small']).default('large'),
    align,
  })
  .meta({ id: 'HeadingBlock' })

const text = z
  .object({
    kind: z.literal('text'),
    id: editorId,
    text: line(5_000).describe(
      'Paragraphs by empty lines, **bold**, _italic_, [words](address), lines that begin with "- " are a list; no HTML',
    ),
    align,
  })
  .meta({ id: 'TextBlock' })

const picture = z
  .object({
    kind: z.literal('picture'),
    id: editorId,
    mediaId: z.uuid(),
    alt,
    link: address.optional(),
    width: z.enum(['full', 'half']).default('full'),
    caption: maybe(300),
  })
  .meta({ id: 'PictureBlock' })

const button = z
  .object({ kind: z.literal('button'), id: editorId, text: line(80), link: address, align })
  .meta({ id: 'ButtonBlock' })

const divider = z.object({ kind: z.literal('divider'), id: editorId }).meta({ id: 'DividerBlock' })
const spacer = z
  .object({ kind: z.literal('spacer'), id: editorId, size: z.enum(['small', 'medium', 'large']).default('medium') })
  .meta({ id: 'SpacerBlock' })

const simple = [heading, text, picture, button, divider, spacer] as const
export const simpleBlockSchema = z.discriminatedUnion('kind', simple)

const columns = z
  .object({
    kind: z.literal('columns'),
    id: editorId,
    left: z.array(simpleBlockSchema).min(1).max(mostInColumn),
    right: z.array(simpleBlockSchema).min(1).max(mostInColumn),
  })
  .describe('Side by side where there is room, the left one first on phones')
  .meta({ id: 'ColumnsBlock' })

const whenNone = z
  .enum(['leave-out', 'do-not-send'])
  .default('leave-out')
  .describe('What happens for a person for whom there is nothing to show')

/** Which products a block shows. Only what is sold in her market shows, with her prices in her language. */
export const productSourceSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('chosen'), productIds: z.array(z.uuid()).min(1).max(mostProducts) }),
  z.object({ from: z.literal('collection'), collectionId: z.uuid() }),
  z.object({ from: z.literal('recommended') }).describe('Bought together with hers, her categories, then best rated'),
  z.object({ from: z.literal('viewed') }).describe('What she looked at last, without what she has bought since'),
  z.object({ from: z.literal('bought-before') }).describe('What she buys, what runs out soonest first'),
])

const products = z
  .object({
    kind: z.literal('products'),
    id: editorId,
    title: maybe(200),
    source: productSourceSchema,
    most: z.int().min(1).max(mostProducts).default(4),
    layout: z.enum(['grid', 'list']).default('grid'),
    shows: z.object({ price: z.boolean().default(true), rating: z.boolean().default(true) }).prefault({}),
    button: maybe(60).describe('Below each product; none when empty'),
    whenNone,
  })
  .meta({ id: 'ProductsBlock' })

const review = z
  .object({
    kind: z.literal('review'),
    id: editorId,
    title: maybe(200),
    source: z.discriminatedUnion('from', [
      z.object({ from: z.literal('chosen'), reviewIds: z.array(z.uuid()).min(1).max(3) }),
      z.object({ from: z.literal('products'), productIds: z.array(z.uuid()).min(1).max(mostProducts) }),
      z.object({ from: z.literal('hers') }).describe('Of what she viewed, has in her cart or buys'),
    ]),
    most: z.int().min(1).max(3).default(2),
    pictures: z.boolean().default(true).describe('Customers’ pictures, where their rights allow mails'),
    whenNone,
  })
  .describe('Proof: what other customers say, with name and mark, whatever their stars')
  .meta({ id: 'ReviewBlock' })

const cart = z
  .object({
    kind: z.literal('cart'),
    id: editorId,
    title: maybe(200),
    button: line(60),
    whenNone: whenNone.default('do-not-send'),
  })
  .describe('What lies in her cart, with a link that restores it on any device')
  .meta({ id: 'CartBlock' })

const story = z
  .object({
    kind: z.literal('story'),
    id: editorId,
    series: maybe(80).describe('Stories of one series are told one after the other'),
    number: z.int().min(1).max(999).optional().describe('Which part of the series'),
    kicker: maybe(80).describe('Small, above the title; series and number when empty'),
    title: line(200),
    mediaId: z.uuid().optional(),
    alt,
    text: line(8_000).describe('As in a text block'),
    link: address.optional(),
    linkText: maybe(80),
  })
  .meta({ id: 'StoryBlock' })

const code = z
  .object({
    kind: z.literal('code'),
    id: editorId,
    text: maybe(500).describe('Above the code'),
    note: maybe(300).describe('Below it, small: until when and for what'),
    button: maybe(60).describe('Leads into the shop with the code entered; none when empty'),
  })
  .describe('The single-use code that was made for her: `code` in what the template is filled with')
  .meta({ id: 'CodeBlock' })

const signature = z
  .object({
    kind: z.literal('signature'),
    id: editorId,
    greeting: maybe(120).describe('“With love,”'),
    name: line(80),
    role: maybe(80),
    mediaId: z.uuid().optional().describe('A portrait'),
  })
  .meta({ id: 'SignatureBlock' })

const footerNote = z
  .object({ kind: z.literal('footer-note'), id: editorId, text: line(1_000).describe('Small print, as a text block') })
  .meta({ id: 'FooterNoteBlock' })

/** A part of a mail as staff put it together, in one language. */
export const blockSchema = z
  .discriminatedUnion('kind', [...simple, columns, products, review, cart, story, code, signature, footerNote])
  .meta({ id: 'TemplateBlock' })

export type Block = z.infer<typeof blockSchema>
export type SimpleBlock = z.infer<typeof simpleBlockSchema>
export type BlockKind = Block['kind']
export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>
export type ProductSource = z.infer<typeof productSourceSchema>
