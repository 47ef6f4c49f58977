import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { runAudit } from './jobs.ts'
import { type Run, runColumns } from './run.ts'

/**
 * Starts an audit of the whole shop. While one is under way that one is the answer: a constraint allows no second.
 *
 * @param start `isWorkedOnHere`: who starts it also does the work; the sweep takes over when he does not
 */
export async function startAudit(tx: Tx, start: { by: string; isWorkedOnHere?: boolean }): Promise<Run> {
  const id = tx.newId()
  const [made] = await query<Run>(
    tx,
    `insert into store_audit.run (id, state, started_by, created_at, moved_at) values ($1, 'waiting', $2, $3, $3)
     on conflict ((true)) where finished_at is null do nothing returning ${runColumns}`,
    [id, start.by, tx.now],
  )
  const run = made ?? (await runUnderWay(tx))
  if (!run) return startAudit(tx, start)
  if (made && !start.isWorkedOnHere) await tx.enqueue(runAudit({ runId: id }), { key: `${id}:0` })
  return run
}

/** Locked, so that it does not end while it is handed out; undefined when it has just ended. */
async function runUnderWay(tx: Tx): Promise<Run | undefined> {
  const rows = await query<Run>(tx, `select ${runColumns} from store_audit.run where finished_at is null for share`)
  return rows[0]
}
