import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Finding } from './finding.ts'
import type { IncomingFile } from './read-file.ts'
import { runColumns, type StoredRun } from './run.ts'
import type { Taken } from './take-products.ts'

export async function lockRun(tx: Tx, runId: string): Promise<StoredRun> {
  const [run] = await query<StoredRun>(tx, `select ${runColumns} from imports.run where id = $1 for update`, [runId])
  return run!
}

/** Notes what a file holds, once; a run that is taken up again keeps its counts. */
export async function beginRun(tx: Tx, runId: string, file: IncomingFile): Promise<StoredRun> {
  const run = await lockRun(tx, runId)
  if (run.state !== 'waiting') return run
  await query(
    tx,
    `update imports.run set state = 'running', products = $2, started_at = $3, moved_at = $3 where id = $1`,
    [runId, file.count, tx.now],
  )
  await noteFindings(tx, runId, file.findings)
  return endRun(tx, runId)
}

/** Adds to the counts of a run that is locked. */
export async function noteTaken(tx: Tx, runId: string, taken: Taken): Promise<void> {
  const { created, changed, unchanged, refused } = taken
  await query(
    tx,
    `update imports.run set done = done + $2::int + $3::int + $4::int + $5::int, created = created + $2::int,
       changed = changed + $3::int, unchanged = unchanged + $4::int, refused = refused + $5::int, moved_at = $6
     where id = $1`,
    [runId, created, changed, unchanged, refused, tx.now],
  )
  await noteFindings(tx, runId, taken.findings)
}

/** Ends a run that is through, and answers how it stands. */
export async function endRun(tx: Tx, runId: string): Promise<StoredRun> {
  await query(
    tx,
    `update imports.run set state = 'finished', finished_at = $2 where id = $1 and state = 'running' and done = products`,
    [runId, tx.now],
  )
  return lockRun(tx, runId)
}

/** Ends a run early; one that is over stays as it is. */
export async function failRun(tx: Tx, runId: string, failure: string): Promise<StoredRun> {
  await query(
    tx,
    `update imports.run set state = 'failed', failure = $2, finished_at = $3 where id = $1 and finished_at is null`,
    [runId, failure, tx.now],
  )
  return lockRun(tx, runId)
}

/** Most findings kept of one run; the counts go on. */
const mostFindings = 100_000

async function noteFindings(tx: Tx, runId: string, findings: readonly Finding[]): Promise<void> {
  if (findings.length === 0) return
  const { problems, warnings } = await lockRun(tx, runId)
  const kept = findings.slice(0, Math.max(0, mostFindings - problems - warnings))
  await query(
    tx,
    `insert into imports.finding (run_id, row, field, level, message)
     select $1, row, field, level, message
     from rows from (jsonb_to_recordset($2::jsonb) as (row int, field text, level text, message text)) with ordinality
     order by ordinality`,
    [runId, JSON.stringify(kept)],
  )
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length
  await query(tx, 'update imports.run set problems = problems + $2::int, warnings = warnings + $3::int where id = $1', [
    runId,
    count('problem'),
    count('warning'),
  ])
}
