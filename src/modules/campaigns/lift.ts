import { difference, proportion } from '../../kernel/proportion.ts'

/** What people of one group bought while it counted, as sums in one currency. */
export interface Bought {
  readonly people: number
  readonly buyers: number
  readonly orders: number
  /** In minor units, and the sum of its squares per person. */
  readonly revenue: number
  readonly squares: number
}

/** A difference with the range in which the truth lies 19 times of 20. */
export interface Doubtful {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What writing did, against those who got nothing; undefined where too few were counted to say anything. */
export interface Lift {
  /** Shares, 0 to 1: how many more of a hundred bought, divided by a hundred. */
  readonly buyers: Doubtful | undefined
  /** More money per person, in minor units. */
  readonly revenue: Doubtful | undefined
}

/** Below so many people in either group nothing is said of money: its mean is not yet distributed as supposed. */
const leastPeople = 100
/** The normal distribution's quantile for 95 %. */
const z = 1.959963984540054

/**
 * Everybody who was meant to get it is compared with everybody who was held out, whether or not it reached them: so nothing
 * but chance tells the two apart.
 */
export function liftOf(written: Bought, heldOut: Bought): Lift {
  if (written.people === 0 || heldOut.people === 0) return { buyers: undefined, revenue: undefined }
  const { share, low, high } = difference(
    proportion(written.buyers, written.people),
    proportion(heldOut.buyers, heldOut.people),
  )
  return { buyers: { value: share, low, high }, revenue: moreMoney(written, heldOut) }
}

/** Welch's interval for two means of unequal variance, with the normal quantile. */
function moreMoney(written: Bought, heldOut: Bought): Doubtful | undefined {
  if (written.people < leastPeople || heldOut.people < leastPeople) return undefined
  const value = written.revenue / written.people - heldOut.revenue / heldOut.people
  const half = z * Math.sqrt(varianceOfMean(written) + varianceOfMean(heldOut))
  return { value, low: value - half, high: value + half }
}

function varianceOfMean({ people, revenue, squares }: Bought): number {
  const mean = revenue / people
  return Math.max(0, (squares - people * mean * mean) / (people - 1)) / people
}
