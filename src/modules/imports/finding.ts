/** What a merchant should know of one row of her file. */
export interface Finding {
  /** As a spreadsheet counts: the row of column names is 1. */
  readonly row: number
  /** The column as the file names it; empty when the whole row is meant. */
  readonly field: string
  /** A problem leaves something out (a variant, a product); a warning says what was taken differently than written. */
  readonly level: 'problem' | 'warning'
  readonly message: string
}

/** Writes findings down under the names that the file gives to its columns. */
export interface Notes {
  readonly findings: readonly Finding[]
  readonly problem: (row: number, field: string, message: string) => void
  readonly warning: (row: number, field: string, message: string) => void
}

/** @param headers the file's own column names, by field */
export function notesFor(headers: Readonly<Record<string, string>>): Notes {
  const findings: Finding[] = []
  const put = (level: Finding['level']) => (row: number, field: string, message: string) =>
    void findings.push({ row, field: headers[field] ?? field, level, message })
  return { findings, problem: put('problem'), warning: put('warning') }
}
