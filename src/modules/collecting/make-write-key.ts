import { randomBytes } from 'node:crypto'
import { digest } from '../../kernel/digest.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { SourceUnknown, TooManyKeys } from './refusals.ts'
import { mostKeys } from './source.ts'

/**
 * Makes a further key for a source, so that one can be exchanged for another without a gap.
 *
 * @returns the key itself, which is shown this once: the database keeps only its digest
 * @throws {SourceUnknown}
 * @throws {TooManyKeys} when {@link mostKeys} of the source work
 */
export async function makeWriteKey(tx: Tx, sourceId: string, by: string): Promise<{ id: string; key: string }> {
  const rows = await query(tx, 'select id from collecting.source where id = $1 for update', [sourceId])
  if (rows.length === 0) throw new SourceUnknown()
  const working = await query(
    tx,
    'select id from collecting.write_key where source_id = $1 and revoked_at is null limit $2',
    [sourceId, mostKeys],
  )
  if (working.length === mostKeys) throw new TooManyKeys(mostKeys)

  const id = tx.newId()
  const key = newWriteKey()
  await query(
    tx,
    `insert into collecting.write_key (id, source_id, shown, secret_hash, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, sourceId, `${key.slice(0, 8)}…`, digest(key), tx.now, by],
  )
  return { id, key }
}

/** 132 random bits in the one form that all clients take: Jitsu's wants 25 characters that begin with a c. */
const newWriteKey = (): string => `cw_${randomBytes(17).toString('base64url').slice(0, 22)}`
