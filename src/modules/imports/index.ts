import type { Module } from '../../kernel/module.ts'
import type { FileStore } from '../media/index.ts'

export { mostBytes, mostRows } from './file/open-table.ts'
export type { Finding } from './finding.ts'
export type { SourceName } from './incoming.ts'
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

export const importsModule = (_ports: { files: FileStore }): Module => ({ name: 'imports', migrations: [] })
