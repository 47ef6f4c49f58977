import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { articleRemoved } from './events.ts'
import { lockHelp } from './lock-help.ts'
import { ArticleUnknown } from './refusals.ts'

/** Removes an article with its addresses and its links, not the products. @throws {ArticleUnknown} */
export async function removeArticle(tx: Tx, articleId: string): Promise<void> {
  await lockHelp(tx)
  const rows = await query(tx, 'delete from help.article where id = $1 returning 1', [articleId])
  if (rows.length === 0) throw new ArticleUnknown()
  await tx.publish(articleRemoved({ articleId }))
}
