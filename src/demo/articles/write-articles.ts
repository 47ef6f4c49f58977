import type { Tx } from '../../kernel/transaction.ts'
import { createArticle } from '../../modules/help/index.ts'
import type { Shelved } from '../put-on-shelf.ts'
import { bodyArticles } from './body.ts'
import type { DemoArticle } from './demo-article.ts'
import { homeArticles } from './home.ts'
import { teaArticles } from './tea.ts'

export const demoArticles: readonly DemoArticle[] = [...teaArticles, ...bodyArticles, ...homeArticles]

/** How to use and care for the demo's goods, linked to them, and a draft. */
export async function writeArticles(tx: Tx, products: ReadonlyMap<string, Shelved>): Promise<void> {
  for (const { products: handles, isDraft, ...article } of demoArticles) {
    await createArticle(tx, {
      ...article,
      status: isDraft ? 'draft' : 'published',
      productIds: handles.map((handle) => products.get(handle)!.productId),
    })
  }
}
