import type { Money } from '../../../kernel/money.ts'
import type { Quote } from '../../reviews/index.ts'
import type { ProductSource } from '../block.ts'

/** A picture as a mailbox can fetch it. */
export interface MailPicture {
  readonly url: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** A product as a message shows it to her: in her language, with her price. */
export interface ShownProduct {
  readonly id: string
  readonly title: string
  readonly link: string
  readonly picture: MailPicture | undefined
  readonly price: string
  readonly cost: Money
  /** Whether other variants cost more. */
  readonly isFrom: boolean
  /** What it cost before. */
  readonly was: string | undefined
  readonly rating: { readonly mean: number; readonly count: number } | undefined
}

/** What lies in her cart. */
export interface ShownCart {
  readonly lines: readonly {
    readonly title: string
    readonly variant: string
    readonly quantity: number
    readonly total: string
    readonly picture: MailPicture | undefined
  }[]
  readonly items: number
  readonly total: string
  /** Restores it on any device. */
  readonly link: string
}

/** Whose words a block asks for: `chosen` reviews, or those that fit her among products. */
export interface QuoteWish {
  readonly reviewIds?: readonly string[] | undefined
  readonly productIds?: readonly string[] | undefined
  readonly most: number
  readonly pictures: boolean
}

/** Somebody who is written to, with all that blocks may show her. */
export interface Addressee {
  readonly profileId: string
  /** In which the template speaks to her. */
  readonly language: string
  /** The front page in her language, without a slash at the end. */
  readonly home: string
  /** What names stand for. */
  readonly names: Readonly<Record<string, unknown>>
  readonly colours: { readonly brand: string; readonly onBrand: string }
  readonly cart: ShownCart | undefined
  products(source: ProductSource, most: number): readonly ShownProduct[]
  quotes(wish: QuoteWish): readonly Quote[]
  picture(mediaId: string): MailPicture | undefined
  /** Notes what she would not see. */
  warn(words: string): void
}
