import { later, seconds } from '../../kernel/clock.ts'
import { doing, type Edge, type Module } from '../../kernel/module.ts'
import type { FileStore } from '../media/index.ts'
import { bringNotedPictures } from './bring-noted-pictures.ts'
import { bringNoted, runImport } from './jobs.ts'
import { imports } from './migrations/0001-imports.ts'
import { reviewsOfOthers } from './migrations/0002-reviews.ts'
import { broughtPictures } from './migrations/0003-brought-pictures.ts'
import { isOver } from './run.ts'
import { forgetImportFiles, rouseLateImports } from './sweeps.ts'
import { workOnRun } from './work-on-run.ts'

export { mostBytes, mostRows } from './file/open-table.ts'
export { fetchNotedPictures, type PicturesOfImports, picturesOfImports } from './bring-noted-pictures.ts'
export { findImport, getImport, listFindings, listImports, type PlacedFinding } from './find-import.ts'
export type { Finding } from './finding.ts'
export { type ImportTerms, importTerms } from './import-terms.ts'
export { type SourceName, sourceNames } from './incoming.ts'
export { sources } from './sources.ts'
export { runImport } from './jobs.ts'
export { type IncomingFile, readFile } from './read-file.ts'
export {
  ColumnMissing,
  CurrencyUnknown,
  FileTooLarge,
  FileUnreadable,
  ImportFileGone,
  ImportUnknown,
  NoMarket,
} from './refusals.ts'
export { rehearseFile } from './rehearse.ts'
export { isOver, type Run } from './run.ts'
export { type ImportToStart, type ReceivedFile, receiveImportFile, runForGood, startImport } from './start-import.ts'
export type { Taken, Taking } from './take-products.ts'
export { workOnRun } from './work-on-run.ts'

/** How long one job works; a process that ends leaves no more than this to be done again. */
const sliceMs = seconds(60)

export const importsModule = ({ files }: { files: FileStore }): Module => ({
  name: 'imports',
  migrations: [imports, reviewsOfOthers, broughtPictures],
  jobs: [
    doing(runImport, (edge, { runId }) => workForAWhile(edge, files, runId)),
    doing(bringNoted, (edge, payload) => edge.inTransaction((tx) => bringNotedPictures(tx, payload))),
  ],
  recurring: [
    { name: 'imports.rouse-late-imports', everySeconds: 120, run: (edge) => edge.inTransaction(rouseLateImports) },
    { name: 'imports.forget-import-files', everySeconds: 86_400, run: (edge) => forgetImportFiles(edge, files) },
  ],
})

async function workForAWhile(edge: Edge, files: FileStore, runId: string): Promise<void> {
  const end = later(edge.clock.now(), sliceMs)
  const run = await workOnRun(edge, files, runId, { until: () => edge.clock.now() >= end })
  if (isOver(run)) return
  await edge.inTransaction((tx) => tx.enqueue(runImport({ runId }), { key: `${runId}:${run.done}` }))
}
