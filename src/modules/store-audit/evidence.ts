import type { ShopSettings } from '../shop/index.ts'
import type { PageFacts } from './page/page-facts.ts'

/** How the shop is set up to sell. */
export interface ShopFacts {
  readonly settings: ShopSettings
  /** Where shoppers reach it. */
  readonly baseUrl: string
  readonly markets: readonly {
    readonly name: string
    readonly currency: string
    readonly countries: readonly string[]
  }[]
  readonly zones: readonly ZoneFacts[]
  /** Days off from today on, for the shop and its couriers. */
  readonly holidays: number
  /** Names of tax rates that nobody has confirmed. */
  readonly uncheckedTaxes: readonly string[]
  readonly providers: readonly { readonly name: string; readonly kind: 'wallet' | 'card' | 'bank' | 'test' }[]
}

export interface ZoneFacts {
  readonly name: string
  /** `*` is everywhere. */
  readonly countries: readonly string[]
  readonly freeReturns: boolean
  /** Those that are offered, with the currencies they have a price in. */
  readonly rates: readonly {
    readonly code: string
    readonly currencies: readonly string[]
    readonly freeFrom: boolean
  }[]
}

export interface ProductFacts {
  readonly id: string
  readonly title: string
  readonly handle: string
  /** Parts of its description that are missing, as the catalogue names them. */
  readonly missing: readonly string[]
  /** 0 to 100, how well it is told. */
  readonly completeness: number
  readonly pictures: number
  /** Its description in the shop's language, without markup; the first 1,500 letters. */
  readonly text: string
  /** Currencies the shop sells in, in which none of its variants has a price. */
  readonly unpriced: readonly string[]
  readonly isSoldOut: boolean
}

/** The assortment, by a sample of at most a hundred products. */
export interface GoodsFacts {
  /** Products on sale. */
  readonly active: number
  /** What shoppers order most, then evenly from the oldest to the newest; the same each time. */
  readonly products: readonly ProductFacts[]
  /** Products that no collection and no category leads to. */
  readonly unplaced: { readonly count: number; readonly first: readonly Named[] }
  readonly emptyCollections: readonly Named[]
  readonly sharedTitles: readonly string[]
  readonly collections: number
  /** How deep the categories go. */
  readonly deepest: { readonly levels: number; readonly title: string }
  readonly searches: {
    readonly all: number
    readonly inVain: number
    /** Terms that find nothing and have no synonym, searched three times or more. */
    readonly unexplained: readonly { readonly term: string; readonly searches: number }[]
  }
}

interface Named {
  readonly id: string
  readonly title: string
}

/** How the machinery goes. */
export interface RunningFacts {
  readonly failedJobs: readonly { readonly job: string; readonly count: number }[]
  readonly setAside: number
  /** Recurring work that failed the last time. */
  readonly failingSweeps: readonly string[]
  /** Payments taken or reserved for over an hour, on which no order rests. */
  readonly unplaced: number
  /** Whether mails leave the house. */
  readonly mailsLeave: boolean
  /** Mails of the last 30 days that were refused for good. */
  readonly refusedMails: number
  readonly staff: readonly { readonly name: string; readonly hasSecondFactor: boolean }[]
}

/** What belongs to no single page. */
export interface SiteFacts {
  readonly robots: { readonly status: number; readonly namesSitemap: boolean; readonly blocksAll: boolean }
  readonly sitemap: { readonly status: number; readonly addresses: readonly string[]; readonly count: number }
  readonly style: StyleFacts
  /** Links of menu and foot that lead nowhere. */
  readonly deadLinks: readonly { readonly path: string; readonly status: number }[]
  readonly linksTried: number
  /** Whether searching the words of a best seller finds it; undefined when nothing was searched. */
  readonly findsBestSeller?: { readonly term: string; readonly found: boolean } | undefined
}

/** What the rules of the style sheet say; no browser is asked. */
export interface StyleFacts {
  /** Smallest height in pixels of buttons and fields; undefined when no rule says it. */
  readonly tapPixels?: number | undefined
  readonly smallestTextPixels: number
  /** Rules that lay something over the whole page. */
  readonly covering: readonly string[]
  /** Letterforms that hold text back until they have come. */
  readonly blockingFonts: number
  /** Colours by name, by day and by night. */
  readonly schemes: readonly { readonly name: string; readonly colours: Readonly<Record<string, string>> }[]
}

/** All that is known when the checks judge. Gathered once a run; JSON, so that it can be kept between two steps. */
export interface Evidence {
  readonly shop: ShopFacts
  readonly goods: GoodsFacts
  readonly running: RunningFacts
  readonly site: SiteFacts
  readonly pages: readonly PageFacts[]
  /** How shoppers rate; absent while reviews are not set up. */
  readonly reviews?: { readonly products: readonly { readonly handle: string; readonly count: number }[] }
  /** What browsers of real visitors measured; absent while nobody measures. */
  readonly visits?: { readonly count: number; readonly largestPaintMs: number }
}
