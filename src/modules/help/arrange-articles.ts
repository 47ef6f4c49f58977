import { z } from 'zod'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { pageTitles, ProductUnknown } from '../catalog/index.ts'
import { mostOfProduct } from './article.ts'
import { productArticlesChanged } from './events.ts'
import { lockHelp } from './lock-help.ts'
import { ArticlesUnknown, checked } from './refusals.ts'

export const articlesOfProductSchema = z.object({
  articleIds: z
    .array(z.uuid())
    .max(mostOfProduct, `A product shows at most ${mostOfProduct} articles`)
    .describe('In the order in which its page shows them; drafts may be among them'),
})

/**
 * Says which articles stand on a product's page, and in which order; the list replaces the one before. The same again
 * changes nothing and announces nothing.
 *
 * @throws {ProductUnknown} when there is no such product
 * @throws {ArticlesUnknown} naming the first article that is not there
 * @throws {ArticleInvalid} when there are too many
 */
export async function arrangeArticles(
  tx: Tx,
  { productId, ...wish }: { productId: string; articleIds: readonly string[] },
): Promise<void> {
  const articleIds = [...new Set(checked(articlesOfProductSchema, wish).articleIds)]
  await lockHelp(tx)
  const product = await pageTitles(tx, { kind: 'product', ids: [productId] })
  if (!product.has(productId)) throw new ProductUnknown()
  const known = await query<{ id: string }>(tx, 'select id from help.article where id = any($1::uuid[])', [articleIds])
  const ids = new Set(known.map(({ id }) => id))
  const unknown = articleIds.findIndex((id) => !ids.has(id))
  if (unknown >= 0) throw new ArticlesUnknown(`articleIds.${unknown}`)

  const [moved] = await query<{ count: number }>(tx, arranging, [productId, articleIds])
  if (moved!.count > 0) await tx.publish(productArticlesChanged({ productId }))
}

const arranging = `
  with wished as (select id, place::int - 1 as place from unnest($2::uuid[]) with ordinality as w (id, place)),
  gone as (
    delete from help.link where product_id = $1 and article_id <> all($2::uuid[]) returning 1
  ), put as (
    insert into help.link (article_id, product_id, place_at_product, place_at_article)
    select id, $1, place, (select coalesce(max(place_at_article) + 1, 0) from help.link where article_id = id)
    from wished
    on conflict (product_id, article_id) do update set place_at_product = excluded.place_at_product
      where link.place_at_product <> excluded.place_at_product
    returning 1
  )
  select ((select count(*) from gone) + (select count(*) from put))::int as count`
