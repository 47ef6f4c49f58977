import { z } from 'zod'
import type { Read } from '../../kernel/transaction.ts'
import { productCards } from '../../modules/catalog/index.ts'
import { articleStatuses, getArticle, topics } from '../../modules/help/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { translated } from './fields.ts'
import { productCard } from './product-answers.ts'

const told = {
  id: z.uuid(),
  handle: z.string().describe('Its name in addresses; the page is at `/help/` and this'),
  topic: z.enum(topics),
  title: translated,
  lead: translated.describe('For lists and search engines, plain words; by language tag'),
  status: z.enum(articleStatuses).describe('Only what is published is seen by shoppers'),
  publishedAt: z.date().nullable().describe('When shoppers could read it first'),
  createdAt: z.date(),
  changedAt: z.date(),
}

export const listedArticle = z
  .object({ ...told, products: z.int().describe('For how many products it is, without archived ones') })
  .meta({ id: 'ListedArticle' })

export const articleDetail = z
  .object({
    ...told,
    body: translated.describe('HTML, sanitised; by language tag'),
    products: z
      .array(productCard.pick({ id: true, handle: true, status: true, title: true, pictures: true }))
      .describe('The products it is for, in order, at most 500; titles in the shop’s own language'),
  })
  .meta({ id: 'Article' })

/**
 * All that staff see of one article.
 *
 * @throws {ArticleUnknown}
 */
export async function articleAnswer(read: Read, articleId: string): Promise<z.input<typeof articleDetail>> {
  const { productIds, ...article } = await getArticle(read, articleId)
  const { defaultLocale } = await shopSettings(read)
  return { ...article, products: await productCards(read, productIds, { locale: defaultLocale }) }
}
