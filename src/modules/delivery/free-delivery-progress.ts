import { compare, type Money, subtract, zero } from '../../kernel/money.ts'
import type { DeliveryOption } from './delivery-option.ts'

/** How far a cart is from free delivery. */
export interface FreeDeliveryProgress {
  freeFrom: Money
  /** Zero when free delivery is reached. */
  missing: Money
  reached: boolean
  /** 0 to 100, rounded down, 100 only when reached. */
  percent: number
}

/**
 * How much more a shopper needs for free delivery, by the lowest threshold among the options.
 *
 * @returns undefined when no option becomes free, or one is free already without any threshold
 */
export function freeDeliveryProgress(
  subtotal: Money,
  options: readonly Pick<DeliveryOption, 'price' | 'freeFrom'>[],
): FreeDeliveryProgress | undefined {
  if (options.some((option) => option.price.amount === 0 && !option.freeFrom)) return undefined
  const thresholds = options.flatMap((option) => option.freeFrom ?? [])
  if (thresholds.length === 0) return undefined
  const freeFrom = thresholds.reduce((a, b) => (compare(a, b) <= 0 ? a : b))
  const reached = compare(subtotal, freeFrom) >= 0
  return {
    freeFrom,
    missing: reached ? zero(freeFrom.currency) : subtract(freeFrom, subtotal),
    reached,
    percent: reached ? 100 : Math.max(0, Math.floor((subtotal.amount * 100) / freeFrom.amount)),
  }
}
