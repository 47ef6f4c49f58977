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
