import { z } from 'zod'
import { line, text } from './text.ts'

/** What a category can ask to be told of its products. */
export const attributeKinds = [
  'text',
  'number',
  'list',
  'boolean',
  'material',
  'care',
  'size-table',
  'shade',
  'how-to',
] as const
export type AttributeKind = (typeof attributeKinds)[number]

export const attributeDefinitionSchema = z
  .object({
    key: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/, 'Write the key in small letters, digits and hyphens, like neck-line'),
    kind: z.enum(attributeKinds),
    label: line,
    required: z.boolean().default(false),
    unit: z.string().max(12).optional().describe('Of a number, e.g. ml'),
    choices: z.array(z.string().max(60)).max(100).optional().describe('What a list may hold; anything when left out'),
    labels: z
      .record(z.string().max(60), line)
      .refine((labels) => Object.keys(labels).length <= 100, 'At most 100 choices are named')
      .optional()
      .describe('Choices of a list in other languages, by choice: { "loose": { "ko": "넉넉한" } }'),
  })
  .meta({ id: 'AttributeDefinition' })
export type AttributeDefinition = z.infer<typeof attributeDefinitionSchema>

const materials = z
  .array(z.object({ name: line, percent: z.number().positive().max(100).optional() }))
  .min(1)
  .max(20)
  .refine((parts) => parts.reduce((sum, part) => sum + (part.percent ?? 0), 0) <= 100.001, 'More than 100 per cent')

/** Symbols of ISO 3758 for care of textiles, as words. */
const careSymbols = z.enum([
  'wash-hand',
  'wash-30',
  'wash-40',
  'wash-60',
  'do-not-wash',
  'do-not-bleach',
  'tumble-low',
  'do-not-tumble',
  'line-dry',
  'dry-flat',
  'iron-low',
  'iron-medium',
  'iron-high',
  'do-not-iron',
  'dry-clean',
  'do-not-dry-clean',
])

const sizeTable = z.object({
  unit: z.enum(['cm', 'in', 'mm']),
  rows: z
    .array(
      z.object({
        size: z.string().min(1).max(40).describe('As the size option has it'),
        systems: z.record(z.string().max(12), z.string().max(20)).default({}).describe('{ "EU": "38", "KR": "240" }'),
        measures: z
          .record(z.string().max(40), z.number().positive().max(10_000))
          .describe('{ "chest": 92 }, in the unit'),
      }),
    )
    .min(1)
    .max(100),
  names: z.record(z.string(), line).optional().describe('What each measure is called, by language'),
  note: text.optional(),
})
export type SizeTable = z.infer<typeof sizeTable>

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'Write the colour as # and six hexadecimal digits')

/** By kind, the shape of a value. */
export const attributeValueSchemas = {
  text,
  number: z.number(),
  list: z.array(z.string().max(60)).max(100),
  boolean: z.boolean(),
  material: materials,
  care: z.object({ symbols: z.array(careSymbols).max(12).default([]), text: text.default({}) }),
  'size-table': sizeTable,
  shade: z.object({ name: line, colour, mediaId: z.uuid().optional() }),
  'how-to': text,
} satisfies Record<AttributeKind, z.ZodType>

/** A product's attributes by key; each has the shape its category's definition asks for. */
export type Attributes = Readonly<Record<string, unknown>>

const centimetres = { cm: 1, mm: 0.1, in: 2.54 }

/** A size table in another unit; measures rounded half up to a tenth (cm, in) or to the whole (mm). */
export function sizeTableIn(table: SizeTable, unit: SizeTable['unit']): SizeTable {
  if (table.unit === unit) return table
  const factor = centimetres[table.unit] / centimetres[unit]
  const step = unit === 'mm' ? 1 : 10
  const convert = (value: number) => Math.round(value * factor * step) / step
  const rows = table.rows.map((row) => ({
    ...row,
    measures: Object.fromEntries(Object.entries(row.measures).map(([name, value]) => [name, convert(value)])),
  }))
  return { ...table, unit, rows }
}
