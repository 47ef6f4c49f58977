import { newId } from '../../kernel/id.ts'
import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { FileStore } from '../media/index.ts'
import { openTable } from './file/open-table.ts'
import { importTerms } from './import-terms.ts'
import type { SourceName } from './incoming.ts'
import { runImport } from './jobs.ts'
import { ImportFileGone, ImportUnknown } from './refusals.ts'
import { type Run, runColumns, type StoredRun } from './run.ts'
import { sources } from './sources.ts'

/** A file that was found readable and is kept. */
export interface ReceivedFile {
  readonly source: SourceName
  /** As its owner calls it. */
  readonly fileName: string
  readonly fileKey: string
  /** ISO 4217, of all its prices. */
  readonly currency: string
}

/**
 * Keeps a file for the work to come. Outside of any transaction.
 *
 * What would refuse the import is asked before, so that nobody waits for a run to say so and no file is kept in vain.
 *
 * @throws {FileTooLarge} above 50 MB
 * @throws {FileUnreadable} {ColumnMissing} when it cannot be read at all
 * @throws {NoMarket} {CurrencyUnknown}
 */
export async function receiveImportFile(
  edge: Edge,
  files: FileStore,
  file: { source: SourceName; fileName: string; bytes: Uint8Array; currency?: string | undefined },
): Promise<ReceivedFile> {
  await openTable(file.bytes, sources[file.source])
  const { currency } = await edge.reading((read) => importTerms(read, file.currency))
  const fileKey = `imports/${newId()}.csv`
  await files.put(fileKey, file.bytes)
  return { source: file.source, fileName: file.fileName.slice(0, 200), fileKey, currency }
}

export interface ImportToStart extends ReceivedFile {
  /** Only report what would happen. */
  readonly dryRun: boolean
  readonly by: string
  /** Whether the one who starts it also does the work; the sweep takes over when he does not. */
  readonly isWorkedOnHere?: boolean
}

/**
 * Starts the import of a received file.
 *
 * @throws {NoMarket} {CurrencyUnknown}
 */
export async function startImport(tx: Tx, wanted: ImportToStart): Promise<Run> {
  const { currency, locale } = await importTerms(tx, wanted.currency)
  const [run] = await query<StoredRun>(
    tx,
    `insert into imports.run (id, source, file_name, file_key, dry_run, currency, locale, state, started_by, created_at,
       moved_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9, $9) returning ${runColumns}`,
    [
      ...[tx.newId(), wanted.source, wanted.fileName, wanted.fileKey, wanted.dryRun, currency, locale],
      ...[wanted.by, tx.now],
    ],
  )
  if (!wanted.isWorkedOnHere) await tx.enqueue(runImport({ runId: run!.id }), { key: `${run!.id}:0` })
  return run!
}

/**
 * Runs a file again for good, mostly after its dry run, in the same currency.
 *
 * @throws {ImportUnknown}
 * @throws {ImportFileGone} when the file was kept for 30 days and is gone
 */
export async function runForGood(tx: Tx, { id, by }: { id: string; by: string }): Promise<Run> {
  const [run] = await query<StoredRun>(tx, `select ${runColumns} from imports.run where id = $1 for share`, [id])
  if (!run) throw new ImportUnknown()
  if (run.fileKey === null) throw new ImportFileGone()
  return startImport(tx, { ...run, fileKey: run.fileKey, dryRun: false, by })
}
