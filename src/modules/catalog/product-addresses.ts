import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** Where a product's page stands, for lists that machines read. */
export interface ProductAddress {
  readonly handle: string
  readonly changedAt: Date
  /** Markets and sales channels it is kept from; it has a page in none of these markets. */
  readonly notSoldIn: readonly string[]
}

/** On sale, and with a page at all. */
const onPages = `status = 'active' and not 'channel:page' = any(not_sold_in)`

/** How many of these lists there are; 0 in a shop without products on sale. */
export async function countProductAddressPages(read: Read, perPage: number): Promise<number> {
  const rows = await query<{ active: number }>(
    read,
    `select count(*)::int as active from catalog.product where ${onPages}`,
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
    `select handle, changed_at as "changedAt", not_sold_in as "notSoldIn" from catalog.product where ${onPages}
     order by id limit $1 offset $2`,
    [perPage, (page - 1) * perPage],
  )
