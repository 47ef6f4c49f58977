import { translated } from '../../kernel/locale.ts'
import type { Read } from '../../kernel/transaction.ts'
import { navigationCollections } from '../../modules/catalog/index.ts'
import { countCartUnits } from '../../modules/checkout/index.ts'
import { hasArticles } from '../../modules/help/index.ts'
import { listMarkets, type Market } from '../../modules/pricing/index.ts'
import { shopSettings } from '../../modules/shop/index.ts'
import { shopperOf } from '../http/authentication.ts'
import type { Request } from '../server.ts'
import { iconOf } from './assets.ts'
import { cartTokenOf } from './cart-cookie.ts'
import { lightOf } from './light.ts'
import { logoOf } from './logo.ts'
import type { StyleSheets } from './look/style-sheet.ts'
import type { SharedFiles, Visit } from './visit.ts'
import { pageLocales, wordsOf } from './words/words.ts'

/** How many collections the navigation shows. */
const mostInNavigation = 6

/** What pages are drawn with. */
export interface Looks {
  readonly files: SharedFiles
  readonly sheets: StyleSheets
  /** What may be drawn before it is asked for, as the value of a `Speculation-Rules` header. */
  readonly speculation: string
}

/**
 * Collects what every page needs to know of this request.
 *
 * @param knownCount how many things lie in the cart, where that was asked before
 */
export async function visitOf(
  read: Read,
  request: Request,
  { files, sheets }: Looks,
  knownCount?: number,
): Promise<Visit> {
  const shop = await shopSettings(read)
  const { locale, path } = localeAndPath(request.url, shop.defaultLocale)
  const cartToken = cartTokenOf(request)
  const markets = await listMarkets(read)
  const collections = (await navigationCollections(read)).slice(0, mostInNavigation)
  return {
    shop,
    locale,
    path,
    words: wordsOf(locale),
    origin: originOf(request, shop.baseUrl),
    queryString: request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '',
    market: marketFor(markets, locale),
    marketOf: Object.fromEntries(shop.locales.map((each) => [each, marketFor(markets, each)])),
    profileId: await shopperOf(request),
    cartCount: knownCount ?? (cartToken ? await countCartUnits(read, cartToken) : 0),
    navigation: collections.map(({ handle, title }) => ({
      path: `/collections/${handle}`,
      title: translated(title, locale),
    })),
    hasHelp: await hasArticles(read),
    light: lightOf(request),
    logo: await logoOf(read, shop, locale),
    assets: { ...files, css: sheets.of(shop).path, icon: iconOf(shop).path },
  }
}

/** The language in front of the path, where there is one. */
export function localeAndPath(url: string, defaultLocale: string): { locale: string; path: string } {
  const path = url.split('?')[0]!
  const prefix = path.split('/')[1] ?? ''
  if (!pageLocales.includes(prefix)) return { locale: defaultLocale, path }
  return { locale: prefix, path: path.slice(prefix.length + 1) || '/' }
}

/** The first market that speaks the language before any other, else the default one. */
function marketFor(markets: readonly Market[], locale: string): Visit['market'] {
  const market =
    markets.find((each) => each.locales[0] === locale) ?? markets.find((each) => each.isDefault) ?? markets[0]
  return market ?? { code: 'default', currency: 'USD', taxIncluded: true, countries: [] }
}

const originOf = (request: Request, baseUrl: string | undefined): string =>
  baseUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`
