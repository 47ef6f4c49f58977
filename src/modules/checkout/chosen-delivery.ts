import { compare } from '../../kernel/money.ts'
import type { DeliveryOption } from '../delivery/index.ts'

/**
 * The option the shopper chose; the cheapest, then the soonest, while she has not chosen, so that a slow free parcel
 * needs no click. Undefined when what she chose is no longer offered: she is asked rather than given another.
 */
export function chosenDelivery(
  options: readonly DeliveryOption[],
  code: string | undefined,
): DeliveryOption | undefined {
  if (code !== undefined) return options.find((option) => option.code === code)
  return options.toSorted((a, b) => compare(a.price, b.price) || a.promise.to.localeCompare(b.promise.to))[0]
}
