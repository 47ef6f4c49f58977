import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Sender } from './source-of-key.ts'

export interface Counted {
  readonly sender: Sender
  readonly taken: number
  readonly repeated: number
  readonly refused: number
}

/** Adds to each source's figures of the hour and notes which keys are in use; last, since others wait for these rows. */
export async function countBatches(tx: Tx, batches: readonly Counted[]): Promise<void> {
  const rows = batches.map(({ sender: { sourceId, keyId }, ...counts }) => ({
    source: sourceId,
    key: keyId,
    ...counts,
  }))
  await query(tx, count, [JSON.stringify(rows), tx.now])
}

const count = `
  with given as materialized (
    select * from jsonb_to_recordset($1::jsonb) as (source uuid, key uuid, taken int, repeated int, refused int)
  ), used as (
    insert into collecting.key_use as known (key_id, used_at)
    select distinct key, date_trunc('minute', $2::timestamptz) from given order by key
    on conflict (key_id) do update set used_at = excluded.used_at where known.used_at < excluded.used_at
  )
  insert into collecting.source_hour as known (source_id, hour, taken, repeated, refused)
  select source, date_trunc('hour', $2::timestamptz), sum(taken), sum(repeated), sum(refused) from given
  group by source order by source
  on conflict (source_id, hour) do update set taken = known.taken + excluded.taken,
    repeated = known.repeated + excluded.repeated, refused = known.refused + excluded.refused`
