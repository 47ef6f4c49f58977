import { openTable } from './file/open-table.ts'
import type { Finding } from './finding.ts'
import type { Incoming, SourceName } from './incoming.ts'
import { sources } from './sources.ts'

/** A file taken apart into its products; each is read when it is asked for. */
export interface IncomingFile {
  readonly rows: number
  /** How many products it tells of, also those that cannot be taken. */
  readonly count: number
  /** What concerns the file as a whole. */
  readonly findings: readonly Finding[]
  /** @param index from 0, in the order of the file */
  productAt(index: number): Incoming
}

/**
 * Takes a file apart. The same bytes always give the same products in the same order.
 *
 * @throws {FileUnreadable} {ColumnMissing} {FileTooLarge}
 */
export async function readFile(
  bytes: Uint8Array,
  { source: name, currency }: { source: SourceName; currency: string },
): Promise<IncomingFile> {
  const source = sources[name]
  const table = await openTable(bytes, source)
  const { encoding, fields, headers } = table
  const rows = await table.rows()
  const groups = source.group(rows)
  const told = new Set(rows.flatMap(({ cells }) => Object.keys(cells)))
  const ignored = source.ignored(fields.filter((field) => told.has(field)))

  const findings: Finding[] = []
  const warn = (message: string) => void findings.push({ row: 1, field: '', level: 'warning', message })
  if (encoding === 'euc-kr' || encoding === 'windows-1252') {
    warn(`The file was read as ${encoding.toUpperCase()}. Where letters look wrong, save it as “CSV UTF-8” first.`)
  }
  if (ignored.length > 0) {
    warn(`These columns are not imported: ${[...new Set(ignored)].map((field) => headers[field]).join(', ')}.`)
  }
  if (groups.length === 0) warn(`There is no ${source.tells === 'reviews' ? 'review' : 'product'} in this file.`)
  const terms = { currency, headers }
  return { rows: rows.length, count: groups.length, findings, productAt: (index) => source.read(groups[index]!, terms) }
}
