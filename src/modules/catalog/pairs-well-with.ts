import { queryByKey } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { type Outlet, outletKeys } from './outlet.ts'
import { productCards } from './search/cards.ts'
import type { ProductCard } from './search/listing.ts'

interface Pairing {
  productId: string
  locale: string
  currency: string
  /** Only what is sold there. */
  outlet: Outlet
  /** 1 to 12. */
  limit: number
}

/**
 * What goes well with a product: what shares most collections with it, of another category before its own, available
 * before sold out. Of each of its collections only its neighbours there are looked at, so that the size of a
 * collection costs nothing. Three queries.
 */
export async function pairsWellWith(
  read: Read,
  { productId, locale, currency, outlet, limit }: Pairing,
): Promise<ProductCard[]> {
  const most = Math.max(1, Math.min(limit, 12))
  const rows = await queryByKey<{ key: string; id: string }>(read, paired, [productId], [most, outletKeys(outlet)])
  return productCards(
    read,
    (rows.get(productId) ?? []).map(({ id }) => id),
    { locale, currency },
  )
}

/** The order of a collection goes round in a circle: after its last member comes its first. */
const paired = `
  select wished.id as key, pair.id from unnest((select $1::uuid[])) as wished (id) cross join lateral (
    with mine as (
      select collection_id, member.position from catalog.collection_member as member
      join catalog.collection on collection.id = collection_id and published
      where product_id = wished.id order by collection.position limit 8),
    near as (
      select near.product_id from mine cross join lateral (
        (select product_id from catalog.collection_member as after
         where after.collection_id = mine.collection_id
           and (after.position, after.product_id) > (mine.position, wished.id)
         order by after.position, after.product_id limit 12)
        union
        (select product_id from catalog.collection_member as first where first.collection_id = mine.collection_id
         order by first.position, first.product_id limit 12)) as near
      where near.product_id <> wished.id)
    select product.id, row_number() over (
      order by coalesce(stock.available, true) desc,
        product.category_id is distinct from (select category_id from catalog.product where id = wished.id) desc,
        count(*) desc, product.id) as place
    from near join catalog.product on product.id = near.product_id
    left join catalog.listing_stock as stock on stock.product_id = product.id
    where product.status = 'active' and not product.not_sold_in && $3::text[]
    group by product.id, stock.available
    order by place
    limit $2) as pair
  order by wished.id, pair.place`
