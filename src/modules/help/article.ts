import { z } from 'zod'
import type { Translated } from '../../kernel/locale.ts'

/** What an article is about, in the order in which the help page shows it. */
export const topics = ['use', 'care', 'sizes', 'orders', 'other'] as const
export type Topic = (typeof topics)[number]

export const articleStatuses = ['draft', 'published'] as const
export type ArticleStatus = (typeof articleStatuses)[number]

/** So many a shop has: the help page shows all of them at once. */
export const mostArticles = 500
/** So many stand on the page of one product. */
export const mostOfProduct = 20
/** So many products one article is for. */
export const mostProducts = 500

const tag = z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'Languages are named by BCP 47 tags, like en or ko')
const inLanguages = (most: number) =>
  z
    .record(tag, z.string().max(most))
    .refine((text) => Object.keys(text).length <= 50, 'At most 50 languages')
    .describe('Keyed by language tag: { "en": "…", "ko": "…" }')

/** What may be said of an article; what is left out stays as it is. */
export const articlePatchSchema = z
  .object({
    handle: z.string().trim().max(120).optional().describe('Its name in addresses; made from the title when left out'),
    topic: z.enum(topics).optional().describe('What it is about; the help page is ordered by it'),
    title: inLanguages(200)
      .refine((title) => Object.values(title).some((words) => words.trim()), 'An article needs a title')
      .optional(),
    lead: inLanguages(400).optional().describe('One or two sentences for lists and search engines, without HTML'),
    body: inLanguages(100_000).optional().describe('HTML; everything but simple formatting is removed'),
    status: z.enum(articleStatuses).optional().describe('`published`: shoppers see it'),
    productIds: z
      .array(z.uuid())
      .max(mostProducts, `An article is for at most ${mostProducts} products`)
      .optional()
      .describe('The products it is for, in order; each shows it after those it shows already'),
  })
  .meta({ id: 'ArticlePatch' })

export const newArticleSchema = articlePatchSchema.required({ title: true }).meta({ id: 'NewArticle' })

export type ArticlePatch = z.input<typeof articlePatchSchema>
export type NewArticle = z.input<typeof newArticleSchema>
export type CheckedArticlePatch = z.output<typeof articlePatchSchema>

/** How to use a thing, how to keep it, how an order goes: written once, shown wherever it is asked for. */
export interface Article {
  readonly id: string
  readonly handle: string
  readonly topic: Topic
  readonly title: Translated
  readonly lead: Translated
  /** HTML, sanitised when it was saved. */
  readonly body: Translated
  readonly status: ArticleStatus
  /** When shoppers could read it first; stays when it is taken back. */
  readonly publishedAt: Date | null
  readonly createdAt: Date
  readonly changedAt: Date
}

export interface ArticleDetail extends Article {
  /** The products it is for, in order, without archived ones. */
  readonly productIds: string[]
}
