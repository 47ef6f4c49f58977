import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { getMarket } from './find-market.ts'
import { knowPriceGroup } from './price-group.ts'
import { type PriceList, priceListSchema, standardList } from './price-list.ts'
import { PriceListInvalid, StandardListStays } from './refusals.ts'
import { announcePrices } from './set-prices.ts'

/**
 * Makes a price list, or replaces what is said of one that exists; its prices stay.
 *
 * @throws {PriceListInvalid} naming the field
 * @throws {MarketUnknown} when it is bound to a market that is not there
 * @throws {StandardListStays} when the standard list would be bound or ranked
 */
export async function savePriceList(tx: Tx, input: PriceList): Promise<PriceList> {
  const checked = priceListSchema.safeParse(input)
  if (!checked.success) {
    const issue = checked.error.issues[0]!
    throw new PriceListInvalid(issue.path.join('.'), issue.message)
  }
  const list = checked.data
  if (list.market !== undefined) await getMarket(tx, list.market)
  if (list.code === standardList && (list.market || list.group || list.priority !== 0)) throw new StandardListStays()

  if (list.group) await knowPriceGroup(tx, list.group)
  await query(
    tx,
    `insert into pricing.price_list (code, name, priority, market_code, group_key) values ($1, $2, $3, $4, $5)
     on conflict (code) do update set name = excluded.name, priority = excluded.priority,
       market_code = excluded.market_code, group_key = excluded.group_key`,
    [list.code, list.name, list.priority, list.market ?? null, list.group ?? null],
  )
  if (list.code !== standardList) await announcePrices(tx, await pricesOfList(tx, list.code))
  return list
}

/**
 * Removes a price list with its prices; one that is not there is passed over.
 *
 * @throws {StandardListStays} for the standard list
 */
export async function removePriceList(tx: Tx, code: string): Promise<void> {
  if (code === standardList) throw new StandardListStays()
  const prices = await pricesOfList(tx, code)
  await query(tx, 'delete from pricing.price_list where code = $1', [code])
  await announcePrices(tx, prices)
}

const pricesOfList = (tx: Tx, code: string) =>
  query<{ variantId: string; currency: string }>(
    tx,
    'select distinct variant_id as "variantId", currency from pricing.price where list_code = $1',
    [code],
  )
