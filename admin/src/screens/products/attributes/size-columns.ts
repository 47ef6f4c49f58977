import type { Schemas } from '../../../api.ts'
import type { SizeRow, SizeTable } from './attribute-values.ts'

export interface Columns {
  measures: readonly string[]
  /** What a size is called elsewhere: EU, US. */
  systems: readonly string[]
}

export const columnsOf = ({ rows }: SizeTable): Columns => ({
  measures: [...new Set(rows.flatMap((row) => Object.keys(row.measures)))],
  systems: [...new Set(rows.flatMap((row) => Object.keys(row.systems ?? {})))],
})

export const rowFor = (size: string, { measures, systems }: Columns): SizeRow => ({
  size,
  systems: Object.fromEntries(systems.map((system) => [system, ''])),
  measures: Object.fromEntries(measures.map((measure) => [measure, ''])),
})

/** The table without a column. */
export function withoutColumn(table: SizeTable, kind: keyof Columns, column: string): SizeTable {
  const rows = table.rows.map((row) =>
    kind === 'measures'
      ? { ...row, measures: without(row.measures, column) }
      : { ...row, systems: without(row.systems ?? {}, column) },
  )
  return { ...table, rows, ...(kind === 'measures' ? { names: without(table.names ?? {}, column) } : {}) }
}

const without = <Value>(record: Record<string, Value>, name: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))

/** A measure as programs write it: `Foot length` becomes `foot-length`. */
export const keyFrom = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40) || 'measure'

const sizeWords = /size|사이즈|크기/i

/** The values of the product's size that the table has no row for. */
export function sizesToAdd({ options }: Schemas['Product'], { rows }: SizeTable): string[] {
  const values = options.find(({ name }) => sizeWords.test(name))?.values ?? []
  return values.filter((value) => !rows.some(({ size }) => size === value))
}
