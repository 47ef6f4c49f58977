import type { Picture } from '../media/index.ts'
import type { AttributeKind } from './attribute.ts'
import type { ProductStatus } from './product.ts'

/** A picture with the words of the language it is shown in. */
export type ShownPicture = Omit<Picture, 'alt'> & { readonly alt: string }

/** A 3D model of the product, to turn in the hand. */
export interface ShownModel {
  readonly mediaId: string
  /** `model/gltf-binary` or `model/vnd.usdz+zip`. */
  readonly mediaType: string
  readonly url: string
  readonly alt: string
}

export interface Crumb {
  readonly kind: 'category' | 'collection'
  readonly id: string
  readonly handle: string
  readonly title: string
}

export interface ShownOption {
  /** The option as variants know it. */
  readonly name: string
  readonly label: string
  readonly values: readonly {
    /** The value as variants know it. */
    readonly value: string
    readonly label: string
    readonly colour?: string
    readonly mediaId?: string
    /** The close photograph of it, once it can be shown. */
    readonly picture?: ShownPicture
    readonly text?: string
  }[]
}

export interface ShownVariant {
  readonly id: string
  readonly sku: string | null
  readonly title: string
  readonly optionValues: readonly string[]
  /** Its own media among the page's, in order; empty when it has none of its own. */
  readonly mediaIds: readonly string[]
}

/** One thing told of a product, ready to show: `value` has the shape of its kind (see `attributeValueSchemas`). */
export interface ShownAttribute {
  readonly key: string
  readonly kind: AttributeKind
  readonly label: string
  readonly unit?: string
  readonly value: unknown
}

/** All a product's page shows, in one language. */
export interface ProductPage {
  readonly id: string
  readonly handle: string
  readonly status: ProductStatus
  readonly title: string
  readonly descriptionHtml: string
  readonly vendor: string | null
  readonly type: string | null
  readonly tags: readonly string[]
  /** Markets and sales channels it is kept from; see `isSoldAt`. */
  readonly notSoldIn: readonly string[]
  /** From the widest category to the product's own; its first collection when it has no category. */
  readonly breadcrumbs: readonly Crumb[]
  readonly collections: readonly Crumb[]
  readonly options: readonly ShownOption[]
  readonly variants: readonly ShownVariant[]
  /** In the merchant's order. */
  readonly pictures: readonly ShownPicture[]
  readonly models: readonly ShownModel[]
  readonly attributes: readonly ShownAttribute[]
  /** What search engines and link previews show; the title and the description's beginning where nothing else is said. */
  readonly seo: { readonly title: string; readonly description: string }
  readonly publishedAt: Date | null
  readonly changedAt: Date
}
