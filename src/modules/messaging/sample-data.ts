import { z } from 'zod'

interface Shape {
  readonly type?: string
  readonly format?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
}

/** What stands for a field in a preview, by what its name ends with; the first that fits counts. */
const samples: readonly (readonly [RegExp, string, string])[] = [
  [/(number|order)$/i, 'A-1042', 'A-1042'],
  [/code$/i, '482 913', '482 913'],
  [/carrier$/i, 'Post', '우체국택배'],
  [/tracking/i, '1Z 999 AA1', '6812 3456 7890'],
  [/(amount|total|price|paid|credit|value)$/i, '€24.00', '24,000원'],
  [/(image|picture|photo)/i, '', ''],
  [/(name|by|author|recipient)$/i, 'Minji', '민지'],
  [/(product|title|what)$/i, 'Jeju green tea', '제주 녹차'],
  [/(date|day|promise|arrives|until|from|to)$/i, '3 December', '12월 3일'],
  [/(address|lines?)$/i, '1 Tea Street, Seoul', '서울시 차로 1'],
  [/quantity$/i, '2', '2'],
]

/**
 * Makes up what a mail speaks of, so that it can be shown without anybody's order: plausible words by the names of its
 * fields, two of each list.
 */
export const sampleOf = (schema: z.ZodObject, locale: string): Record<string, unknown> =>
  made(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape, '', locale) as Record<string, unknown>

function made(shape: Shape, name: string, locale: string): unknown {
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  if (shape.anyOf) return made(shape.anyOf.find(({ type }) => type !== 'null') ?? {}, name, locale)
  if (shape.type === 'object') {
    return Object.fromEntries(
      Object.entries(shape.properties ?? {}).map(([key, of]) => [key, made(of, key, locale)] as const),
    )
  }
  if (shape.type === 'array') return [made(shape.items ?? {}, name, locale), made(shape.items ?? {}, name, locale)]
  if (shape.type === 'boolean') return true
  if (shape.type === 'integer' || shape.type === 'number') return 2
  if (shape.format === 'uri' || /(link|url|page)$/i.test(name)) return 'https://shop.example/orders/A-1042'
  if (shape.format === 'uuid') return '00000000-0000-7000-8000-000000000000'
  if (shape.format === 'date-time') return '2026-12-03T09:00:00.000Z'
  const [, english, korean] = samples.find(([like]) => like.test(name)) ?? [undefined, 'Jeju green tea', '제주 녹차']
  return locale.startsWith('ko') ? korean : english
}
