import type { Translated } from '../../kernel/locale.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { PersonShown } from './person.ts'
import { MediaUnknown } from './refusals.ts'

interface Description {
  mediaId: string
  alt?: Translated
  credit?: string | null
  person?: PersonShown | null
}

/**
 * Says in words what an asset shows, whom to name for it, and who wears it; left out, it stays as it was.
 *
 * @param person null for nobody
 * @throws {MediaUnknown} when there is no such asset
 */
export async function describeMedia(tx: Tx, { mediaId, alt, credit, person }: Description): Promise<void> {
  const rows = await query(
    tx,
    `update media.asset set alt = coalesce($2, alt), credit = case when $3 then $4 else credit end,
       person = case when $6 then $7::jsonb else person end, changed_at = $5
     where id = $1 returning 1`,
    [
      ...[mediaId, alt ? JSON.stringify(alt) : null, credit !== undefined, credit ?? null, tx.now],
      ...[person !== undefined, person ? JSON.stringify(person) : null],
    ],
  )
  if (rows.length === 0) throw new MediaUnknown()
}
