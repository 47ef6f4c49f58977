import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** The category of each of these products; those without one are absent. One query. */
export async function categoriesOfProducts(read: Read, productIds: readonly string[]): Promise<Map<string, string>> {
  if (productIds.length === 0) return new Map()
  const rows = await query<{ id: string; categoryId: string }>(
    read,
    `select id, category_id as "categoryId" from catalog.product
     where id = any($1::uuid[]) and category_id is not null`,
    [productIds],
  )
  return new Map(rows.map(({ id, categoryId }) => [id, categoryId]))
}

/** The product of each of these variants; one query. */
export async function productsOfVariants(read: Read, variantIds: readonly string[]): Promise<Map<string, string>> {
  if (variantIds.length === 0) return new Map()
  const rows = await query<{ id: string; productId: string }>(
    read,
    'select id, product_id as "productId" from catalog.variant where id = any($1::uuid[])',
    [variantIds],
  )
  return new Map(rows.map(({ id, productId }) => [id, productId]))
}
