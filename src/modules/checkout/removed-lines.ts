import type { Read } from '../../kernel/transaction.ts'
import { sellableVariants } from '../catalog/index.ts'
import type { CartLine } from './checkout.ts'
import type { RemovedLine } from './checkout-view.ts'

/** Lines that can be put back, with their names; what is no longer sold is left out. */
export async function removedLines(read: Read, removed: readonly CartLine[], locale: string): Promise<RemovedLine[]> {
  if (removed.length === 0) return []
  const variants = await sellableVariants(
    read,
    removed.map((line) => line.variantId),
    locale,
  )
  return removed.flatMap(({ variantId, quantity }) => {
    const variant = variants.get(variantId)
    return variant ? [{ variantId, quantity, title: variant.productTitle, variantTitle: variant.variantTitle }] : []
  })
}
