import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { voidCode } from '../promotions/index.ts'
import type { VoidCause } from './insert.ts'

/**
 * Takes the code in an order's parcel out of use, because the order was called off or was fraud. An order that was placed
 * with it before keeps what it saved. Orders without one, and again, change nothing.
 */
export async function voidInsert(tx: Tx, { orderId, cause }: { orderId: string; cause: VoidCause }): Promise<void> {
  const [voided] = await query<{ code: string | null }>(
    tx,
    `update fulfilment.insert_card set voided_at = $2, void_cause = $3 where order_id = $1 and voided_at is null
     returning code`,
    [orderId, tx.now, cause],
  )
  if (voided?.code) await voidCode(tx, voided.code)
}
