import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { pageTitles } from '../catalog/index.ts'
import { mostOfProduct } from './article.ts'
import { ArticleProductsUnknown, ProductHasEnough } from './refusals.ts'

/**
 * Makes an article be for these products, in this order, and no others; a product that is new to it shows it last.
 * Links of archived products rest and stay. The caller holds the lock of `help`.
 *
 * @returns whether anything moved
 * @throws {ArticleProductsUnknown} naming the first product that is not there
 * @throws {ProductHasEnough} naming the first product that shows as many articles as it may
 */
export async function linkProducts(
  tx: Tx,
  { articleId, productIds }: { articleId: string; productIds: readonly string[] },
): Promise<boolean> {
  const titles = await pageTitles(tx, { kind: 'product', ids: productIds })
  const unknown = productIds.findIndex((id) => !titles.has(id))
  if (unknown >= 0) throw new ArticleProductsUnknown(`productIds.${unknown}`)

  const wished = [...new Set(productIds)]
  const [moved] = await query<{ count: number }>(tx, linking, [articleId, wished])
  const [full] = await query<{ id: string }>(
    tx,
    `select product_id as id from help.link where product_id = any($1::uuid[]) group by 1 having count(*) > $2 limit 1`,
    [wished, mostOfProduct],
  )
  if (full) throw new ProductHasEnough(`productIds.${productIds.indexOf(full.id)}`, mostOfProduct)
  return moved!.count > 0
}

const linking = `
  with wished as (select id, place::int - 1 as place from unnest($2::uuid[]) with ordinality as w (id, place)),
  gone as (
    delete from help.link where article_id = $1 and product_id <> all($2::uuid[]) and not rests returning 1
  ), put as (
    insert into help.link (article_id, product_id, place_at_article, place_at_product)
    select $1, id, place, (select coalesce(max(place_at_product) + 1, 0) from help.link where product_id = id)
    from wished
    on conflict (product_id, article_id) do update set place_at_article = excluded.place_at_article
      where link.place_at_article <> excluded.place_at_article
    returning 1
  )
  select ((select count(*) from gone) + (select count(*) from put))::int as count`
