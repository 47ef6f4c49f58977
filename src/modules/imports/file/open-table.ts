import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Source } from '../incoming.ts'
import { FileTooLarge, FileUnreadable } from '../refusals.ts'
import { type Columns, columnsOf } from './columns.ts'
import type { Row } from './row.ts'
import { type Encoding, textOf } from './text-of.ts'

export const mostBytes = 50_000_000
export const mostRows = 100_000
/** Longest row; a quote that is never closed would make one of the rest of the file. */
const mostCharactersOfRow = 2_000_000

export interface Table extends Columns {
  readonly encoding: Encoding
  /**
   * @throws {FileTooLarge} above 100,000 rows
   * @throws {FileUnreadable} naming the row from which on the file cannot be read
   */
  rows(): Promise<Row[]>
}

/**
 * Opens a file of columns: finds its encoding, what separates its cells (comma, semicolon or tab) and its columns.
 *
 * Rows are read later, so this is quick enough to refuse an upload at once.
 *
 * @throws {FileTooLarge} above 50 MB
 * @throws {FileUnreadable} {ColumnMissing}
 */
export async function openTable(bytes: Uint8Array, source: Source): Promise<Table> {
  if (bytes.length > mostBytes) throw new FileTooLarge(`${mostBytes / 1_000_000} MB`)
  const { text, encoding } = textOf(bytes)
  const delimiter = delimiterOf(text)
  const [names] = await recordsOf(text, delimiter, 1)
  const columns = columnsOf(names ?? [], source)
  return { ...columns, encoding, rows: async () => rowsOf(await recordsOf(text, delimiter, Infinity), columns) }
}

/** What occurs most outside of quotes in the first line that says something. */
function delimiterOf(text: string): string {
  const head = /[^\r\n]+/.exec(text.slice(0, 100_000))?.[0] ?? ''
  const bare = head.replaceAll(/"[^"]*"/g, '')
  const count = (sign: string) => bare.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

async function recordsOf(text: string, delimiter: string, most: number): Promise<string[][]> {
  const records: string[][] = []
  const parser = Readable.from(piecesOf(text)).pipe(
    parse({
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: mostCharactersOfRow,
      ...(most === Infinity ? {} : { to: most }),
    }),
  )
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      records.push(record)
      if (records.length > mostRows + 1) throw new FileTooLarge(`${mostRows.toLocaleString('en')} rows`)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new FileUnreadable(
      `From row ${Number(error['records']) + 1} on this file cannot be read; a quote is probably never closed there. ` +
        'Mend that row, or export the file again.',
    )
  }
  return records
}

/** In pieces, so that a long file does not keep the process from answering others. */
function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength)
}

const pieceLength = 262_144

function rowsOf(records: readonly string[][], { fields }: Columns): Row[] {
  return records.flatMap((record, index) => {
    if (index === 0) return []
    const cells: Record<string, string> = {}
    record.forEach((cell, place) => {
      const field = fields[place]
      const value = cell.trim()
      if (field && value && !(field in cells)) cells[field] = value
    })
    return Object.keys(cells).length > 0 ? [{ number: index + 1, cells }] : []
  })
}
