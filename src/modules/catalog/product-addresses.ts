import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Where a product's page stands, for lists that machines read. */
export interface ProductAddress {
  readonly handle: string
  readonly changedAt: Date
}

/** How many of these lists there are; 0 in a shop without products on sale. */
export async function countProductAddressPages(read: Read, perPage: number): Promise<number> {
  const rows = await query<{ active: number }>(
    read,
    `select count(*)::int as active from catalog.product where status = 'active'`,
    [],
  )
  return Math.ceil(rows[0]!.active / perPage)
}

/** One list of the products on sale, the oldest first, so that a page changes little when products are added. */
export const listProductAddresses = (
  read: Read,
  { page, perPage }: { page: number; perPage: number },
): Promise<ProductAddress[]> =>
  query<ProductAddress>(
    read,
    `select handle, changed_at as "changedAt" from catalog.product where status = 'active'
     order by id limit $1 offset $2`,
    [perPage, (page - 1) * perPage],
  )
