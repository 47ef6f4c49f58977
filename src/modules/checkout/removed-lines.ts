import type { Read } from '../../kernel/transaction.ts'
import { sellableVariants } from '../catalog/index.ts'
import type { Checkout } from './checkout.ts'
import type { RemovedLine } from './checkout-view.ts'
import { isSoldTo } from './outlet-of.ts'

/** Lines that can be put back, with their names; what is no longer sold here is left out. */
export async function removedLines(read: Read, checkout: Checkout): Promise<RemovedLine[]> {
  const { removed, locale } = checkout
  if (removed.length === 0) return []
  const variants = await sellableVariants(
    read,
    removed.map((line) => line.variantId),
    locale,
  )
  return removed.flatMap(({ variantId, quantity }) => {
    const variant = variants.get(variantId)
    return variant && isSoldTo(checkout, variant)
      ? [{ variantId, quantity, title: variant.productTitle, variantTitle: variant.variantTitle }]
      : []
  })
}
