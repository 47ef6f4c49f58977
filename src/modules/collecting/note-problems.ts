import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Batch } from './collect-events.ts'

/** Of one batch; all of them count, and all are in the answer. */
const mostNoted = 20
/** Of one source; older ones make room. */
export const mostProblems = 200

/** Notes why events were not taken, for whoever sets up the sender; nothing of what they said but type and name. */
export async function noteProblems(tx: Tx, batches: readonly Batch[]): Promise<void> {
  const rows = batches.flatMap(({ sender, door, problems }) =>
    problems.slice(0, mostNoted).map(({ field, message, type, name }) => ({
      ...{ id: tx.newId(), source_id: sender.sourceId, door, type, name, field, message },
    })),
  )
  if (rows.length === 0) return
  await query(tx, note, [JSON.stringify(rows), tx.now])
  await query(tx, makeRoom, [[...new Set(rows.map((row) => row.source_id))]])
}

const note = `
  insert into collecting.problem (id, source_id, at, door, type, name, field, message)
  select id, source_id, $2, door, type, name, field, message from jsonb_to_recordset($1::jsonb) as (
    id uuid, source_id uuid, door text, type text, name text, field text, message text)`

const makeRoom = `
  delete from collecting.problem using unnest($1::uuid[]) as source (id)
  where source_id = source.id and problem.id <= (
    select older.id from collecting.problem as older where older.source_id = source.id
    order by older.id desc offset ${mostProblems} limit 1)`
