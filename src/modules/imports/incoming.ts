import type { Money } from '../../kernel/money.ts'
import type { Row } from './file/row.ts'
import type { Finding } from './finding.ts'

/** A product as a file tells of it, in the shop's own words. */
export interface IncomingProduct {
  readonly handle?: string | undefined
  readonly title: string
  /** HTML, as written; the catalogue sanitises it. */
  readonly description: string
  readonly vendor?: string | undefined
  readonly type?: string | undefined
  /** Titles from the widest to the narrowest. */
  readonly categoryPath: readonly string[]
  readonly tags: readonly string[]
  readonly status: 'draft' | 'active' | 'archived'
  readonly options: readonly { name: string; values: string[] }[]
  readonly seo: { title?: string; description?: string }
  readonly images: readonly { url: string; alt?: string | undefined }[]
  readonly variants: readonly IncomingVariant[]
}

export interface IncomingVariant {
  readonly row: number
  readonly optionValues: readonly string[]
  readonly sku?: string | undefined
  readonly barcode?: string | undefined
  readonly weightGrams: number
  readonly taxClass: 'standard' | 'reduced' | 'zero'
  readonly requiresDelivery: boolean
  readonly imageUrl?: string | undefined
  /** Absent where the file has none: it cannot be sold until it has one. */
  readonly price?: Money | undefined
  readonly compareAt?: Money | undefined
  readonly stock: IncomingStock
}

export interface IncomingStock {
  readonly tracked: boolean
  readonly policy: 'deny' | 'continue'
  /** Absent where the file does not say. */
  readonly quantity?: number | undefined
}

/** A review as a file tells of it. */
export interface IncomingReview {
  readonly row: number
  /** Of its product, here or where it came from. */
  readonly handle?: string | undefined
  /** Of its product, where it came from. */
  readonly sourceProductId?: string | undefined
  /** One to five. */
  readonly rating: number
  readonly title: string
  readonly body: string
  readonly author: string
  readonly email?: string | undefined
  readonly at: Date
  readonly reply?: { readonly body: string; readonly at: Date } | undefined
  /** Absent where nobody had decided. */
  readonly decided?: 'publish' | 'spam' | undefined
  readonly pictureUrls: readonly string[]
}

/** The rows that tell of one product or review, before they are read. */
export interface Group {
  /** What names it at its source, for ever; absent when that is what is wrong. */
  readonly key?: string | undefined
  readonly rows: readonly Row[]
  /** Why these rows belong to nothing. */
  readonly problem?: { field: string; message: string } | undefined
}

/** One group, read. */
export interface Incoming {
  readonly key: string
  readonly row: number
  /** One of the two, as the source tells of them; none when it is refused, and the findings say why. */
  readonly product?: IncomingProduct | undefined
  readonly review?: IncomingReview | undefined
  readonly findings: readonly Finding[]
}

/** What cells are read by. */
export interface Terms {
  /** ISO 4217, of all prices in the file. */
  readonly currency: string
  /** The file's own column names, by field. */
  readonly headers: Readonly<Record<string, string>>
}

/** A kind of file that can be imported. */
export interface Source {
  readonly name: SourceName
  /** For people. */
  readonly title: string
  readonly tells: 'products' | 'reviews'
  /** By field, the column names that mean it, in small letters. */
  readonly columns: Readonly<Record<string, readonly string[]>>
  /** Of each list, one column must be there. */
  readonly required: readonly (readonly string[])[]
  /** Columns that the shop has no place for, among the file's. */
  ignored(fields: readonly string[]): string[]
  group(rows: readonly Row[]): Group[]
  read(group: Group, terms: Terms): Incoming
}

/** All that can be imported. */
export const sourceNames = ['shopify', 'woocommerce', 'judgeme', 'shopify-reviews'] as const
export type SourceName = (typeof sourceNames)[number]
