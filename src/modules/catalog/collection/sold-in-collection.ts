import { query } from '../../../kernel/query.ts'
import type { Read } from '../../../kernel/transaction.ts'
import { type Outlet, outletKeys } from '../outlet.ts'

/** Beyond that a collection's later products are not looked at. */
const most = 1_000

/**
 * Which products of a collection are on sale at an outlet: the first thousand in the merchant's order. For who shows
 * something else about a collection than its list. One query.
 */
export async function soldInCollection(
  read: Read,
  { collectionId, outlet }: { collectionId: string; outlet: Outlet },
): Promise<string[]> {
  const rows = await query<{ id: string }>(
    read,
    `select member.product_id as id from catalog.collection_member as member
     join catalog.document on document.product_id = member.product_id and document.status = 'active'
       and not document.not_sold_in && $2::text[]
     where member.collection_id = $1 order by member.position, member.product_id desc limit $3`,
    [collectionId, outletKeys(outlet), most],
  )
  return rows.map(({ id }) => id)
}
