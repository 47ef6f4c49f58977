import { money, type Money } from '../../kernel/money.ts'
import type { RatePrice } from './rate.ts'

/**
 * What delivery costs.
 *
 * @returns undefined when the parcel is heavier than the last weight step, so that the rate is not offered
 */
export function priceOf(
  price: RatePrice,
  parcel: { subtotal: Money; weightGrams: number },
): { price: Money; freeFrom?: Money } | undefined {
  const before = listPrice(price, parcel)
  if (before === undefined) return undefined
  if (price.freeFrom === undefined) return { price: money(before, price.currency) }
  const free = parcel.subtotal.amount >= price.freeFrom
  return { price: money(free ? 0 : before, price.currency), freeFrom: money(price.freeFrom, price.currency) }
}

function listPrice({ pricing }: RatePrice, parcel: { subtotal: Money; weightGrams: number }): number | undefined {
  switch (pricing.by) {
    case 'flat':
      return pricing.amount
    case 'weight':
      return pricing.steps.find((step) => parcel.weightGrams <= (step.upToGrams ?? Infinity))?.amount
    case 'subtotal':
      return pricing.steps.findLast((step) => parcel.subtotal.amount >= step.from)?.amount
  }
}
