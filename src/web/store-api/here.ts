import type { Read } from '../../kernel/transaction.ts'
import { MarketUnknown } from '../../modules/checkout/index.ts'
import type { Outlet, SalesChannel } from '../../modules/catalog/index.ts'
import { listMarkets, type Market } from '../../modules/pricing/index.ts'
import { type ShopSettings, shopSettings } from '../../modules/shop/index.ts'
import type { Request } from '../server.ts'

export interface Here {
  readonly shop: ShopSettings
  readonly market: Market
  readonly locale: string
  /** Where products have to be sold to be shown. */
  readonly outlet: Outlet
}

/**
 * In which market and language somebody asks; what is left out is the shop's own.
 *
 * @throws {MarketUnknown}
 */
export async function marketHere(
  read: Read,
  asked: { market?: string | undefined; locale?: string | undefined; salesChannel?: SalesChannel | undefined },
): Promise<Here> {
  const shop = await shopSettings(read)
  const markets = await listMarkets(read)
  const market = asked.market === undefined ? markets[0] : markets.find(({ code }) => code === asked.market)
  if (!market) throw new MarketUnknown()
  const { locale = shop.defaultLocale, salesChannel = 'page' } = asked
  return { shop, market, locale, outlet: { market: market.code, salesChannel } }
}

/** In which language somebody asks, where no price is told; the shop's own when it is left out. */
export async function languageHere(
  read: Read,
  asked: { locale?: string | undefined },
): Promise<Pick<Here, 'shop' | 'locale'>> {
  const shop = await shopSettings(read)
  return { shop, locale: asked.locale ?? shop.defaultLocale }
}

/** Where the shop stands, without a slash at the end. */
export const originOf = (request: Request, shop: Pick<ShopSettings, 'baseUrl'>): string =>
  shop.baseUrl?.replace(/\/$/, '') ?? `${request.protocol}://${request.host}`
