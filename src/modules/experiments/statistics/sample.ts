/** What was measured of one variant, as sums: they can be added up day by day. */
export interface Sample {
  /** How many were measured. */
  readonly n: number
  readonly mean: number
  /** Of one measurement, not of the mean. */
  readonly variance: number
}

/** Of measurements that are added up: their number, sum and sum of squares. The variance is that of a sample, over n − 1. */
export function sampleOfSums(n: number, sum: number, squares: number): Sample {
  const mean = n === 0 ? 0 : sum / n
  const variance = n < 2 ? 0 : Math.max(0, (squares - n * mean * mean) / (n - 1))
  return { n, mean, variance }
}

/**
 * Of a count of those who did, among n.
 *
 * The variance is that of a share with one more who did and one more who did not: without them, a share of 0 or of 1
 * would look certain after a handful of people (Agresti and Caffo, The American Statistician 54, 2000).
 */
export function sampleOfShare(n: number, count: number): Sample {
  const careful = (count + 1) / (n + 2)
  return { n, mean: n === 0 ? 0 : count / n, variance: careful * (1 - careful) }
}
