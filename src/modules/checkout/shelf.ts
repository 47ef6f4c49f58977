import type { Read } from '../../kernel/transaction.ts'
import { availability } from '../inventory/index.ts'
import type { Checkout } from './checkout.ts'
import { ownHold } from './own-hold.ts'

/** What this checkout can have of each variant it asked about. */
export interface Shelf {
  /** Units; without end where stock is not counted or may be owed. */
  left(variantId: string): number
}

/** Looks at the stock of many variants at once; what the checkout keeps for itself counts as there for it. */
export async function shelfFor(read: Read, checkout: Checkout, variantIds: readonly string[]): Promise<Shelf> {
  const stock = variantIds.length > 0 ? await availability(read, variantIds) : undefined
  const own = ownHold(checkout, read.now)
  return {
    left: (variantId) => {
      const known = stock?.get(variantId)
      if (!known || !known.tracked || known.policy === 'continue') return Infinity
      return Math.max(0, known.available + (own.get(variantId) ?? 0))
    },
  }
}
