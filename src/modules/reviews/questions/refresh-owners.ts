import { query } from '../../../kernel/query.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { ordersById } from '../../orders/index.ts'
import { isVerifiedOrder } from '../verified-buyer.ts'
import { lockPost } from './find-post.ts'
import { aboutPost, postChanged } from './post-events.ts'

/** Gives or takes the sign of having bought it of answers by an order, as the order now stands. Safe to repeat. */
export async function refreshOwners(tx: Tx, orderId: string): Promise<void> {
  const order = (await ordersById(tx, [orderId])).get(orderId)
  if (!order) return
  const changed = await query<{ id: string }>(
    tx,
    'update reviews.post set verified = $2 where order_id = $1 and verified <> $2 returning id',
    [orderId, await isVerifiedOrder(tx, order)],
  )
  for (const { id } of changed) await tx.publish(postChanged(aboutPost(await lockPost(tx, id))))
}
