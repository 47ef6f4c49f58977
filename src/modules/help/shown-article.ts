import { translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { handleFrom } from '../catalog/index.ts'
import type { Article, Topic } from './article.ts'
import { languageOf, wordsIn } from './article-html.ts'
import { articleColumns } from './find-article.ts'

/** A published article where it is pointed to, in the shopper's language as far as it is written in it. */
export interface ArticleTeaser {
  readonly id: string
  readonly handle: string
  readonly topic: Topic
  readonly title: string
  /** Plain words; may be empty. */
  readonly lead: string
  readonly changedAt: Date
}

/** A published article as its page shows it. */
export interface ShownArticle extends ArticleTeaser {
  /** Sanitised when it was saved. */
  readonly bodyHtml: string
  /** In which language the body is, which may be another than the one asked for. */
  readonly language: string
  readonly publishedAt: Date
  /** The products it is for, in order; some of them may not be on sale. */
  readonly productIds: readonly string[]
}

type Row = Omit<Article, 'body'>

/** All published articles, by topic and within it the oldest first. */
export async function listShownArticles(read: Read, { locale }: { locale: string }): Promise<ArticleTeaser[]> {
  const rows = await query<Row>(
    read,
    `select ${articleColumns} from help.article where status = 'published'
     order by array_position(array['use', 'care', 'sizes', 'orders', 'other'], topic), id limit 500`,
  )
  return rows.map((row) => teaser(row, locale))
}

/** The published articles in which all these words are, those with a word in the title first. */
export async function searchShownArticles(
  read: Read,
  { term, locale, limit }: { term: string; locale: string; limit: number },
): Promise<ArticleTeaser[]> {
  const words = wordsIn(term)
  if (words.length === 0) return []
  const rows = await query<Row>(
    read,
    `select ${articleColumns} from help.article
     where status = 'published' and not exists (select from unnest($1::text[]) as word where strpos(search_text, word) = 0)
     order by exists (select from unnest($1::text[]) as word where strpos(lower(title::text), ltrim(word)) > 0) desc, id
     limit $2`,
    [words, Math.min(limit, 50)],
  )
  return rows.map((row) => teaser(row, locale))
}

/** The published articles of a product, in its order. One query. */
export async function articlesOfProduct(
  read: Read,
  { productId, locale }: { productId: string; locale: string },
): Promise<ArticleTeaser[]> {
  const rows = await query<Row>(
    read,
    `select ${articleColumns} from help.link join help.article on article.id = article_id
     where product_id = $1 and status = 'published' order by place_at_product, article.id limit 20`,
    [productId],
  )
  return rows.map((row) => teaser(row, locale))
}

/** The published article at this handle, or where it has moved to; undefined when there is nothing for shoppers. */
export async function findArticleByHandle(
  read: Read,
  { handle, locale }: { handle: string; locale: string },
): Promise<{ article: ShownArticle } | { redirectTo: string } | undefined> {
  const [found] = await query<Article & { productIds: string[] }>(
    read,
    `select ${articleColumns}, article.body, array(
       select product_id from help.link where article_id = article.id and not rests
       order by place_at_article, product_id limit 500) as "productIds"
     from help.handle join help.article on article.id = article_id
     where handle.handle = any($1) and status = 'published' order by handle.handle = $2 desc limit 1`,
    [[handle, handleFrom(handle)], handle],
  )
  if (!found) return undefined
  if (found.handle !== handle) return { redirectTo: found.handle }
  return { article: shownArticle(found, locale) }
}

/** How it looks to a shopper of this language, whatever its state. */
export const shownArticle = (article: Article & { productIds: readonly string[] }, locale: string): ShownArticle => ({
  ...teaser(article, locale),
  bodyHtml: translated(article.body, locale),
  language: languageOf(article.body, locale),
  publishedAt: article.publishedAt ?? article.changedAt,
  productIds: article.productIds,
})

const teaser = ({ id, handle, topic, title, lead, changedAt }: Row, locale: string): ArticleTeaser => ({
  ...{ id, handle, topic, changedAt },
  title: translated(title, locale),
  lead: translated(lead, locale),
})
