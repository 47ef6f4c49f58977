import jstat from 'jstat'
import { halfWidth, leastMeasured, mostFalseAlarms } from './confidence-sequence.ts'

/** How likely an effect of the looked-for size is found by the time that is named. */
export const powerWanted = 0.8

interface Plan {
  /** Of one measurement of the metric. */
  readonly variance: number
  /** The smallest difference worth finding, in the metric's unit; above zero. */
  readonly effect: number
  /** The control first; 10,000 in all. */
  readonly basisPoints: readonly number[]
}

/** More than this nobody will ever measure. */
const mostMeasured = 1e10

/**
 * How many must be measured in all variants together to find the effect four times in five.
 *
 * Reckoned for the very test that is used: the interval at that number, less the effect, leaves zero outside with a
 * chance of 80 %: z₀.₈·√V + h(V) ≤ effect, with V = σ²/n₀ + σ²/n₁ for the control and the smallest treatment and h half the
 * interval. A test that ends earlier when it is clear needs fewer on average, so this is the cautious side.
 */
export function neededInAll({ variance, effect, basisPoints }: Plan): number {
  const [control, ...treatments] = basisPoints.map((share) => share / 10_000)
  const smallest = Math.min(...treatments)
  const alpha = mostFalseAlarms / treatments.length
  const z = jstat.normal.inv(powerWanted, 0, 1)
  const isEnough = (n: number) => {
    const v = variance / (n * control!) + variance / (n * smallest)
    return z * Math.sqrt(v) + halfWidth(v, effect, alpha) <= effect
  }
  const least = Math.ceil(leastMeasured / Math.min(control!, smallest))
  return smallestWhere(isEnough, least)
}

/** By halving, since what is enough stays enough. */
function smallestWhere(isEnough: (n: number) => boolean, least: number): number {
  let [low, high] = [least, least]
  while (!isEnough(high) && high < mostMeasured) [low, high] = [high, high * 2]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle
  }
  return high
}
