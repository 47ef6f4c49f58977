import type { Happening, Vital } from './measurement.ts'

/** What is spread over buckets: the vitals, time looked at, how far down, taps to a product. */
export type Measure = Vital | 'visible' | 'scrolled' | 'taps'

/** Each bucket's end is so many times its beginning. */
const growth = 1.05

/** Any figure read from buckets is off by at most this share, for `scrolled` and `taps` by nothing. */
export const mostError = (growth - 1) / (growth + 1)

const mostBucket = 400

/** So much of a measure is one; shifts are counted in ten-thousandths. */
const unitOf = (measure: Measure): number => (measure === 'cls' ? 10_000 : 1)

const isExact = (measure: Measure): boolean => measure === 'taps' || measure === 'scrolled'

/**
 * The bucket of a value. Buckets of days, devices or pages are added up without losing anything, so that a figure of a
 * month is as exact as that of a day.
 *
 * The buckets grow by a fixed share, as in DDSketch (Masson, Rim and Lee, 2019): the error is a share of the value.
 */
export function bucketOf(measure: Measure, value: number): number {
  if (isExact(measure)) return Math.min(mostBucket, Math.round(value))
  const units = value * unitOf(measure)
  if (units < 1) return 0
  return Math.min(mostBucket, 1 + Math.floor(Math.log(units) / Math.log(growth)))
}

/** What stands for every value of a bucket. */
export function valueOf(measure: Measure, bucket: number): number {
  if (isExact(measure)) return bucket
  if (bucket === 0) return 0
  const begin = growth ** (bucket - 1)
  return (begin * 2 * growth) / (1 + growth) / unitOf(measure)
}

export interface Bucket {
  readonly bucket: number
  readonly count: number
}

/** The value that this share of all does not exceed (nearest rank); undefined where nothing was measured. */
export function quantile(measure: Measure, buckets: readonly Bucket[], share: number): number | undefined {
  const sorted = buckets.toSorted((a, b) => a.bucket - b.bucket)
  const all = sorted.reduce((sum, { count }) => sum + count, 0)
  let passed = 0
  for (const { bucket, count } of sorted) {
    passed += count
    if (passed >= share * all) return valueOf(measure, bucket)
  }
  return undefined
}

/** What a happening adds to the spreads. */
export function bucketsOf(happening: Happening): { measure: Measure; bucket: number }[] {
  const added = (measure: Measure, value: number) => ({ measure, bucket: bucketOf(measure, value) })
  switch (happening.type) {
    case 'vital':
      return [added(happening.vital, happening.value)]
    case 'page-left':
      return [added('visible', happening.visibleMs), added('scrolled', happening.scrolledPercent)]
    case 'product-reached':
      return [added('taps', happening.taps)]
    default:
      return []
  }
}
