import { days, later, minutes } from '../../kernel/clock.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { FileStore } from '../media/index.ts'
import { runImport } from './jobs.ts'

/** A run that has not moved for so long was left alone: by a lost job, or by a command line that ended. */
const quietMs = minutes(5)
/** After this long without an end it never will, and says so. */
const mostMs = days(1)
/** How long files and findings are kept after the end. */
const keptMs = days(30)

/** Goes on with runs that nobody works on, and gives up those that do not end in a day. */
export async function rouseLateImports(tx: Tx): Promise<void> {
  await query(
    tx,
    `update imports.run set state = 'failed', finished_at = $1,
       failure = 'It did not come to an end within a day. What was done stays; run it again to go on.'
     where finished_at is null and created_at < $2 and moved_at < $3`,
    [tx.now, later(tx.now, -mostMs), later(tx.now, -quietMs)],
  )
  const late = await query<{ id: string; done: number }>(
    tx,
    'select id, done from imports.run where finished_at is null and moved_at < $1 order by moved_at limit 100',
    [later(tx.now, -quietMs)],
  )
  for (const { id, done } of late) await tx.enqueue(runImport({ runId: id }), { key: `${id}:${done}` })
}

/** Lets files and findings go 30 days after the last run of a file has ended. */
export async function forgetImportFiles(edge: Edge, files: FileStore): Promise<void> {
  const keys = await edge.inTransaction(async (tx) => {
    const rows = await query<{ key: string }>(
      tx,
      `select file_key as key from imports.run where file_key is not null
       group by file_key having bool_and(finished_at is not null and finished_at < $1) limit 1000`,
      [later(tx.now, -keptMs)],
    )
    return rows.map(({ key }) => key)
  })
  for (const key of keys) await files.remove(key)
  await edge.inTransaction(async (tx) => {
    await query(
      tx,
      `with gone as (update imports.run set file_key = null where file_key = any($1) returning id)
       delete from imports.finding using gone where finding.run_id = gone.id`,
      [keys],
    )
  })
}
