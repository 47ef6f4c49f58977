/** A share of something counted, with the range in which the true share lies nineteen times of twenty. */
export interface Proportion {
  readonly count: number
  readonly of: number
  /** 0 to 1; 0 of nobody. */
  readonly share: number
  readonly low: number
  readonly high: number
}

/** The normal distribution's quantile for 95 %. */
const z = 1.959963984540054

/**
 * The 95 % interval of Wilson (Probable inference, the law of succession, and statistical inference, JASA 22, 1927): true to
 * its word also for few cases and for shares near 0 and 1. Of nobody, everything is possible.
 *
 * `(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)` with p = count/of, n = of.
 */
export function proportion(count: number, of: number): Proportion {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 }
  const p = count / of
  const middle = p + z ** 2 / (2 * of)
  const around = z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2))
  const scale = 1 + z ** 2 / of
  return {
    count,
    of,
    share: p,
    low: count === 0 ? 0 : Math.max(0, (middle - around) / scale),
    high: count === of ? 1 : Math.min(1, (middle + around) / scale),
  }
}

/**
 * How much larger the first share is, with its 95 % range: method 10 of Newcombe (Interval estimation for the difference
 * between independent proportions, Statistics in Medicine 17, 1998), which puts two Wilson intervals together.
 */
export function difference(a: Proportion, b: Proportion): { readonly share: number; low: number; high: number } {
  const share = a.share - b.share
  return {
    share,
    low: share - Math.hypot(a.share - a.low, b.high - b.share),
    high: share + Math.hypot(a.high - a.share, b.share - b.low),
  }
}
