import { query } from '../../kernel/query.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { announceReturned } from './announce-crossings.ts'
import { changeOnHand, type Move } from './change-on-hand.ts'
import { MoreThanSold, QuantityInvalid } from './refusals.ts'
import type { StockLine, StockReason } from './stock.ts'

export interface Restocking {
  orderId: string
  lines: readonly StockLine[]
  reason?: StockReason | undefined
  /** Where the goods come back to; where they were sold from when left out. */
  locationId?: string | undefined
  by?: string | undefined
}

interface Sold {
  variant_id: string
  location_id: string
  /** Sold with the order and not yet back. */
  quantity: number
}

/**
 * Puts units of an order back on the shelf, after a cancellation or a return.
 *
 * Variants that are not tracked, or were not when the order was placed, are passed over.
 *
 * @throws {MoreThanSold} naming the line, when more should come back than the order still has
 * @throws {QuantityInvalid} naming the line whose quantity is not a whole number above zero
 */
export async function restock(tx: Tx, restocking: Restocking): Promise<void> {
  restocking.lines.forEach(({ quantity }, index) => {
    if (Number.isInteger(quantity) && quantity > 0) return
    throw new QuantityInvalid(`lines.${index}.quantity`, 'Say how many whole units come back.')
  })
  await query(tx, 'select from inventory.hold where order_id = $1 for update', [restocking.orderId])
  const sold = await query<Sold>(tx, selectSold, [restocking.orderId, restocking.lines.map((line) => line.variantId)])
  const known = new Set(sold.map((row) => row.variant_id))
  const back = restocking.lines.flatMap((line, index) =>
    known.has(line.variantId) ? backTo(line, `lines.${index}.quantity`, sold) : [],
  )
  if (back.length === 0) return

  await changeOnHand(tx, movesOf(back, restocking))
  await announceReturned(tx, [...known])
}

/** Spreads a line over the locations it was sold from, and takes it off what is still out. */
function backTo(line: StockLine, field: string, sold: Sold[]): (Sold & { field: string })[] {
  const own = sold.filter((row) => row.variant_id === line.variantId)
  const out = own.reduce((all, row) => all + row.quantity, 0)
  if (line.quantity > out) throw new MoreThanSold(field, out)
  let open = line.quantity
  return own.flatMap((row) => {
    const quantity = Math.min(open, row.quantity)
    open -= quantity
    row.quantity -= quantity
    return quantity > 0 ? [{ ...row, quantity, field }] : []
  })
}

/** One move for each variant and location. */
function movesOf(back: readonly (Sold & { field: string })[], restocking: Restocking): Move[] {
  const moves = new Map<string, Move & { delta: number }>()
  for (const { variant_id, location_id, quantity, field } of back) {
    const locationId = restocking.locationId ?? location_id
    const key = `${variant_id} ${locationId}`
    const delta = (moves.get(key)?.delta ?? 0) + quantity
    const { orderId, reason = 'restocked', by } = restocking
    moves.set(key, { variantId: variant_id, locationId, delta, reason, reference: orderId, by, field })
  }
  return [...moves.values()]
}

const selectSold = `
  select variant_id, location_id, (-sum(delta))::int as quantity from inventory.ledger
  where reference = $1 and variant_id = any($2::uuid[])
  group by 1, 2 order by 1, 2`
