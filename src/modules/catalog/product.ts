import type { Translated } from '../../kernel/locale.ts'
import type { Attributes } from './attribute.ts'

export type ProductStatus = 'draft' | 'active' | 'archived'

/** How one value of an option looks, where words alone do not say it: a shade, a pattern. */
export interface Swatch {
  /** `#rrggbb`. */
  readonly colour?: string | undefined
  /** A close photograph of it. */
  readonly mediaId?: string | undefined
  /** In words: “warm, with a hint of rose”. */
  readonly text?: Translated | undefined
}

/** What a shopper chooses: size, colour. */
export interface ProductOption {
  readonly name: string
  /** In the order they are shown. */
  readonly values: readonly string[]
  /** The name in other languages. */
  readonly names?: Translated | undefined
  /** Values in other languages, by value. */
  readonly labels?: Readonly<Record<string, Translated>> | undefined
  /** By value. */
  readonly swatches?: Readonly<Record<string, Swatch>> | undefined
}

export interface Seo {
  readonly title?: Translated | undefined
  readonly description?: Translated | undefined
}

export interface Product {
  readonly id: string
  /** Its name in addresses; unique among products. */
  readonly handle: string
  readonly title: Translated
  /** HTML, sanitised when it was saved. */
  readonly description: Translated
  readonly categoryId: string | null
  readonly vendor: string | null
  /** The merchant's own word for what it is; free text beside the category. */
  readonly type: string | null
  readonly tags: readonly string[]
  readonly status: ProductStatus
  readonly options: readonly ProductOption[]
  readonly attributes: Attributes
  readonly seo: Seo
  /** Markets and sales channels that it is kept from: `market:kr`, `channel:agent`; sold everywhere else. */
  readonly notSoldIn: readonly string[]
  /** When it first became active. */
  readonly publishedAt: Date | null
  readonly createdAt: Date
  readonly changedAt: Date
}

export interface Variant {
  readonly id: string
  readonly productId: string
  readonly sku: string | null
  readonly barcode: string | null
  /** Its option values, `S / Green`; empty for the only variant of a product without options. */
  readonly title: string
  /** One per option of the product, in their order. */
  readonly optionValues: readonly string[]
  readonly position: number
  readonly weightGrams: number
  /** `standard`, `reduced`, `zero`, or a class of the merchant's own. */
  readonly taxClass: string
  readonly requiresDelivery: boolean
  /** Its own media among the product's, in order. */
  readonly mediaIds: readonly string[]
  /** The first of them. */
  readonly mediaId?: string | undefined
}

/** A picture or model as this product uses it. */
export interface ProductMedia {
  readonly mediaId: string
  /** What it shows, in words of this product; where empty, the asset's own words are used. */
  readonly alt: Translated
}

export interface ProductDetail extends Product {
  readonly variants: readonly Variant[]
  readonly media: readonly ProductMedia[]
}

export const variantTitle = (optionValues: readonly string[]): string => optionValues.join(' / ')
