import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { announcePrices } from './set-prices.ts'

/**
 * Tells the log of prices that began or ended by the clock since the last call, so that caches drop them.
 *
 * What a shopper pays never waits for this: prices are decided when they are read.
 */
export async function announceScheduledPrices(tx: Tx): Promise<void> {
  await query(tx, 'select 1 from pricing.schedule_position for update')
  const turned = await query<{ variantId: string; currency: string }>(
    tx,
    `select variant_id as "variantId", currency from pricing.price, pricing.schedule_position
     where starts_at > announced_until and starts_at <= $1 and starts_at > '-infinity'
     union
     select variant_id, currency from pricing.price, pricing.schedule_position
     where ends_at > announced_until and ends_at <= $1 and ends_at is not null`,
    [tx.now],
  )
  await query(tx, 'update pricing.schedule_position set announced_until = greatest(announced_until, $1)', [tx.now])
  await announcePrices(tx, turned)
}
