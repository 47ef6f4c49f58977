import type { Read } from '../../kernel/transaction.ts'
import type { LedgerEntry } from './stock.ts'

/** The moves of a variant's stock, newest first. */
export async function stockLedger(
  _read: Read,
  _of: { variantId: string; cursor?: string | undefined; limit?: number | undefined },
): Promise<{ entries: LedgerEntry[]; next?: string }> {
  throw new Error('not built yet')
}
