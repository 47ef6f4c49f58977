import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { WriteKeyUnknown } from './refusals.ts'

/** Ends a key at once: what comes with it is refused. Ending it twice is harmless. @throws {WriteKeyUnknown} */
export async function revokeWriteKey(tx: Tx, id: string): Promise<void> {
  const rows = await query(
    tx,
    'update collecting.write_key set revoked_at = coalesce(revoked_at, $2) where id = $1 returning id',
    [id, tx.now],
  )
  if (rows.length === 0) throw new WriteKeyUnknown()
}
