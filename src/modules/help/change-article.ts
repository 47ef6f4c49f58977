import type { Tx } from '../../kernel/transaction.ts'
import { type ArticleDetail, type ArticlePatch, articlePatchSchema } from './article.ts'
import { articleChanged } from './events.ts'
import { getArticle } from './find-article.ts'
import { cleanHandle } from './handles.ts'
import { linkProducts } from './link-products.ts'
import { lockHelp } from './lock-help.ts'
import { checked } from './refusals.ts'
import { planned, writeArticle } from './write-article.ts'

/**
 * Changes an article; what the patch leaves out stays, the list of products is replaced whole. After a new handle the
 * earlier one leads on. The same again changes nothing and announces nothing.
 *
 * @throws {ArticleUnknown} when there is none with this id; all else as `createArticle`
 */
export async function changeArticle(
  tx: Tx,
  { articleId, ...change }: ArticlePatch & { articleId: string },
): Promise<ArticleDetail> {
  const patch = checked(articlePatchSchema, change)
  await lockHelp(tx)
  const { productIds: _links, ...before } = await getArticle(tx, articleId)
  const handle = patch.handle === undefined ? before.handle : cleanHandle(patch.handle)
  const isOther = await writeArticle(tx, before, { ...planned(before, patch, tx.now), handle })
  const isMoved = patch.productIds ? await linkProducts(tx, { articleId, productIds: patch.productIds }) : false

  if (isOther || isMoved) await tx.publish(articleChanged({ articleId }))
  return getArticle(tx, articleId)
}
