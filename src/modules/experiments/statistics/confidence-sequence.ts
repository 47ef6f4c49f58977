import type { Sample } from './sample.ts'

/** How often, at most, a difference is seen where there is none, however often one looks. */
export const mostFalseAlarms = 0.05

/** Below so many measured in a variant nothing is said: the mean is not yet distributed as the rule below supposes. */
export const leastMeasured = 100

export interface Interval {
  readonly low: number
  readonly high: number
}

export interface Sequence extends Interval {
  /** Of the means: the second sample's less the first's. */
  readonly difference: number
  /** Always valid: the chance, at most, to see so much at any time where there is no difference. */
  readonly p: number
}

interface Question {
  readonly control: Sample
  readonly treatment: Sample
  /** τ: about how large a difference is looked for, in the unit of the means; fixed before the first visitor. */
  readonly effect: number
  /** α: of all looks together; shared among the comparisons of one experiment. */
  readonly alpha?: number
}

/**
 * How much larger the treatment's mean is, with an interval that holds at every look: one may stop whenever one likes.
 *
 * The mixture sequential probability ratio test of Johari, Koomen, Pekelis and Walsh (Always Valid Inference: Continuous
 * Monitoring of A/B Tests, Operations Research 70, 2022; Robbins, 1970) with a normal mixture N(0, τ²). With θ the
 * difference seen and V its variance, the likelihood ratio is
 *
 *   Λ = √(V / (V + τ²)) · exp(τ²θ² / (2V(V + τ²))),   p = min(1, 1/Λ),
 *
 * and the interval is every difference that Λ does not speak against: θ ± √(V(V + τ²)/τ² · (ln((V + τ²)/V) − 2 ln α)).
 * For means that are nearly normal (Waudby-Smith et al., Time-uniform central limit theory, Annals of Statistics 52,
 * 2024): hence `leastMeasured`.
 *
 * @returns undefined while too few are measured
 */
export function confidenceSequence(asked: Question): Sequence | undefined {
  const { control, treatment, effect, alpha = mostFalseAlarms } = asked
  if (control.n < leastMeasured || treatment.n < leastMeasured) return undefined
  const v = control.variance / control.n + treatment.variance / treatment.n
  const difference = treatment.mean - control.mean
  const half = halfWidth(v, effect, alpha)
  const t2 = effect ** 2
  const logRatio = v === 0 ? 0 : 0.5 * Math.log(v / (v + t2)) + (t2 * difference ** 2) / (2 * v * (v + t2))
  return { difference, low: difference - half, high: difference + half, p: Math.min(1, Math.exp(-logRatio)) }
}

/** Half of the interval at a variance `v` of the difference. */
export function halfWidth(v: number, effect: number, alpha = mostFalseAlarms): number {
  const t2 = effect ** 2
  return v === 0 ? 0 : Math.sqrt(((v * (v + t2)) / t2) * (Math.log((v + t2) / v) - 2 * Math.log(alpha)))
}
