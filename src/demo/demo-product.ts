import type { NewProduct } from '../modules/catalog/index.ts'
import type { PersonShown } from '../modules/media/index.ts'

/** Prices of one thing in each market, in minor units; nothing is converted, each is a price somebody would choose. */
export interface DemoPrice {
  readonly USD: number
  readonly EUR: number
  readonly KRW: number
}

/** The same in English and in Korean. */
export type Words = readonly [en: string, ko: string]

/** A picture that is drawn when it is asked for. */
export interface DemoPicture {
  /** SVG. */
  readonly draw: () => string
  /** What it shows, in words. */
  readonly alt: { readonly en: string; readonly ko: string }
  /** It shows the variants with this value of the first option. */
  readonly of?: string
  /** Who wears it. */
  readonly person?: PersonShown
}

/** A product of the demo shop: what the catalogue keeps of it, and what belongs to its neighbours. */
export interface DemoProduct extends Omit<NewProduct, 'handle' | 'media' | 'categoryId' | 'variants'> {
  readonly handle: string
  readonly category: string
  readonly variants: readonly DemoVariant[]
  readonly pictures: readonly DemoPicture[]
}

export interface DemoVariant {
  readonly optionValues: string[]
  readonly sku: string
  readonly weightGrams: number
  readonly price: DemoPrice
  readonly compareAt?: DemoPrice
  /** Units that are there when the history is over; left out where nobody counts them. */
  readonly stock?: number
}

export const price = (usd: number, eur: number, krw: number): DemoPrice => ({ USD: usd, EUR: eur, KRW: krw })

/** The same text in both languages of the demo. */
export const both = (en: string, ko: string) => ({ en, ko })

/** A value of an option with its Korean word, and its colour where it has one. */
export type Value = readonly [value: string, ko: string, colour?: string, text?: Words]

/** Something to choose: its name in both languages, and its values. */
export function choice(name: string, ko: string, values: readonly Value[]): NonNullable<NewProduct['options']>[number] {
  const coloured = values.filter(([, , colour]) => colour)
  const swatch = ([value, , colour, text]: Value) =>
    [value, { colour, ...(text ? { text: both(...text) } : {}) }] as const
  return {
    name,
    names: both(name, ko),
    values: values.map(([value]) => value),
    labels: Object.fromEntries(values.map(([value, korean]) => [value, both(value, korean)])),
    ...(coloured.length > 0 ? { swatches: Object.fromEntries(coloured.map(swatch)) } : {}),
  }
}

export interface Telling extends Omit<DemoProduct, 'title' | 'description' | 'seo' | 'vendor'> {
  readonly title: Words
  /** One sentence: what it is and why one wants it. Search engines show it. */
  readonly line: Words
  /** Paragraphs. */
  readonly story: readonly Words[]
}

/** A product as it is told, with what follows from that: the description's form, and what search engines show. */
export function tell({ title, line, story, ...rest }: Telling): DemoProduct {
  const paragraphs = (at: 0 | 1) => story.map((words) => `<p>${words[at]}</p>`).join('')
  return {
    ...rest,
    vendor: 'Onjeong',
    title: both(...title),
    description: both(paragraphs(0), paragraphs(1)),
    seo: { title: both(`${title[0]} | Onjeong`, `${title[1]} | 온정`), description: both(...line) },
  }
}

/** What a thing is made of, by share where that is known. */
export const parts = (...of: readonly (readonly [en: string, ko: string, percent?: number])[]) =>
  of.map(([en, ko, percent]) => ({ name: both(en, ko), ...(percent ? { percent } : {}) }))
