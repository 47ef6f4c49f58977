import type { Translated } from '../../../kernel/locale.ts'
import type { AttributeDefinition } from '../attribute.ts'
import type { ProductOption } from '../product.ts'
import { plainText } from '../sanitised-html.ts'
import { isUnspaced, lexemesOf, stemOf, wordsOf } from './words.ts'

/** What search reads of a product. */
export interface Searchable {
  readonly id: string
  readonly status: string
  readonly title: Translated
  readonly description: Translated
  readonly vendor: string | null
  readonly type: string | null
  readonly tags: readonly string[]
  readonly options: readonly ProductOption[]
  readonly attributes: Readonly<Record<string, unknown>>
  readonly categories: readonly { id: string; title: Translated; attributes: readonly AttributeDefinition[] }[]
  readonly codes: readonly string[]
  readonly publishedAt: Date | null
  readonly notSoldIn: readonly string[]
}

export interface Document {
  /** In the text form of a tsvector: `'tea':1A,7D`. */
  readonly words: string
  readonly facets: readonly string[]
  /** The words that shoppers may be led to when they mistype. */
  readonly counted: readonly string[]
}

type Weight = 'A' | 'B' | 'C' | 'D'

const mostWords: Record<Weight, number> = { A: 200, B: 2_000, C: 1_000, D: 1_500 }

/** A product as search keeps it: its title weighs most, then what it is called, coded and made of, then its description. */
export function documentOf(product: Searchable): Document {
  const texts: Record<Weight, string[]> = {
    A: Object.values(product.title),
    B: [
      ...[product.vendor ?? '', product.type ?? '', ...product.tags],
      ...product.categories.flatMap(({ title }) => Object.values(title)),
      ...product.options.flatMap(optionTexts),
      ...product.codes,
    ],
    C: textsIn(product.attributes),
    D: Object.values(product.description).map(plainText),
  }
  const words = (Object.keys(texts) as Weight[]).flatMap((weight) =>
    wordsOf(texts[weight].join(' '))
      .slice(0, mostWords[weight])
      .map((word) => ({ word, weight })),
  )
  return { words: vectorOf(words), facets: facetsOf(product), counted: countedAmong(words.map(({ word }) => word)) }
}

const optionTexts = ({ name, values, labels }: ProductOption): string[] => [
  name,
  ...values,
  ...Object.values(labels ?? {}).flatMap((label) => Object.values(label)),
]

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [plainText(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

/** PostgreSQL keeps at most 256 places of a word and places up to 16383. */
const mostPlaces = 200

function vectorOf(words: readonly { word: string; weight: Weight }[]): string {
  const places = new Map<string, string[]>()
  words.forEach(({ word, weight }, index) => {
    for (const lexeme of [...lexemesOf(word), ...bridge(words[index - 1]?.word, word)]) {
      const list = places.get(lexeme) ?? []
      if (list.length < mostPlaces) list.push(`${Math.min(index + 1, 16_383)}${weight}`)
      places.set(lexeme, list)
    }
  })
  return [...places].map(([lexeme, list]) => `'${lexeme}':${list.join(',')}`).join(' ')
}

/** Korean is written with and without spaces, so two neighbouring words are also found written as one. */
function bridge(before: string | undefined, word: string): string[] {
  if (before === undefined || !isUnspaced(before) || !isUnspaced(word)) return []
  return [before.slice(-1) + word.slice(0, 1)]
}

function countedAmong(words: readonly string[]): string[] {
  const counted = words.filter((word) => !/^\p{N}/u.test(word)).map((word) => (isUnspaced(word) ? word : stemOf(word)))
  return [...new Set(counted.filter((word) => word.length > 1))].sort()
}

/** What a list of products can be narrowed by: `tag:summer`, `option:size:M`, `category:<id>`, `attribute:shape:round`. */
export function facetsOf(product: Searchable): string[] {
  const definitions = product.categories.flatMap(({ attributes }) => attributes)
  const chosen = definitions.flatMap(({ key, kind }) => {
    const value = product.attributes[key]
    if (kind === 'list' && Array.isArray(value)) return value.map((choice) => `attribute:${key}:${choice}`)
    return kind === 'boolean' && value === true ? [`attribute:${key}:yes`] : []
  })
  const all = [
    ...product.categories.map(({ id }) => `category:${id}`),
    ...product.tags.map((tag) => `tag:${tag}`),
    ...(product.vendor === null ? [] : [`vendor:${product.vendor}`]),
    ...(product.type === null ? [] : [`type:${product.type}`]),
    ...product.options.flatMap(({ name, values }) => values.map((value) => `option:${optionGroup(name)}:${value}`)),
    ...chosen,
  ]
  return [...new Set(all)]
}

/** `Size` and `size` are one thing to choose by; a colon would read as the end of the name. */
export const optionGroup = (name: string): string => name.toLowerCase().replaceAll(':', ' ')
