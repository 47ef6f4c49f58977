import type { Schemas } from '../../../api.ts'
import { writtenTexts } from '../../markets/shop-markets.ts'

export type Definition = Schemas['AttributeDefinition']
export type Texts = Record<string, string>

export interface MaterialPart {
  name: Texts
  percent?: number | ''
}

export interface CareValues {
  symbols?: string[]
  text?: Texts
}

export interface ShadeValues {
  name?: Texts
  colour?: string
  mediaId?: string | null
}

export interface SizeRow {
  size: string
  systems?: Record<string, string>
  measures: Record<string, number | ''>
}

export interface SizeTable {
  unit: 'cm' | 'in' | 'mm'
  rows: SizeRow[]
  names?: Record<string, Texts>
  note?: Texts
}

/** As the shop keeps them: without what was left empty. */
export function writtenAttributes(values: Record<string, unknown>, definitions: readonly Definition[]) {
  const kinds = new Map(definitions.map(({ key, kind }) => [key, kind]))
  const kept = Object.entries(values).map(([key, value]) => [key, writtenOf(kinds.get(key), value)] as const)
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined))
}

/** What is written of one attribute; undefined for nothing. */
function writtenOf(kind: Definition['kind'] | undefined, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined
  switch (kind) {
    case 'text':
    case 'how-to':
      return unlessEmpty(writtenTexts(value as Texts))
    case 'list':
      return unlessEmpty(value as string[])
    case 'material':
      return unlessEmpty((value as MaterialPart[]).flatMap(writtenPart))
    case 'care':
      return writtenCare(value as CareValues)
    case 'shade':
      return writtenShade(value as ShadeValues)
    case 'size-table':
      return writtenTable(value as SizeTable)
    default:
      return value
  }
}

const unlessEmpty = <Value extends object>(value: Value): Value | undefined =>
  Object.keys(value).length === 0 ? undefined : value

function writtenPart({ name, percent }: MaterialPart) {
  const written = writtenTexts(name)
  if (!unlessEmpty(written) && !percent) return []
  return [{ name: written, ...(percent ? { percent } : {}) }]
}

function writtenCare({ symbols = [], text = {} }: CareValues) {
  const written = writtenTexts(text)
  return symbols.length === 0 && !unlessEmpty(written) ? undefined : { symbols, text: written }
}

function writtenShade({ name = {}, colour = '', mediaId }: ShadeValues) {
  const written = writtenTexts(name)
  if (!unlessEmpty(written) && !colour && !mediaId) return undefined
  return { name: written, colour, ...(mediaId ? { mediaId } : {}) }
}

function writtenTable({ unit, rows, names = {}, note = {} }: SizeTable) {
  if (rows.length === 0) return undefined
  const called = Object.entries(names).map(([measure, texts]) => [measure, writtenTexts(texts)] as const)
  return {
    unit,
    rows: rows.map(({ size, systems = {}, measures }) => ({
      size: size.trim(),
      systems: writtenTexts(systems),
      measures: Object.fromEntries(Object.entries(measures).filter(([, measure]) => measure !== '')),
    })),
    ...(unlessEmpty(names) ? { names: Object.fromEntries(called) } : {}),
    ...(unlessEmpty(writtenTexts(note)) ? { note: writtenTexts(note) } : {}),
  }
}
