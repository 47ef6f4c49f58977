import { addCounts, type Counts, type DayCounts, noCounts, sampleOf } from './counts.ts'
import type { Experiment, Plan } from './experiment.ts'
import { type GuardrailMetric, isLessBetter } from './metric.ts'
import { confidenceSequence, mostFalseAlarms, type Sequence } from './statistics/confidence-sequence.ts'
import { type SampleRatio, sampleRatio } from './statistics/sample-ratio.ts'

/**
 * What may be said of a variant against the control.
 *
 * - `mismatch`: visitors did not come in the planned shares; nothing else may be said.
 * - `too-few`: fewer than a hundred were measured in one of the two.
 * - `better`, `worse`: the whole interval lies on that side of zero.
 * - `no-difference`: the whole interval lies within the smallest effect that was looked for.
 * - `undecided`: it may still be either.
 */
export const verdicts = ['mismatch', 'too-few', 'better', 'worse', 'no-difference', 'undecided'] as const
export type Verdict = (typeof verdicts)[number]

/** One variant against the control, in one metric: shares from 0 to 1, money in minor units. */
export interface Comparison {
  readonly variant: string
  readonly metric: GuardrailMetric
  readonly isGuardrail: boolean
  /** Day by day with all visitors up to then; days with too few are left out. */
  readonly days: readonly ({ readonly on: string } & Sequence)[]
  /** With all visitors; undefined while there are too few. */
  readonly now: Sequence | undefined
  /** The smallest difference that was looked for. */
  readonly effect: number
  readonly verdict: Verdict
}

export interface VariantResult {
  readonly variant: string
  readonly basisPoints: number
  readonly counts: Counts
  /** What each metric is, and of how many; undefined of nobody. */
  readonly metrics: readonly {
    readonly metric: GuardrailMetric
    readonly n: number
    readonly mean: number | undefined
  }[]
}

export interface Result {
  readonly visitors: number
  readonly sampleRatio: SampleRatio
  /** As they stand in the design, the control first. */
  readonly variants: readonly VariantResult[]
  /** What decides first, then the guardrails; each for every variant but the control. */
  readonly comparisons: readonly Comparison[]
}

type Judged = Pick<Experiment, 'variants' | 'metric' | 'guardrails'> & { plan: Plan }

/**
 * What an experiment has shown so far; may be looked at at any time.
 *
 * With several variants against one control, the 5 % of false alarms are shared among them (Bonferroni). Guardrails have
 * 5 % each: they warn, and do not decide.
 */
export function resultOf(experiment: Judged, days: readonly DayCounts[]): Result {
  const { variants, metric, guardrails } = experiment
  const totals = variants.map((each) => ({
    ...each,
    counts: days.filter(({ variant }) => variant === each.variant).reduce<Counts>(addCounts, noCounts),
  }))
  const ratio = sampleRatio(
    totals.map(({ counts }) => counts.visitors),
    variants.map(({ basisPoints }) => basisPoints),
  )
  const judged = [metric, ...guardrails]
  return {
    visitors: totals.reduce((sum, { counts }) => sum + counts.visitors, 0),
    sampleRatio: ratio,
    variants: totals.map((each) => ({ ...each, metrics: judged.map((one) => measured(one, each.counts)) })),
    comparisons: judged.flatMap((one) =>
      variants.slice(1).map(({ variant }) => compare({ experiment, days, ratio, metric: one, variant })),
    ),
  }
}

function measured(metric: GuardrailMetric, counts: Counts) {
  const { n, mean } = sampleOf(metric, counts)
  return { metric, n, mean: n === 0 ? undefined : mean }
}

interface ToCompare {
  readonly experiment: Judged
  readonly days: readonly DayCounts[]
  readonly ratio: SampleRatio
  readonly metric: GuardrailMetric
  readonly variant: string
}

function compare({ experiment, days, ratio, metric, variant }: ToCompare): Comparison {
  const { variants, plan } = experiment
  const { effect } = plan.today[metric]
  const alpha = mostFalseAlarms / (variants.length - 1)
  const soFar = { control: noCounts, treatment: noCounts }
  const sequences = datesOf(days).flatMap((on) => {
    for (const day of days.filter((each) => each.on === on)) {
      if (day.variant === variants[0]!.variant) soFar.control = addCounts(soFar.control, day)
      if (day.variant === variant) soFar.treatment = addCounts(soFar.treatment, day)
    }
    const [control, treatment] = [sampleOf(metric, soFar.control), sampleOf(metric, soFar.treatment)]
    const sequence = confidenceSequence({ control, treatment, effect, alpha })
    return sequence ? [{ on, ...sequence }] : []
  })
  const now = sequences.at(-1)
  return {
    variant,
    metric,
    isGuardrail: metric !== experiment.metric,
    days: sequences,
    now,
    effect,
    verdict: ratio.isMismatch ? 'mismatch' : verdictOf(metric, now, effect),
  }
}

const datesOf = (days: readonly DayCounts[]): string[] => [...new Set(days.map(({ on }) => on))].sort()

function verdictOf(metric: GuardrailMetric, now: Sequence | undefined, effect: number): Verdict {
  if (!now) return 'too-few'
  const sign = isLessBetter(metric) ? -1 : 1
  if (now.low > 0) return sign > 0 ? 'better' : 'worse'
  if (now.high < 0) return sign > 0 ? 'worse' : 'better'
  return now.low > -effect && now.high < effect ? 'no-difference' : 'undecided'
}
