import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { LedgerEntry, StockReason } from './stock.ts'

export interface LedgerQuestion {
  variantId: string
  cursor?: string | undefined
  /** 1 to 200, 50 when left out. */
  limit?: number | undefined
}

interface Row {
  id: number
  variant_id: string
  location_id: string
  delta: number
  reason: StockReason
  reference: string | null
  by: string | null
  at: Date
}

/** Every move of a variant's stock, newest first. The deltas of all pages add up to what is on hand. */
export async function stockLedger(
  read: Read,
  question: LedgerQuestion,
): Promise<{ entries: LedgerEntry[]; next?: string }> {
  const limit = Math.min(Math.max(question.limit ?? 50, 1), 200)
  const before = /^\d{1,15}$/.test(question.cursor ?? '') ? Number(question.cursor) : null
  const rows = await query<Row>(
    read,
    `select id, variant_id, location_id, delta, reason, reference, by, at from inventory.ledger
     where variant_id = $1 and ($2::bigint is null or id < $2) order by id desc limit $3`,
    [question.variantId, before, limit + 1],
  )
  const entries = rows.slice(0, limit).map(entryOf)
  return rows.length > limit ? { entries, next: String(entries.at(-1)!.id) } : { entries }
}

const entryOf = (row: Row): LedgerEntry => ({
  id: row.id,
  variantId: row.variant_id,
  locationId: row.location_id,
  delta: row.delta,
  reason: row.reason,
  ...(row.reference === null ? {} : { reference: row.reference }),
  ...(row.by === null ? {} : { by: row.by }),
  at: row.at,
})
