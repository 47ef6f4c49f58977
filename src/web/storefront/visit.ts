import type { ShopSettings } from '../../modules/shop/index.ts'
import type { Light } from './light.ts'
import type { PictureData } from './parts/picture.tsx'
import type { Words } from './words/words.ts'

/** Files that are the same whatever the shop and whoever looks. */
export interface SharedFiles {
  /** Letterforms, the most visible first. */
  readonly fonts: readonly string[]
  /** Comfort on every page. */
  readonly script: string | undefined
  /** Tells the shop how the page did, after all else. */
  readonly measuring: string
  /** Comfort on some pages, by name. */
  readonly islands: {
    readonly search: string
    readonly listing: string
    readonly product: string
    readonly reviews: string
    /** Of the shade finder's own page alone. */
    readonly shade: string
    readonly photos: string
    /** Where a video stands. */
    readonly film: string
    /** Where a model stands, and what shows it when it is asked for. */
    readonly model: string
    readonly 'model-viewer': string
    /** Where messages on this device are turned on and off. */
    readonly push: string
    /** Cart, drawer and checkout: on every page. */
    readonly buying: string
    /** The chat, when it is asked for. */
    readonly chat: string
  }
  /** Looks of the chat, which come with it. */
  readonly chatSheet: string
}

export interface VisitedMarket {
  readonly code: string
  readonly currency: string
  readonly taxIncluded: boolean
  readonly countries: readonly string[]
}

/** What every page knows of the one who looks at it. */
export interface Visit {
  readonly shop: ShopSettings
  readonly locale: string
  readonly words: Words
  /** Where the shop stands, without a slash at the end: `https://shop.example`. */
  readonly origin: string
  /** The page's path without its language: `/products/green-tea`. */
  readonly path: string
  /** `?…` of the page, or empty. */
  readonly queryString: string
  readonly market: VisitedMarket
  /** The market that each language of the shop leads to. */
  readonly marketOf: Readonly<Record<string, VisitedMarket>>
  readonly profileId: string | undefined
  /** How many things lie in the cart. */
  readonly cartCount: number
  /** Collections shown in the navigation. */
  readonly navigation: readonly { readonly path: string; readonly title: string }[]
  /** Whether the help has anything to read. */
  readonly hasHelp: boolean
  /** In which light she has chosen to read; undefined: as her machine has it. */
  readonly light: Light | undefined
  /** In place of the shop's written name. */
  readonly logo?: PictureData | undefined
  /** Only to be looked at: without scripts. */
  readonly isStill?: boolean
  /** Addresses of the shared files, with their contents' hash in the name. */
  readonly assets: SharedFiles & { readonly css: string; readonly icon: string }
}

/** The address of a page in the visit's language: the shop's default language has no prefix. */
export function href(visit: Visit, path: string, locale = visit.locale): string {
  const prefix = locale === visit.shop.defaultLocale ? '' : `/${locale}`
  return path === '/' ? prefix || '/' : `${prefix}${path}`
}
