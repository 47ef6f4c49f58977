import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { placeProducts } from './collection/membership.ts'

/** What a product costs in listings of one currency; amounts in minor units. */
export interface ListingPrice {
  productId: string
  currency: string
  /** Of its cheapest and its dearest variant. */
  minPrice: number
  maxPrice: number
  /** The cheapest variant's former price, when it is reduced. */
  compareAt?: number
}

/**
 * Told by whoever knows prices, so that listings can sort, filter and show them, and rules can ask for them.
 *
 * Three statements however many products. The same again changes nothing.
 */
export async function noteListingPrices(tx: Tx, prices: readonly ListingPrice[]): Promise<void> {
  const changed = await query<{ id: string }>(
    tx,
    `insert into catalog.listing_price (product_id, currency, min_price, max_price, compare_at)
     select product.id, currency, "minPrice", "maxPrice", "compareAt"
     from jsonb_to_recordset($1::jsonb)
       as ("productId" uuid, currency text, "minPrice" bigint, "maxPrice" bigint, "compareAt" bigint)
     join catalog.product on product.id = "productId" order by 1, 2
     on conflict (product_id, currency) do update
       set min_price = excluded.min_price, max_price = excluded.max_price, compare_at = excluded.compare_at
       where (listing_price.min_price, listing_price.max_price, listing_price.compare_at)
         is distinct from (excluded.min_price, excluded.max_price, excluded.compare_at)
     returning product_id as id`,
    [JSON.stringify(prices)],
  )
  if (changed.length > 0) await placeProducts(tx, [...new Set(changed.map(({ id }) => id))])
}

/** Told by whoever knows prices: these products have no price in these currencies any more. Three statements at most. */
export async function forgetListingPrices(
  tx: Tx,
  prices: readonly Pick<ListingPrice, 'productId' | 'currency'>[],
): Promise<void> {
  const gone = await query<{ id: string }>(
    tx,
    `delete from catalog.listing_price using jsonb_to_recordset($1::jsonb) as gone ("productId" uuid, currency text)
     where product_id = "productId" and listing_price.currency = gone.currency returning product_id as id`,
    [JSON.stringify(prices)],
  )
  if (gone.length > 0) await placeProducts(tx, [...new Set(gone.map(({ id }) => id))])
}

/** Told by whoever knows stock: whether any variant of the product can be bought now. The same again changes nothing. */
export async function noteAvailability(
  tx: Tx,
  products: readonly { productId: string; available: boolean }[],
): Promise<void> {
  await query(
    tx,
    `insert into catalog.listing_stock (product_id, available)
     select product.id, available from jsonb_to_recordset($1::jsonb) as ("productId" uuid, available boolean)
     join catalog.product on product.id = "productId" order by 1
     on conflict (product_id) do update set available = excluded.available
       where listing_stock.available <> excluded.available`,
    [JSON.stringify(products)],
  )
}
