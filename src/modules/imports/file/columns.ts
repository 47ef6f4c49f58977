import { ColumnMissing } from '../refusals.ts'
import type { Source } from '../incoming.ts'

/** Which column of the file is which field. */
export interface Columns {
  /** By place; a column that is not known has its own name, in small letters, as field. */
  readonly fields: readonly string[]
  /** The file's own names, by field. */
  readonly headers: Readonly<Record<string, string>>
}

/** @throws {ColumnMissing} naming those without which nothing can be imported */
export function columnsOf(names: readonly string[], source: Source): Columns {
  const known = new Map(Object.entries(source.columns).flatMap(([field, all]) => all.map((name) => [name, field])))
  const fields = names.map((name) => known.get(plain(name)) ?? known.get(withoutUnit(plain(name))) ?? plain(name))
  const missing = source.required.filter((choices) => !choices.some((field) => fields.includes(field)))
  if (missing.length > 0) {
    const words = missing.map((choices) => choices.map((field) => `“${source.columns[field]!.at(-1)!}”`).join(' or '))
    throw new ColumnMissing(words, source)
  }
  const headers: Record<string, string> = {}
  fields.forEach((field, index) => (headers[field] ??= names[index]!.trim()))
  return { fields, headers }
}

const plain = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** `weight (lbs)` is `weight`. */
const withoutUnit = (name: string): string => name.replace(/ \([^)]*\)$/, '')
