import type { Read } from '../../kernel/transaction.ts'
import { marketKey, SoldNowhere } from '../catalog/index.ts'
import { listMarkets } from './find-market.ts'
import { PlaceUnknown } from './refusals.ts'

/**
 * Checks where a product shall not be sold (`market:kr`, `channel:agent`), as far as only markets know it.
 *
 * @throws {PlaceUnknown} naming the first market that there is none of
 * @throws {SoldNowhere} when no market would be left
 */
export async function checkPlaces(read: Read, notSoldIn: readonly string[] = []): Promise<void> {
  if (notSoldIn.length === 0) return
  const markets = (await listMarkets(read)).map(({ code }) => marketKey(code))
  const unknown = notSoldIn.findIndex((place) => place.startsWith(marketKey('')) && !markets.includes(place))
  if (unknown >= 0) throw new PlaceUnknown(`notSoldIn.${unknown}`, notSoldIn[unknown]!.slice(marketKey('').length))
  if (markets.length > 0 && markets.every((place) => notSoldIn.includes(place))) throw new SoldNowhere()
}
