import type { Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { priceChanged } from './events.ts'
import { keepListingPrices } from './keep-listing-prices.ts'
import { checkPrices, type PriceProblem } from './price-problems.ts'
import { TooManyPrices } from './refusals.ts'

export interface PriceToSet {
  variantId: string
  /** Zero or more, per unit. */
  price: Money
  /** More than the price, same currency; left out, nothing is struck through. */
  compareAt?: Money | undefined
  /** Code of the price list, `standard` by default. */
  list?: string | undefined
  /** Valid from this instant; without it, and without `to`, this is the lasting price. */
  from?: Date | undefined
  /** Valid up to, not including, this instant; the price then falls back to what stood before. */
  to?: Date | undefined
}

export interface PricesSet {
  /** How many prices were new or different. */
  set: number
  /** How many were there already. */
  unchanged: number
  refused: PriceProblem[]
}

/** The most prices of one call. */
export const mostPrices = 5_000

/**
 * Sets prices in bulk: good rows are kept, each bad one is reported with its field.
 *
 * A price is known by variant, currency, list and beginning: setting it again replaces amount, compare-at and end.
 * Repeating a call changes and announces nothing. A constant number of queries, however many rows.
 *
 * @throws {TooManyPrices} above 5,000 rows
 */
export async function setPrices(tx: Tx, prices: readonly PriceToSet[]): Promise<PricesSet> {
  if (prices.length > mostPrices) throw new TooManyPrices(mostPrices)
  const { good, refused } = await checkPrices(tx, prices)

  const changed = await query<{ variantId: string; currency: string }>(tx, upsertPrices, [
    JSON.stringify(good.map((price) => rowOf(tx, price))),
  ])
  await announcePrices(tx, changed)
  return { set: changed.length, unchanged: good.length - changed.length, refused }
}

/** Tells the log once per variant and currency, and the catalogue what its products cost now. */
export async function announcePrices(
  tx: Tx,
  changed: readonly { variantId: string; currency: string }[],
): Promise<void> {
  await keepListingPrices(tx, changed)
  const told = new Set<string>()
  for (const { variantId, currency } of changed) {
    if (told.has(variantId + currency)) continue
    told.add(variantId + currency)
    await tx.publish(priceChanged({ variantId, currency }))
  }
}

const rowOf = (tx: Tx, { variantId, price, compareAt, list, from, to }: PriceToSet) => ({
  variant_id: variantId,
  currency: price.currency,
  list_code: list ?? 'standard',
  starts_at: from ?? (to ? tx.now : '-infinity'),
  ends_at: to ?? null,
  amount: price.amount,
  compare_at: compareAt?.amount ?? null,
})

const upsertPrices = `
  insert into pricing.price as old (variant_id, currency, list_code, starts_at, ends_at, amount, compare_at)
  select variant_id, currency, list_code, starts_at, ends_at, amount, compare_at
  from jsonb_to_recordset($1::jsonb) as row (variant_id uuid, currency text, list_code text, starts_at timestamptz,
    ends_at timestamptz, amount bigint, compare_at bigint)
  order by variant_id, currency, list_code, starts_at
  on conflict (variant_id, currency, list_code, starts_at) do update
    set amount = excluded.amount, compare_at = excluded.compare_at, ends_at = excluded.ends_at
    where (old.amount, old.compare_at, old.ends_at) is distinct from (excluded.amount, excluded.compare_at, excluded.ends_at)
  returning variant_id as "variantId", currency`
