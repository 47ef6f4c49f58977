import type { Read } from '../../kernel/transaction.ts'
import type { Availability } from './stock.ts'

/** What a new buyer can have now; a variant that is absent from the answer is not tracked. */
export async function availability(_read: Read, _variantIds: readonly string[]): Promise<Map<string, Availability>> {
  throw new Error('not built yet')
}
