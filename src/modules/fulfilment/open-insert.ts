import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { normalCode } from '../promotions/index.ts'
import { findInsertByCode, type Insert } from './insert.ts'

/**
 * Notes that the card of a parcel was scanned: how often, and when first.
 *
 * @returns the insert; undefined when no card carries this code
 */
export async function openInsert(tx: Tx, code: string): Promise<Insert | undefined> {
  const found = await findInsertByCode(tx, normalCode(code))
  if (!found) return undefined
  await query(
    tx,
    `update fulfilment.insert_card set scans = scans + 1, scanned_at = coalesce(scanned_at, $2) where order_id = $1`,
    [found.orderId, tx.now],
  )
  return found
}
