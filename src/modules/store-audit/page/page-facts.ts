/** Why a page is looked at. `lost` is an address that does not exist. */
export const pageKinds = ['home', 'list', 'product', 'policy', 'search', 'cart', 'checkout', 'lost'] as const
export type PageKind = (typeof pageKinds)[number]

/** A picture as the markup asks for it. */
export interface PagePicture {
  readonly src: string
  readonly hasAlt: boolean
  /** Whether its space is kept before it has come. */
  readonly hasSize: boolean
  readonly isModern: boolean
  readonly hasWidths: boolean
  readonly isLazy: boolean
  /** Pixels of the largest one. */
  readonly width: number
  /** The one that a phone of 400 points loads, in bytes; 0 when it was not fetched. */
  readonly bytes: number
}

/** What the structured data of a page says (schema.org), and what the page itself says beside it. */
export interface ProductShown {
  readonly name: string
  readonly price: string
  readonly isBuyable: boolean
  readonly hasStockMessage: boolean
  readonly hasDeliveryPromise: boolean
  readonly hasReturnsPromise: boolean
  readonly promises: number
  readonly hasWayOn: boolean
  readonly hasRating: boolean
  readonly data?:
    | {
        readonly name: string
        readonly hasImage: boolean
        readonly prices: readonly string[]
        readonly inStock: readonly boolean[]
        readonly hasRating: boolean
      }
    | undefined
}

export interface FormShown {
  /** What a shopper sees and fills in: no choices, no boxes to tick, nothing that is folded away. */
  readonly fields: number
  readonly asksPassword: boolean
  /** Text fields without a token that browsers fill them in by. */
  readonly withoutAutofill: readonly string[]
  /** Fields whose keyboard on a phone does not fit. */
  readonly wrongKeyboard: readonly string[]
  readonly waysToPay: number
  readonly hasTrustSlot: boolean
  readonly tellsTotal: boolean
  readonly isWhole: boolean
  /** Whether a yes to advertising is already ticked. */
  readonly marketingTicked: boolean
}

/** What one page is made of, as the shop answers it. */
export interface PageFacts {
  readonly path: string
  readonly kind: PageKind
  readonly status: number
  /** Bytes as they travel, compressed. */
  readonly bytes: number
  readonly elements: number
  /** Files that a browser needs before it shows the top of the page. */
  readonly files: number
  /** Scripts and style sheets as they travel. */
  readonly codeBytes: number
  /** Files without a lasting name and age. */
  readonly unkept: readonly string[]
  /** Other hosts that the page loads from. */
  readonly otherHosts: readonly string[]
  readonly pictures: readonly PagePicture[]
  readonly lang: string
  readonly title: string
  readonly description: string
  readonly canonical: string
  readonly languages: readonly string[]
  readonly isHidden: boolean
  readonly viewport: string
  readonly hasLinkPreview: boolean
  readonly landmarks: readonly string[]
  readonly hasSkipLink: boolean
  /** Levels of the headings, in order. */
  readonly headings: readonly number[]
  /** Fields without a label, buttons and links without words. */
  readonly unlabelled: readonly string[]
  readonly unnamed: readonly string[]
  /** What stands open over the page without having been asked for. */
  readonly popups: readonly string[]
  readonly menuEntries: number
  readonly hasSearch: boolean
  readonly trail: readonly string[]
  readonly trailData: readonly string[]
  readonly policyLinks: readonly string[]
  readonly contactLinks: readonly string[]
  /** Words that a template or a copy left behind. */
  readonly leftovers: readonly string[]
  /** Own addresses in menu, foot and content; at most 80. */
  readonly links: readonly string[]
  readonly hasFreeDelivery: boolean
  readonly product?: ProductShown | undefined
  readonly form?: FormShown | undefined
}
