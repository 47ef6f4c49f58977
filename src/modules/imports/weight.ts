import type { Row } from './file/row.ts'
import type { Notes } from './finding.ts'
import { decimalOf } from './reading-cells.ts'

/** Grams of one unit; the international pound of 1959 is 453.59237 g. */
const grams: Readonly<Record<string, number>> = { g: 1, kg: 1_000, lb: 453.59237, lbs: 453.59237, oz: 28.349523125 }

/** The weight in one cell in grams, rounded half up; 0 where there is none, or none that can be read. */
export function gramsIn(row: Row, field: string, unit: string, notes: Notes): number {
  const text = row.cells[field]
  if (text === undefined) return 0
  const weight = Math.round(Number(decimalOf(text)) * (grams[unit] ?? 1))
  if (weight >= 0 && weight <= 10_000_000) return weight
  notes.warning(row.number, field, `“${text}” is no weight from 0 to 10,000 kg, so none is kept.`)
  return 0
}
