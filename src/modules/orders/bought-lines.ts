import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import { personIds } from '../profiles/index.ts'

export interface BoughtLine {
  readonly orderId: string
  readonly lineId: string
  readonly productId: string
  readonly variantId: string
  /** As the order names it. */
  readonly title: string
  readonly variantTitle: string
  readonly handle: string
}

/** What somebody bought of a product, or of all, in orders that were not called off; latest first, at most 100. */
export async function boughtLines(
  read: Read,
  { profileId, productId }: { profileId: string; productId?: string | undefined },
): Promise<BoughtLine[]> {
  return query<BoughtLine>(
    read,
    `select o.id as "orderId", l.id as "lineId", l.product_id as "productId", l.variant_id as "variantId", l.title,
       l.variant_title as "variantTitle", l.handle
     from orders."order" o join orders.order_line l on l.order_id = o.id
     where o.profile_id = any($1::uuid[]) and ($2::uuid is null or l.product_id = $2) and not l.gift
       and not exists (select from orders.order_cancellation c where c.order_id = o.id)
     order by o.placed_at desc, l.position limit 100`,
    [await personIds(read, profileId), productId ?? null],
  )
}
