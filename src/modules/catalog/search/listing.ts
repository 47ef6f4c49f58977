import type { Money } from '../../../kernel/money.ts'
import type { ShownPicture } from '../product-page.ts'
import type { Outlet } from '../outlet.ts'
import type { ProductStatus } from '../product.ts'

export const sorts = ['relevance', 'featured', 'newest', 'title', 'price-up', 'price-down'] as const
/** `featured`: a collection's own order where it has one, else newest first. `relevance` needs a term. */
export type Sort = (typeof sorts)[number]

/** What a shopper is looking for; everything narrows. */
export interface ProductSearch {
  /** Her words. */
  term?: string | undefined
  locale: string
  collectionId?: string | undefined
  /** With the categories below it. */
  categoryId?: string | undefined
  /**
   * By group (`tag`, `vendor`, `type`, `option:size`, `attribute:shape`, as `facets` names them): one of the values
   * must be met, in every group.
   */
  filters?: Readonly<Record<string, readonly string[]>> | undefined
  /** ISO 4217; which prices are shown, filtered and sorted by. */
  currency?: string | undefined
  /** In minor units of the currency, both ends included. */
  price?: { readonly from?: number | undefined; readonly to?: number | undefined } | undefined
  /** Only what is sold there; for staff, who see all, it is left out. */
  outlet?: Outlet | undefined
  /** Only what can be bought now. */
  available?: boolean | undefined
  sort?: Sort | undefined
  /** From the page before. */
  cursor?: string | undefined
  /** 1 to 100. */
  limit: number
  /** Whether to count what the result can be narrowed by; on the first page by default. */
  withFacets?: boolean | undefined
}

export interface StaffSearch extends ProductSearch {
  /** All when left out. */
  status?: ProductStatus | undefined
  /** Only what is kept from this market or sales channel: `market:kr`, `channel:agent`. */
  notSoldIn?: string | undefined
}

/** A product as lists show it. */
export interface ProductCard {
  readonly id: string
  readonly handle: string
  readonly status: ProductStatus
  readonly title: string
  readonly vendor: string | null
  /** The first two, one for a closer look. */
  readonly pictures: readonly ShownPicture[]
  readonly swatches: readonly { readonly value: string; readonly label: string; readonly colour: string }[]
  readonly variantCount: number
  /** The only variant, which can be put into the cart without choosing. */
  readonly onlyVariantId?: string
  /** Of its cheapest variant, in the currency asked for. */
  readonly price?: Money
  /** Whether other variants cost more. */
  readonly priceVaries: boolean
  readonly compareAt?: Money
  /** Absent while nobody has told. */
  readonly available?: boolean
  /** Markets and sales channels it is kept from; see `isSoldAt`. */
  readonly notSoldIn: readonly string[]
  readonly publishedAt: Date | null
}

export interface Facet {
  readonly group: string
  /** What it is called in the language asked for, where somebody has said so. */
  readonly label?: string
  /** At most 50, most products first; counted as if nothing were chosen in this group. */
  readonly values: readonly { readonly value: string; readonly label?: string; readonly count: number }[]
}

export interface ProductList {
  readonly products: readonly ProductCard[]
  readonly total: number
  /** Absent on the last page. */
  readonly nextCursor?: string
  readonly facets: readonly Facet[]
  /** What was searched for instead of a mistyped term. */
  readonly correctedTo?: string
}
