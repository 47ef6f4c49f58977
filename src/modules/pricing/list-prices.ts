import { money, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** A price as the merchant keeps it, running or not. */
export interface KeptPrice {
  variantId: string
  list: string
  price: Money
  compareAt?: Money
  /** Absent for the lasting price. */
  from?: Date
  to?: Date
}

interface Row {
  variantId: string
  list: string
  currency: string
  amount: number
  compareAt: number | null
  from: Date | null
  to: Date | null
}

/** Every price of these variants, in all currencies and lists, past and coming ones too; one query. */
export async function listPrices(read: Read, variantIds: readonly string[]): Promise<KeptPrice[]> {
  const rows = await query<Row>(
    read,
    `select variant_id as "variantId", list_code as list, currency, amount, compare_at as "compareAt",
       nullif(starts_at, '-infinity') as "from", ends_at as "to"
     from pricing.price where variant_id = any($1::uuid[]) order by variant_id, currency, list_code, starts_at`,
    [variantIds],
  )
  return rows.map((row) => ({
    variantId: row.variantId,
    list: row.list,
    price: money(row.amount, row.currency),
    ...(row.compareAt === null ? {} : { compareAt: money(row.compareAt, row.currency) }),
    ...(row.from ? { from: row.from } : {}),
    ...(row.to ? { to: row.to } : {}),
  }))
}
