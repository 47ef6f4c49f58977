import { channelKey, isSoldAt, type Outlet } from '../../modules/catalog/index.ts'
import type { Visit } from './visit.ts'

/** Where a visitor of the pages buys. */
export const outletOf = ({ market }: { market: Pick<Visit['market'], 'code'> }): Outlet => ({
  market: market.code,
  salesChannel: 'page',
})

/** Whether a product that is not sold in these places has a page at all. */
export const isOnPages = (notSoldIn: readonly string[]): boolean => !notSoldIn.includes(channelKey('page'))

/** The languages of the shop that lead to a market in which a product is sold. */
export const localesSelling = ({ shop, marketOf }: Visit, notSoldIn: readonly string[]): string[] =>
  shop.locales.filter((locale) => marketOf[locale] && isSoldAt(notSoldIn, outletOf({ market: marketOf[locale] })))
