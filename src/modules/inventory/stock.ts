/** What happens when more is asked for than is there: `deny` refuses, `continue` takes the order and owes the goods. */
export type OversellPolicy = 'deny' | 'continue'

/** Why the stock on hand changed, as the ledger keeps it. */
export const stockReasons = [
  'received',
  'counted',
  'imported',
  'sold',
  'restocked',
  'moved',
  'damaged',
  'lost',
  'given',
  'corrected',
] as const
export type StockReason = (typeof stockReasons)[number]

export interface StockLine {
  variantId: string
  /** Whole units, at least 1. */
  quantity: number
}

export interface Availability {
  /** Units that a new buyer can have now; below zero when more was promised than is there (policy `continue`). */
  available: number
  tracked: boolean
  policy: OversellPolicy
}

export interface Shortage {
  variantId: string
  /** What this buyer can have now; never below zero. */
  available: number
}

export interface LedgerEntry {
  id: number
  variantId: string
  locationId: string
  /** Change of the units on hand. */
  delta: number
  reason: StockReason
  /** What it belongs to, e.g. the order's id. */
  reference?: string
  /** Staff member or system that did it. */
  by?: string
  at: Date
}

/** The place that stock is kept at when nobody names one; every shop has it. */
export const defaultLocationId = '00000000-0000-7000-8000-000000000001'

/** Demand per variant, sorted by variant: two lines of one variant ask the same shelf. */
export function demandOf(lines: readonly StockLine[]): StockLine[] {
  const demand = new Map<string, number>()
  for (const { variantId, quantity } of lines) demand.set(variantId, (demand.get(variantId) ?? 0) + quantity)
  return [...demand]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1))
}

/** The most units of a variant that one location can have. */
export const mostOnHand = 100_000_000
