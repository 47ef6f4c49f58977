import { money, share, split } from '../../kernel/money.ts'
import type { PromotionCart } from './cart.ts'
import type { Group } from './group.ts'
import type { Claim } from './kinds/kind.ts'
import { kindOf } from './kinds/kinds.ts'
import type { Candidate } from './weigh.ts'

/** What a set of promotions takes together, in minor units. */
export interface Reckoned {
  /** Off each group, by its index. */
  perGroup: number[]
  delivery: number
  /** By place in the set; adds up to all that was taken. */
  perPromotion: number[]
}

export const savedBy = ({ perGroup, delivery }: Reckoned): number => perGroup.reduce((all, off) => all + off, delivery)

/** Lets the claims of a set take their part, step by step (see `applyPromotions`), each from what is left. */
export function reckon(set: readonly Candidate[], cart: PromotionCart, groups: readonly Group[]): Reckoned {
  const purse = new Purse(cart, groups, set.length)
  const claims = set.map(({ promotion, claim }, place) => ({
    place,
    claim,
    onOrder: kindOf(promotion.rule).classOf(promotion.rule) === 'order',
  }))
  const of = <Takes extends Claim['takes']>(takes: Takes, onOrder?: boolean) =>
    claims.filter(
      (one): one is typeof one & { claim: Extract<Claim, { takes: Takes }> } =>
        one.claim.takes === takes && (onOrder === undefined || one.onOrder === onOrder),
    )

  for (const { place, claim } of of('units')) {
    for (const [index, off] of claim.perGroup) purse.take(place, index, off)
  }
  percentPerGroup(purse, of('percent', false))
  for (const { place, claim } of of('amount', false)) purse.takeShared(place, claim.groups, claim.amount)
  percentOfOrder(purse, of('percent', true))
  for (const { place, claim } of of('amount', true)) purse.takeShared(place, claim.groups, claim.amount)
  for (const { place, claim } of of('delivery')) purse.takeDelivery(place, claim.amount)
  return purse
}

type Percent = { place: number; claim: Extract<Claim, { takes: 'percent' }> }

function percentPerGroup(purse: Purse, percents: readonly Percent[]): void {
  if (percents.length === 0) return
  const covering = new Map<number, Percent[]>()
  for (const percent of percents) {
    for (const index of percent.claim.groups) {
      const others = covering.get(index)
      if (others) others.push(percent)
      else covering.set(index, [percent])
    }
  }
  for (const [index, onIt] of covering) {
    const off = purse.shareOf(purse.left[index]!, onIt)
    for (const [place, part] of purse.credit(off, onIt)) purse.take(place, index, part)
  }
}

function percentOfOrder(purse: Purse, percents: readonly Percent[]): void {
  const first = percents[0]
  if (!first) return
  const off = purse.shareOf(purse.leftIn(first.claim.groups), percents)
  for (const [place, part] of purse.credit(off, percents)) purse.takeShared(place, first.claim.groups, part)
}

/** What is left to be taken from, and what each promotion has taken. */
class Purse implements Reckoned {
  readonly left: number[]
  readonly perGroup: number[]
  readonly perPromotion: number[]
  readonly #currency: string
  readonly #deliveryPrice: number
  delivery = 0

  constructor(cart: PromotionCart, groups: readonly Group[], promotions: number) {
    this.left = groups.map((group) => group.amount)
    this.perGroup = groups.map(() => 0)
    this.perPromotion = Array.from({ length: promotions }, () => 0)
    this.#currency = cart.currency
    this.#deliveryPrice = cart.delivery?.amount ?? 0
  }

  leftIn(groups: readonly number[]): number {
    return groups.reduce((all, index) => all + this.left[index]!, 0)
  }

  /** The percentages added up, to 100 at most, of an amount; rounded half-up once. */
  shareOf(amount: number, percents: readonly Percent[]): number {
    const basisPoints = percents.reduce((all, { claim }) => all + claim.basisPoints, 0)
    return share(money(amount, this.#currency), Math.min(basisPoints, 10_000)).amount
  }

  /** To which promotion how much of a common discount is credited: by their percentages. */
  credit(off: number, percents: readonly Percent[]): [place: number, part: number][] {
    if (percents.length === 1) return [[percents[0]!.place, off]]
    const weights = percents.map(({ claim }) => claim.basisPoints)
    return split(money(off, this.#currency), weights).map((part, index) => [percents[index]!.place, part.amount])
  }

  take(place: number, index: number, wanted: number): void {
    const off = Math.min(wanted, this.left[index]!)
    this.left[index]! -= off
    this.perGroup[index]! += off
    this.perPromotion[place]! += off
  }

  takeShared(place: number, groups: readonly number[], wanted: number): void {
    const off = Math.min(wanted, this.leftIn(groups))
    if (off === 0) return
    const parts = split(
      money(off, this.#currency),
      groups.map((index) => this.left[index]!),
    )
    for (const [at, index] of groups.entries()) this.take(place, index, parts[at]!.amount)
  }

  takeDelivery(place: number, wanted: number): void {
    const off = Math.min(wanted, this.#deliveryPrice - this.delivery)
    this.delivery += off
    this.perPromotion[place]! += off
  }
}
