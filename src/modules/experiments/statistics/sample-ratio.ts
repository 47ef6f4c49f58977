import jstat from 'jstat'

/** Below this the shares in which visitors came are no chance any more, and no verdict can be believed. */
export const mismatchBelow = 0.001

export interface SampleRatio {
  /** χ² over the variants with one degree of freedom fewer than there are variants. */
  readonly chiSquared: number
  /** The chance of shares at least so far off, if visitors were divided as planned. */
  readonly p: number
  readonly isMismatch: boolean
}

/**
 * Checks that visitors came to the variants in the shares that were planned (sample ratio mismatch).
 *
 * Pearson's chi-squared test; the threshold is that of Fabijan et al., Diagnosing Sample Ratio Mismatch in Online
 * Controlled Experiments, KDD 2019. With fewer than five expected in a variant nothing is found.
 *
 * @param basisPoints of each variant, 10,000 in all
 */
export function sampleRatio(counts: readonly number[], basisPoints: readonly number[]): SampleRatio {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const expected = basisPoints.map((share) => (all * share) / 10_000)
  if (expected.some((count) => count < 5)) return { chiSquared: 0, p: 1, isMismatch: false }
  const chiSquared = counts.reduce((sum, count, at) => sum + (count - expected[at]!) ** 2 / expected[at]!, 0)
  const p = 1 - jstat.chisquare.cdf(chiSquared, counts.length - 1)
  return { chiSquared, p, isMismatch: p < mismatchBelow }
}
