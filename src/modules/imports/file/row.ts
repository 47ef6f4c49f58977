/** One row of a file; blank cells are absent, others trimmed. */
export interface Row {
  /** As a spreadsheet counts: the row of column names is 1. */
  readonly number: number
  readonly cells: Readonly<Record<string, string>>
}
