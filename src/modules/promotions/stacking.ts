import type { PromotionCart } from './cart.ts'
import type { Group } from './group.ts'
import { kindOf } from './kinds/kinds.ts'
import type { Promotion, PromotionClass } from './promotion.ts'
import { savingsIn } from './saving.ts'
import type { Candidate } from './weigh.ts'

/** The most sets that are reckoned; with more, the best of these, the greedy choice among them, is taken. */
const mostSets = 64

export const classOf = (promotion: Promotion): PromotionClass => kindOf(promotion.rule).classOf(promotion.rule)

/** Two promotions stand together when each names the other's class. */
export const combine = (a: Promotion, b: Promotion): boolean =>
  a.combinesWith.includes(classOf(b)) && b.combinesWith.includes(classOf(a))

/**
 * Of the candidates, given in canonical order, the set that saves most; ties go to the larger set, then to the one
 * that comes first in canonical order.
 */
export function bestTogether(
  candidates: readonly Candidate[],
  cart: PromotionCart,
  groups: readonly Group[],
): Candidate[] {
  if (candidates.length < 2) return [...candidates]
  const beside = candidates.map((one) =>
    candidates.map((other) => one !== other && combine(one.promotion, other.promotion)),
  )
  if (beside.every((row, at) => row.every((together, other) => together || at === other))) return [...candidates]

  const setOf = (places: readonly number[]): Candidate[] => [...places].sort(numerically).map((at) => candidates[at]!)
  const saving = savingsIn(cart, groups)
  let best: { set: Candidate[]; saved: number } | undefined
  for (const places of setsToTry(candidates, beside, saving)) {
    const set = setOf(places)
    const saved = saving(set)
    if (!best || saved > best.saved || (saved === best.saved && comesFirst(set, best.set, candidates))) {
      best = { set, saved }
    }
  }
  return best!.set
}

function comesFirst(a: readonly Candidate[], b: readonly Candidate[], canonical: readonly Candidate[]): boolean {
  if (a.length !== b.length) return a.length > b.length
  const first = canonical.find((one) => a.includes(one) !== b.includes(one))
  return first !== undefined && a.includes(first)
}

function setsToTry(
  candidates: readonly Candidate[],
  beside: readonly (readonly boolean[])[],
  saving: (set: readonly Candidate[]) => number,
): number[][] {
  const places = [...candidates.keys()]
  const sets = largestSets(places, beside)
  if (sets.length < mostSets) return sets
  const alone = candidates.map((one) => saving([one]))
  const greedy: number[] = []
  for (const at of places.sort((a, b) => alone[b]! - alone[a]! || a - b)) {
    if (greedy.every((other) => beside[at]![other])) greedy.push(at)
  }
  return [greedy, ...sets]
}

/** All sets whose members stand together and that nothing can be added to (Bron–Kerbosch with a pivot), up to a bound. */
function largestSets(places: readonly number[], beside: readonly (readonly boolean[])[]): number[][] {
  const sets: number[][] = []
  const extend = (set: number[], open: number[], done: number[]): void => {
    if (sets.length >= mostSets) return
    if (open.length === 0 && done.length === 0) {
      sets.push(set)
      return
    }
    const friends = (at: number): number => open.filter((other) => beside[at]![other]).length
    const pivot = [...open, ...done].reduce((most, at) => (friends(at) > friends(most) ? at : most))
    const closedSoFar = [...done]
    let stillOpen = open
    for (const at of open.filter((other) => !beside[pivot]![other])) {
      extend(
        [...set, at],
        stillOpen.filter((other) => beside[at]![other]),
        closedSoFar.filter((other) => beside[at]![other]),
      )
      stillOpen = stillOpen.filter((other) => other !== at)
      closedSoFar.push(at)
    }
  }
  extend([], [...places], [])
  return sets
}

const numerically = (a: number, b: number): number => a - b
