import { type Money, split, times } from '../../kernel/money.ts'
import type { PromotionCart, PromotionCartLine } from './cart.ts'

/**
 * All lines of one variant at one price, reckoned as one.
 *
 * So it makes no difference whether a shopper has three of something in one line or in three, and in which order.
 */
export interface Group {
  /** Place among the groups. */
  index: number
  variantId: string
  productId: string
  collectionIds: readonly string[]
  tags: readonly string[]
  /** Minor units of the cart's currency. */
  unitPrice: number
  quantity: number
  /** `unitPrice × quantity`. */
  amount: number
  lines: readonly PromotionCartLine[]
}

/** The groups of a cart in an order that depends on nothing but what they hold: by price, then by variant. */
export function groupsOf(cart: PromotionCart): Group[] {
  const lines = new Map<string, PromotionCartLine[]>()
  for (const line of cart.lines) {
    checkLine(line, cart.currency)
    const key = `${line.variantId} ${line.unitPrice.amount}`
    const together = lines.get(key)
    if (together) together.push(line)
    else lines.set(key, [line])
  }
  return [...lines.values()]
    .map(groupOf)
    .sort((a, b) => a.unitPrice - b.unitPrice || order(a.variantId, b.variantId))
    .map((group, index) => ({ ...group, index }))
}

/** Shares a group's discount among its lines by their amounts, exactly. */
export function shareAmongLines(group: Group, discount: Money): { key: string; discount: Money }[] {
  const parts = split(
    discount,
    group.lines.map((line) => times(line.unitPrice, line.quantity).amount),
  )
  return group.lines.map(({ key }, index) => ({ key, discount: parts[index]! }))
}

function groupOf(lines: PromotionCartLine[]): Group {
  const { variantId, productId, collectionIds, tags, unitPrice } = lines[0]!
  const quantity = lines.reduce((all, line) => all + line.quantity, 0)
  return {
    index: 0,
    variantId,
    productId,
    collectionIds,
    tags,
    unitPrice: unitPrice.amount,
    quantity,
    amount: times(unitPrice, quantity).amount,
    lines: lines.sort((a, b) => a.quantity - b.quantity || order(a.key, b.key)),
  }
}

/** @throws {RangeError} when the line cannot be part of a cart, which is a bug of the caller */
function checkLine({ key, unitPrice, quantity }: PromotionCartLine, currency: string): void {
  if (unitPrice.currency !== currency) throw new RangeError(`Line ${key} is not in ${currency}`)
  if (unitPrice.amount < 0) throw new RangeError(`Line ${key} has a price below zero`)
  if (!Number.isSafeInteger(quantity) || quantity < 1) throw new RangeError(`Line ${key} has no whole quantity`)
}

/** By code units: the same everywhere, whatever the locale. */
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
