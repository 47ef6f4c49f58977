import { translated, type Translated } from '../../kernel/locale.ts'
import type { AttributeDefinition, AttributeKind, SizeTable } from './attribute.ts'
import { sanitisedHtml } from './sanitised-html.ts'

type Words = Translated

/** By kind: the value with its texts in one language; what holds no text stays as it is. */
const inLanguage: { [Kind in AttributeKind]?: (value: never, locale: string) => unknown } = {
  text: (value: Words, locale) => translated(value, locale),
  'how-to': (value: Words, locale) => sanitisedHtml(translated(value, locale)),
  material: (value: readonly { name: Words }[], locale) =>
    value.map((part) => ({ ...part, name: translated(part.name, locale) })),
  care: (value: { text?: Words }, locale) => ({ ...value, text: translated(value.text ?? {}, locale) }),
  shade: (value: { name: Words }, locale) => ({ ...value, name: translated(value.name, locale) }),
  'size-table': (value: SizeTable, locale) => ({
    ...value,
    names: translatedEach(value.names ?? {}, locale),
    note: translated(value.note ?? {}, locale),
  }),
}

const translatedEach = (texts: Readonly<Record<string, Words>>, locale: string) =>
  Object.fromEntries(Object.entries(texts).map(([key, words]) => [key, translated(words, locale)]))

/** An attribute's value as a shopper of that language reads it; choices of a list by their labels. */
export function valueIn(
  locale: string,
  { kind, labels }: Pick<AttributeDefinition, 'kind' | 'labels'>,
  value: unknown,
): unknown {
  if (kind === 'list' && Array.isArray(value)) {
    return (value as string[]).map((choice) => translated(labels?.[choice] ?? {}, locale) || choice)
  }
  const convert = inLanguage[kind]
  return convert ? convert(value as never, locale) : value
}
