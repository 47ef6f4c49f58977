import { parse } from 'csv-parse/sync'
import type { Tx } from '../../kernel/transaction.ts'
import { type Kept, keepMentions } from './keep-mentions.ts'
import { mentionSchema, type MentionToKeep } from './mention.ts'
import { MentionInvalid } from './refusals.ts'

/** The most rows of a file, and its size in characters. */
export const mostRowsOfFile = 2_000
export const mostCharactersOfFile = 2_000_000

export interface RowProblem {
  /** As a spreadsheet counts: the row of column names is 1. */
  readonly row: number
  readonly field: string
  readonly message: string
}

export interface FileKept extends Kept {
  /** Rows that were left out, with why; at most 100. */
  readonly problems: readonly RowProblem[]
}

const counts = ['likes', 'comments', 'views'] as const

/**
 * Takes mentions from a file of columns named as the fields of the API (`channel`, `externalId`, `handle`, `text`,
 * `postedAt` …; pictures apart by spaces). Rows that do not fit are left out and told. The same file again adds nothing.
 *
 * @throws {MentionInvalid} when it cannot be read, has too many rows, or lacks a column that is needed
 */
export async function keepMentionsFile(tx: Tx, csv: string): Promise<FileKept> {
  const rows = rowsOf(csv)
  const problems: RowProblem[] = []
  const told: MentionToKeep[] = []
  for (const [at, row] of rows.entries()) {
    const read = mentionSchema.safeParse(fieldsOf(row))
    if (read.success) told.push(read.data)
    else {
      const [issue] = read.error.issues
      problems.push({ row: at + 2, field: String(issue!.path[0] ?? ''), message: issue!.message })
    }
  }
  return { ...(await keepMentions(tx, told, 'file')), problems: problems.slice(0, 100) }
}

function rowsOf(csv: string): Record<string, string>[] {
  let rows: Record<string, string>[]
  try {
    rows = parse(csv, { bom: true, columns: true, skip_empty_lines: true, trim: true, relax_column_count: true })
  } catch {
    throw new MentionInvalid('csv', 'This cannot be read as columns. Save it as CSV with commas, in UTF-8.')
  }
  if (rows.length > mostRowsOfFile)
    throw new MentionInvalid('csv', `At most ${mostRowsOfFile} rows at once. Cut the file in two.`)
  const missing = ['channel', 'externalId', 'handle', 'postedAt'].find((name) => rows[0] && !(name in rows[0]))
  if (missing) throw new MentionInvalid('csv', `The column ${missing} is missing.`)
  return rows
}

function fieldsOf({ pictures, ...row }: Record<string, string>): Record<string, unknown> {
  const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))
  const numbers = Object.fromEntries(
    counts.flatMap((name) => (given[name] === undefined ? [] : [[name, Number(given[name])]])),
  )
  return { ...given, ...numbers, pictures: pictures?.split(/\s+/).filter(Boolean) ?? [] }
}
