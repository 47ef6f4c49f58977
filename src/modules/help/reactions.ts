import { type Consumer, on } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { findProducts, productArchived, productChanged } from '../catalog/index.ts'

/** Links follow their product: they rest while it is archived, wake when it comes back, and go with it. */
export const followProducts: Consumer = {
  name: 'help',
  reactions: [
    on(productArchived, (tx, { data: { productId } }) => settleLinks(tx, productId)),
    on(productChanged, async (tx, { data: { productId } }) => {
      const resting = await query(tx, 'select 1 from help.link where product_id = $1 and rests limit 1', [productId])
      if (resting.length > 0) await settleLinks(tx, productId)
    }),
  ],
}

/** By what the product is now, so that an event which comes twice or late does no harm. */
async function settleLinks(tx: Tx, productId: string): Promise<void> {
  const [product] = await findProducts(tx, [productId])
  if (!product) {
    await query(tx, 'delete from help.link where product_id = $1', [productId])
    return
  }
  const rests = product.status === 'archived'
  await query(tx, 'update help.link set rests = $2 where product_id = $1 and rests <> $2', [productId, rests])
}
