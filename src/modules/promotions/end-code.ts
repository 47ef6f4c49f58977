import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'

/** Lets one code end now, whatever its promotion does; orders that used it keep what they saved. Again changes nothing. */
export async function endCode(tx: Tx, code: string): Promise<void> {
  await query(
    tx,
    'update promotions.code set expires_at = $2 where code = $1 and (expires_at is null or expires_at > $2)',
    [...[code, tx.now]],
  )
}
