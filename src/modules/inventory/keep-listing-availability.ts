import { type Consumer, on } from '../../kernel/module.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { noteAvailability, siblingVariants } from '../catalog/index.ts'
import { availability } from './availability.ts'
import { stockChanged } from './events.ts'

/**
 * Keeps what lists and filters show of a product's stock: whether any of its variants can be bought.
 *
 * From the log rather than in the sale's own transaction, so that buyers of one product never queue for its row.
 */
export const listingAvailability: Consumer = {
  name: 'inventory.listing-availability',
  reactions: [on(stockChanged, (tx, { data: { variantId } }) => keepListingAvailability(tx, variantId))],
}

async function keepListingAvailability(tx: Tx, variantId: string): Promise<void> {
  const siblings = await siblingVariants(tx, [variantId])
  const productId = siblings[0]?.productId
  if (!productId) return
  const ids = siblings.map((sibling) => sibling.variantId)
  const stock = await availability(tx, ids)
  const available = ids.some((id) => {
    const here = stock.get(id)
    return !here?.tracked || here.policy === 'continue' || here.available > 0
  })
  await noteAvailability(tx, [{ productId, available }])
}
