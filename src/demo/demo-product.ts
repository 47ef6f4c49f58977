import type { NewProduct } from '../modules/catalog/index.ts'

/** Prices of one thing in each market, in minor units; nothing is converted, each is a price somebody would choose. */
export interface DemoPrice {
  readonly USD: number
  readonly EUR: number
  readonly KRW: number
}

/** A product of the demo shop: what the catalogue keeps of it, and what belongs to its neighbours. */
export interface DemoProduct extends Omit<NewProduct, 'media' | 'categoryId' | 'variants'> {
  readonly category: string
  readonly variants: readonly DemoVariant[]
  /** Drawings (SVG) with what each shows. */
  readonly pictures: readonly { readonly svg: string; readonly alt: Readonly<Record<string, string>> }[]
}

export interface DemoVariant {
  readonly optionValues: string[]
  readonly sku: string
  readonly weightGrams: number
  readonly price: DemoPrice
  readonly compareAt?: DemoPrice
  /** Units on the shelf; left out where nobody counts them. */
  readonly stock?: number
}

export const price = (usd: number, eur: number, krw: number): DemoPrice => ({ USD: usd, EUR: eur, KRW: krw })

/** The same text in both languages of the demo. */
export const both = (en: string, ko: string) => ({ en, ko })
