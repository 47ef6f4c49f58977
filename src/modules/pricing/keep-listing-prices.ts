import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import {
  forgetListingPrices,
  type ListingPrice,
  noteListingPrices,
  siblingVariants,
  type VariantOfProduct,
} from '../catalog/index.ts'

/**
 * Tells the catalogue what the products of these variants cost now, so that listings sort, filter and show it.
 *
 * In the transaction of the change: a listing is never behind. Counts what everybody sees, that is the lists bound
 * neither to a market nor to a group. Variants that no product has (any more) are passed over.
 */
export async function keepListingPrices(
  tx: Tx,
  changed: readonly { variantId: string; currency: string }[],
): Promise<void> {
  if (changed.length === 0) return
  const variants = await siblingVariants(tx, [...new Set(changed.map(({ variantId }) => variantId))])
  const productOf = new Map(variants.map(({ variantId, productId }) => [variantId, productId]))
  const stale = new Set<string>()
  for (const { variantId, currency } of changed) {
    const productId = productOf.get(variantId)
    if (productId) stale.add(keyOf({ productId, currency }))
  }
  await relist(tx, variants, stale)
}

const keyOf = ({ productId, currency }: { productId: string; currency: string }): string => `${productId} ${currency}`

/** Reckons the prices of some products in some currencies anew. */
export async function relist(tx: Tx, variants: readonly VariantOfProduct[], stale: ReadonlySet<string>): Promise<void> {
  if (stale.size === 0) return
  const currencies = [...new Set([...stale].map((key) => key.split(' ')[1]!))]
  const listed = (await listingPrices(tx, variants, currencies)).filter((price) => stale.has(keyOf(price)))
  await noteListingPrices(tx, listed)

  const there = new Set(listed.map(keyOf))
  const gone = [...stale].filter((key) => !there.has(key)).map((key) => key.split(' ') as [string, string])
  if (gone.length === 0) return
  await forgetListingPrices(
    tx,
    gone.map(([productId, currency]) => ({ productId, currency })),
  )
}

async function listingPrices(
  tx: Tx,
  variants: readonly VariantOfProduct[],
  currencies: readonly string[],
): Promise<ListingPrice[]> {
  const rows = await query<ListingPrice & { compareAt: number | null }>(
    tx,
    `select "productId", currency, min(amount) as "minPrice", max(amount) as "maxPrice",
       (array_agg(compare_at order by amount, compare_at))[1] as "compareAt"
     from (
       select distinct on ("variantId", price.currency) "productId", price.currency, price.amount, price.compare_at
       from jsonb_to_recordset($1::jsonb) as variant ("productId" uuid, "variantId" uuid)
       join pricing.price on price.variant_id = "variantId" and price.currency = any($2::text[])
       join pricing.price_list list on list.code = price.list_code
       where price.starts_at <= $3 and (price.ends_at is null or price.ends_at > $3)
         and list.market_code is null and list.group_key is null
       order by "variantId", price.currency, list.priority desc, list.code, price.starts_at desc
     ) as now_charged
     group by "productId", currency`,
    [JSON.stringify(variants), currencies, tx.now],
  )
  return rows.map(({ compareAt, ...row }) => ({ ...row, ...(compareAt === null ? {} : { compareAt }) }))
}
