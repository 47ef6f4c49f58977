import { translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type Article, type ArticleDetail, mostArticles, type NewArticle, newArticleSchema } from './article.ts'
import { articleChanged } from './events.ts'
import { getArticle } from './find-article.ts'
import { cleanHandle, freeHandle } from './handles.ts'
import { linkProducts } from './link-products.ts'
import { lockHelp } from './lock-help.ts'
import { ArticlesFull, checked } from './refusals.ts'
import { planned, writeArticle } from './write-article.ts'

/**
 * Writes a new article, a draft unless told otherwise. Without a handle it gets a free one made from its title.
 *
 * @throws {ArticleInvalid} naming the first field that does not fit
 * @throws {ArticleHandleTaken} when another article stands at the handle asked for
 * @throws {ArticlesFull} when the shop has as many as it may
 * @throws {ArticleProductsUnknown} @throws {ProductHasEnough} when a product is not there or shows enough articles
 */
export async function createArticle(tx: Tx, article: NewArticle): Promise<ArticleDetail> {
  const patch = checked(newArticleSchema, article)
  await lockHelp(tx)
  const [count] = await query<{ articles: number }>(tx, 'select count(*)::int as articles from help.article')
  if (count!.articles >= mostArticles) throw new ArticlesFull(mostArticles)

  const blank: Article = {
    ...{ id: tx.newId(), handle: '', topic: 'other', title: {}, lead: {}, body: {}, status: 'draft' },
    ...{ publishedAt: null, createdAt: tx.now, changedAt: tx.now },
  }
  const next = planned(blank, patch, tx.now)
  const handle = patch.handle ? cleanHandle(patch.handle) : await freeHandle(tx, translated(next.title, 'en'))
  await writeArticle(tx, undefined, { ...next, handle })
  if (patch.productIds) await linkProducts(tx, { articleId: next.id, productIds: patch.productIds })

  await tx.publish(articleChanged({ articleId: next.id }))
  return getArticle(tx, next.id)
}
