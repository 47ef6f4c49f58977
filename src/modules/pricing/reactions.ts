import { query } from '../../kernel/query.ts'
import { type Consumer, on } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { variantRemoved, variantsOfProducts } from '../catalog/index.ts'
import { relist } from './keep-listing-prices.ts'

/** Keeps prices in step with the catalogue. */
export const followCatalog: Consumer = {
  name: 'pricing',
  reactions: [on(variantRemoved, (tx, { data }) => dropPrices(tx, data))],
}

/** A variant that is gone has no price, and its product may cost something else now. */
async function dropPrices(tx: Tx, { variantId, productId }: { variantId: string; productId: string }): Promise<void> {
  const dropped = await query<{ currency: string }>(
    tx,
    'delete from pricing.price where variant_id = $1 returning currency',
    [variantId],
  )
  const stale = new Set(dropped.map(({ currency }) => `${productId} ${currency}`))
  await relist(tx, await variantsOfProducts(tx, [productId]), stale)
}
