import type { Edge } from '../../kernel/module.ts'
import { query } from '../../kernel/query.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { FileStore } from '../media/index.ts'
import { batchAt, takeEach } from './in-batches.ts'
import type { Incoming } from './incoming.ts'
import { type IncomingFile, readFile } from './read-file.ts'
import { rehearseProducts } from './rehearse.ts'
import { isOver, type Run, runColumns, type StoredRun } from './run.ts'
import { beginRun, endRun, failRun, lockRun, noteTaken } from './run-progress.ts'
import { take } from './take.ts'
import type { Taking } from './take-products.ts'

/**
 * Goes on with a run where it stopped, batch by batch, each with its progress in one transaction.
 *
 * Safe to repeat after a crash, and to do twice at the same time: each product is counted once.
 *
 * @param until stops between two batches when this says so
 */
export async function workOnRun(
  edge: Edge,
  files: FileStore,
  runId: string,
  { until = () => false, tell = () => undefined }: { until?: () => boolean; tell?: (run: Run) => void } = {},
): Promise<Run> {
  const found = await edge.reading((read) => storedRun(read, runId))
  if (isOver(found)) return found
  const file = await fileOf(files, found)
  if (typeof file === 'string') return edge.inTransaction((tx) => failRun(tx, runId, file))

  let run = await edge.inTransaction((tx) => beginRun(tx, runId, file))
  while (!isOver(run) && !until()) {
    await takeEach(batchAt(file, run.done), progressOf(edge, run))
    run = await edge.inTransaction((tx) => endRun(tx, runId))
    tell(run)
  }
  return run
}

/** The file taken apart, or why that cannot be. */
async function fileOf(files: FileStore, run: StoredRun): Promise<IncomingFile | string> {
  const bytes = run.fileKey === null ? undefined : await files.read(run.fileKey)
  if (!bytes) return 'The file of this import is no longer there. Upload it again.'
  try {
    return await readFile(bytes, run)
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

/** How parts of a run are taken, from where it stands now. */
function progressOf(edge: Edge, run: StoredRun): (part: readonly Incoming[]) => Promise<void> {
  const { source, currency, locale, startedBy: by } = run
  const taking: Taking = { source, currency, locale, runId: run.id, by: by ?? undefined }
  let place = run.done
  return async (part) => {
    const rehearsed = run.dryRun ? await rehearseProducts(edge, taking, part) : undefined
    await edge.inTransaction(async (tx) => {
      const { done, finishedAt } = await lockRun(tx, run.id)
      // Another process may have gone on with the same run meanwhile; what it took is behind both.
      const left = finishedAt || done < place ? [] : part.slice(done - place)
      if (left.length === 0) return
      if (rehearsed && left.length < part.length) return
      await noteTaken(tx, run.id, rehearsed ?? (await take(tx, taking, left)))
    })
    place += part.length
  }
}

async function storedRun(read: Parameters<typeof query>[0], runId: string): Promise<StoredRun> {
  const [run] = await query<StoredRun>(read, `select ${runColumns} from imports.run where id = $1`, [runId])
  if (!run) throw new Error(`There is no import ${runId}`)
  return run
}
