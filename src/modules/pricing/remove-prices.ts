import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { TooManyPrices } from './refusals.ts'
import { announcePrices, mostPrices } from './set-prices.ts'

export interface PriceToRemove {
  variantId: string
  currency: string
  /** `standard` by default. */
  list?: string | undefined
  /** The beginning of a scheduled price; left out, the lasting price goes. */
  from?: Date | undefined
}

/**
 * Takes prices away; those that are not there are passed over.
 *
 * @returns how many were removed
 * @throws {TooManyPrices} above 5,000 rows
 */
export async function removePrices(tx: Tx, prices: readonly PriceToRemove[]): Promise<number> {
  if (prices.length > mostPrices) throw new TooManyPrices(mostPrices)
  const removed = await query<{ variantId: string; currency: string }>(
    tx,
    `delete from pricing.price using jsonb_to_recordset($1::jsonb)
       as row (variant_id uuid, currency text, list_code text, starts_at timestamptz)
     where price.variant_id = row.variant_id and price.currency = row.currency
       and price.list_code = row.list_code and price.starts_at = row.starts_at
     returning price.variant_id as "variantId", price.currency`,
    [
      JSON.stringify(
        prices.map(({ variantId, currency, list, from }) => ({
          variant_id: variantId,
          currency,
          list_code: list ?? 'standard',
          starts_at: from ?? '-infinity',
        })),
      ),
    ],
  )
  await announcePrices(tx, removed)
  return removed.length
}
