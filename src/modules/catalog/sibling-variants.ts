import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** A variant and the product that it belongs to. */
export interface VariantOfProduct {
  readonly productId: string
  readonly variantId: string
}

/** All variants of the products that these variants belong to, whatever their status; one query. */
export function siblingVariants(read: Read, variantIds: readonly string[]): Promise<VariantOfProduct[]> {
  return query<VariantOfProduct>(
    read,
    `select product_id as "productId", id as "variantId" from catalog.variant
     where product_id in (select product_id from catalog.variant where id = any($1::uuid[])) order by product_id, position`,
    [variantIds],
  )
}

/** The variants of these products, whatever their status; one query. */
export function variantsOfProducts(read: Read, productIds: readonly string[]): Promise<VariantOfProduct[]> {
  return query<VariantOfProduct>(
    read,
    `select product_id as "productId", id as "variantId" from catalog.variant
     where product_id = any($1::uuid[]) order by product_id, position`,
    [productIds],
  )
}
