import type { Vital } from './measurement.ts'

/**
 * What is good, and what is poor; in between it wants work. Milliseconds, `cls` without a unit.
 *
 * Source: web.dev/articles/defining-core-web-vitals-thresholds and web.dev/articles/ttfb. A page is judged by the 75th
 * percentile: three visits of four were at least as good.
 */
export const thresholds: Readonly<Record<Vital, { readonly good: number; readonly poor: number }>> = {
  lcp: { good: 2_500, poor: 4_000 },
  cls: { good: 0.1, poor: 0.25 },
  inp: { good: 200, poor: 500 },
  ttfb: { good: 800, poor: 1_800 },
}

/** A product shall be found within so many taps. */
export const mostTaps = 3
