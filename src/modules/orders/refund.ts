import { add, fraction, type Money, subtract, sum, zero } from '../../kernel/money.ts'
import type { Order, OrderLine } from './order.ts'
import { CurrencyDiffers, LineUnknown, MoreThanBought, NothingToRefund, RefundTooLarge } from './refusals.ts'

export interface LineToRefund {
  readonly lineId: string
  /** Units, at least 1. */
  readonly quantity: number
  /** Whether the goods are back on the shelf and can be sold again. */
  readonly restock: boolean
}

/** What to give back; the parts are added up. */
export interface RefundWish {
  readonly lines?: readonly LineToRefund[] | undefined
  /** Of what was paid for delivery, its tax included. */
  readonly delivery?: Money | undefined
  /** Out of kindness, or what no line stands for. */
  readonly amount?: Money | undefined
}

export interface RefundSum {
  readonly lines: Money
  readonly delivery: Money
  readonly total: Money
}

/** What the shopper paid for delivery, its tax included: all that is neither lines nor services. */
export function paidForDelivery(order: Pick<Order, 'lines' | 'totals' | 'currency'>): Money {
  const lines = sum(
    order.lines.map((line) => line.total),
    order.currency,
  )
  return subtract(subtract(order.totals.total, lines), order.totals.services)
}

/**
 * What so many more units of a line give back: by share of what was paid for the line, rounded half-up on what has
 * been given back so far, so that all units together give back the line's total to the cent.
 */
export function worthOf(line: Pick<OrderLine, 'total' | 'quantity' | 'refunded'>, units: number): Money {
  const soFar = fraction(line.total, line.refunded, line.quantity)
  return subtract(fraction(line.total, line.refunded + units, line.quantity), soFar)
}

/**
 * Adds up a refund.
 *
 * @throws {CurrencyDiffers} when a part is in another currency than the order
 * @throws {LineUnknown}
 * @throws {MoreThanBought} when more units than are left
 * @throws {RefundTooLarge} above what was captured and not given back yet, or for delivery above what it cost
 * @throws {NothingToRefund} when it adds up to nothing, or a part is below zero
 */
export function reckonRefund(order: Order, wish: RefundWish): RefundSum {
  for (const part of ['delivery', 'amount'] as const) {
    if ((wish[part]?.currency ?? order.currency) !== order.currency) throw new CurrencyDiffers(part, order.currency)
  }
  const lines = sum(unitsOf(order, wish.lines ?? []), order.currency)
  const delivery = wish.delivery ?? zero(order.currency)
  const extra = wish.amount ?? zero(order.currency)
  const total = add(add(lines, delivery), extra)
  if (delivery.amount < 0 || extra.amount < 0 || total.amount === 0) throw new NothingToRefund()

  const leftOfDelivery = subtract(paidForDelivery(order), order.deliveryRefunded)
  if (delivery.amount > leftOfDelivery.amount) throw new RefundTooLarge('delivery', leftOfDelivery)
  const left = subtract(order.captured, order.refunded)
  if (total.amount > left.amount) throw new RefundTooLarge('amount', left)
  return { lines, delivery, total }
}

/** One line may stand in the wish more than once, e.g. one unit to the shelf and one broken. */
function unitsOf(order: Order, wished: readonly LineToRefund[]): Money[] {
  const taken = new Map<string, number>()
  return wished.map(({ lineId, quantity }, index) => {
    const line = order.lines.find((candidate) => candidate.id === lineId)
    if (!line) throw new LineUnknown(`lines.${index}.lineId`)
    const refunded = line.refunded + (taken.get(lineId) ?? 0)
    const left = line.quantity - refunded
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > left) {
      throw new MoreThanBought(`lines.${index}.quantity`, left)
    }
    taken.set(lineId, (taken.get(lineId) ?? 0) + quantity)
    return worthOf({ ...line, refunded }, quantity)
  })
}
