import { money, share } from '../../kernel/money.ts'
import type { PromotionCart } from './cart.ts'
import type { Group } from './group.ts'
import { kindOf } from './kinds/kinds.ts'
import { reckon, savedBy } from './reckon.ts'
import type { Candidate } from './weigh.ts'

/**
 * How much each of many sets would save in a cart, without sharing it among lines.
 *
 * What a set takes off products is reckoned once for all sets that have those promotions in common; what is left of
 * the order is then one sum.
 */
export function savingsIn(cart: PromotionCart, groups: readonly Group[]): (set: readonly Candidate[]) => number {
  const full = groups.reduce((all, group) => all + group.amount, 0)
  const offProducts = new Map<string, number>()

  return (set) => {
    const onProducts = set.filter(({ promotion }) => kindOf(promotion.rule).classOf(promotion.rule) === 'product')
    const key = onProducts.map(({ promotion }) => promotion.id).join()
    const off = offProducts.get(key) ?? savedBy(reckon(onProducts, cart, groups))
    offProducts.set(key, off)

    const order = offOrder(
      set.filter((one) => !onProducts.includes(one)),
      cart,
      full - off,
    )
    return off + order
  }
}

function offOrder(set: readonly Candidate[], cart: PromotionCart, left: number): number {
  let basisPoints = 0
  let amounts = 0
  let delivery = 0
  for (const { claim } of set) {
    if (claim.takes === 'percent') basisPoints += claim.basisPoints
    if (claim.takes === 'amount') amounts += claim.amount
    if (claim.takes === 'delivery') delivery += claim.amount
  }
  const percent = share(money(left, cart.currency), Math.min(basisPoints, 10_000)).amount
  return percent + Math.min(amounts, left - percent) + Math.min(delivery, cart.delivery?.amount ?? 0)
}
