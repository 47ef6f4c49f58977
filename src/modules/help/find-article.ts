import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { Article, ArticleDetail } from './article.ts'
import { ArticleUnknown } from './refusals.ts'

export const articleColumns = `
  article.id, article.handle, article.topic, article.title, article.lead, article.status,
  article.published_at as "publishedAt", article.created_at as "createdAt", article.changed_at as "changedAt"`

/** An article with the products it is for, also a draft. @throws {ArticleUnknown} when there is none with this id */
export async function getArticle(read: Read, articleId: string): Promise<ArticleDetail> {
  const [article] = await query<Article>(
    read,
    `select ${articleColumns}, article.body from help.article where id = $1`,
    [articleId],
  )
  if (!article) throw new ArticleUnknown()
  const links = await query<{ id: string }>(
    read,
    `select product_id as id from help.link where article_id = $1 and not rests
     order by place_at_article, product_id limit 1000`,
    [articleId],
  )
  return { ...article, productIds: links.map(({ id }) => id) }
}
