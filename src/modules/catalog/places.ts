import { query } from '../../kernel/query.ts'
import type { Read, Tx } from '../../kernel/transaction.ts'
import { marketKey } from './outlet.ts'

/** How many products on sale there are, and how many of them each place is denied. */
export interface PlacesCount {
  readonly active: number
  /** By `market:kr`, `channel:agent`; places that nothing is kept from are absent. */
  readonly notSoldIn: ReadonlyMap<string, number>
}

/** For staff: of how many products on sale each market and sales channel is denied. One query over the lists' rows. */
export async function placesNotSoldIn(read: Read): Promise<PlacesCount> {
  const [row] = await query<{ active: number; places: { place: string; products: number }[] }>(
    read,
    `select (select count(*)::int from catalog.document where status = 'active') as active,
       coalesce((select jsonb_agg(jsonb_build_object('place', place, 'products', products)) from (
         select place, count(*)::int as products from catalog.document, unnest(not_sold_in) as place
         where status = 'active' group by place) as counted), '[]') as places`,
    [],
  )
  return { active: row!.active, notSoldIn: new Map(row!.places.map(({ place, products }) => [place, products])) }
}

/**
 * Told by whoever keeps markets: this one is closed, and one that is opened under its code later begins with
 * everything. Two statements however many products; lists show the same as before, as nobody can look there any more.
 */
export async function forgetMarket(tx: Tx, code: string): Promise<void> {
  for (const table of ['product', 'document']) {
    await query(
      tx,
      `update catalog.${table} set not_sold_in = array_remove(not_sold_in, $1) where $1 = any(not_sold_in)`,
      [marketKey(code)],
    )
  }
}
