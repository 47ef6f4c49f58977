import { money, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What one unit costs now, and what it is struck through against. */
export interface Price {
  price: Money
  /** What it cost before, or costs elsewhere; always more than the price. */
  compareAt?: Money
}

export interface PriceQuestion {
  variantIds: readonly string[]
  currency: string
  /** Opens the price lists bound to this market. */
  market?: string | undefined
  /** Opens the price lists bound to groups she belongs to. */
  profileId?: string | undefined
}

interface Row {
  variantId: string
  amount: number
  compareAt: number | null
}

/**
 * What each variant costs this shopper now; a variant without a price in the currency is absent.
 *
 * One query for any number of variants. The applicable list of highest priority decides; within it the price that
 * began last, so that a scheduled price stands above the lasting one while it runs.
 */
export async function pricesFor(read: Read, question: PriceQuestion): Promise<Map<string, Price>> {
  const rows = await query<Row>(
    read,
    `select variant_id as "variantId", amount, compare_at as "compareAt"
     from pricing.prices_for($1::uuid[], $2, $3, $4, $5)`,
    [question.variantIds, question.currency, read.now, question.market ?? null, question.profileId ?? null],
  )
  return new Map(rows.map((row) => [row.variantId, priceOf(row, question.currency)]))
}

function priceOf(row: Row, currency: string): Price {
  const price = money(row.amount, currency)
  return row.compareAt === null ? { price } : { price, compareAt: money(row.compareAt, currency) }
}
