import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { forgetMarket } from '../catalog/index.ts'
import { lockMarkets } from './create-market.ts'
import { marketChanged } from './events.ts'
import { findMarket } from './find-market.ts'
import { DefaultMarketStays, MarketHasPriceLists } from './refusals.ts'

/**
 * Closes a market; its countries fall to the default one. Orders placed in it stay as they are. What was kept from it is
 * forgotten: a market opened under its code later sells everything.
 *
 * Removing one that is not there changes nothing.
 *
 * @throws {DefaultMarketStays} for the default market
 * @throws {MarketHasPriceLists} when price lists are bound to it
 */
export async function removeMarket(tx: Tx, code: string): Promise<void> {
  await lockMarkets(tx)
  const market = await findMarket(tx, code)
  if (!market) return
  if (market.isDefault) throw new DefaultMarketStays()
  const lists = await query<{ code: string }>(tx, 'select code from pricing.price_list where market_code = $1', [code])
  if (lists.length > 0) throw new MarketHasPriceLists(lists.map((list) => list.code))

  await query(tx, 'delete from pricing.market where code = $1', [code])
  await forgetMarket(tx, code)
  await tx.publish(marketChanged({ market: code }))
}
