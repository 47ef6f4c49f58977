import type { Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { MediaUnknown } from './refusals.ts'

/**
 * Says in words what an asset shows, and whom to name for it; left out, it stays as it was.
 *
 * @throws {MediaUnknown} when there is no such asset
 */
export async function describeMedia(
  tx: Tx,
  { mediaId, alt, credit }: { mediaId: string; alt?: Translated; credit?: string | null },
): Promise<void> {
  const rows = await query(
    tx,
    `update media.asset set alt = coalesce($2, alt), credit = case when $3 then $4 else credit end, changed_at = $5
     where id = $1 returning 1`,
    [mediaId, alt ? JSON.stringify(alt) : null, credit !== undefined, credit ?? null, tx.now],
  )
  if (rows.length === 0) throw new MediaUnknown()
}
