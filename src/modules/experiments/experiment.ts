import { z } from 'zod'
import { guardrailMetrics, metrics } from './metric.ts'
import { surfaceNames } from './surface.ts'

/** What an experiment tries, fixed from the moment it runs. */
export const experimentSchema = z
  .object({
    key: z
      .string()
      .max(64)
      .regex(
        /^[a-z0-9]+(-[a-z0-9]+)*$/,
        'Write the key in small letters and digits with hyphens, like trust-at-payment',
      )
      .describe('Its short name; no two experiments share one'),
    hypothesis: z.string().trim().min(1).max(500).describe('What you expect to happen, and why'),
    surface: z.enum(surfaceNames).describe('The place of the shop that looks differently'),
    variants: z
      .array(z.object({ variant: z.string().max(40), basisPoints: z.int().min(100).max(9_900) }))
      .min(2)
      .max(5)
      .describe(
        'How it looks and to which share of visitors, 10,000 in all; the first is what others are compared with',
      ),
    markets: z
      .array(z.string().min(1).max(32))
      .min(1)
      .max(50)
      .describe('Codes of the markets whose visitors take part'),
    trafficBasisPoints: z
      .int()
      .min(100)
      .max(10_000)
      .default(10_000)
      .describe('The share of visitors who take part; to the others the shop looks as it is set'),
    metric: z.enum(metrics).describe('What decides'),
    guardrails: z.array(z.enum(guardrailMetrics)).max(4).default([]).describe('What must not get worse'),
    smallestLiftBasisPoints: z
      .int()
      .min(50)
      .max(10_000)
      .default(1_000)
      .describe('The smallest change worth finding, as a share of what the metric is today: 1,000 is 10 % of it'),
  })
  .meta({ id: 'ExperimentDesign' })

export type ExperimentDesign = z.infer<typeof experimentSchema>
export type ExperimentInput = z.input<typeof experimentSchema>

export const experimentStates = ['draft', 'running', 'stopped', 'decided'] as const
export type ExperimentState = (typeof experimentStates)[number]

/** What was known and reckoned when it was started. */
export interface Plan {
  /** A day, in its markets, who came as far as the surface; its share of traffic already taken. */
  readonly visitorsPerDay: number
  /** In all variants together, until the smallest effect is found four times in five. */
  readonly neededVisitors: number
  readonly days: number
  /** What each metric is today, and the smallest difference worth finding in the same unit: a share, or minor units. */
  readonly today: Readonly<Record<(typeof guardrailMetrics)[number], { mean: number; effect: number }>>
  /** Of the metrics that are money; undefined where its markets pay in several. */
  readonly currency?: string | undefined
}

/** An experiment as the merchant keeps it. */
export interface Experiment extends ExperimentDesign {
  readonly id: string
  readonly state: ExperimentState
  /** From the start on. */
  readonly plan: Plan | null
  /** Started although it would take too long. */
  readonly insisted: boolean
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly stoppedAt: Date | null
  readonly decidedAt: Date | null
  /** The variant that the merchant settled on. */
  readonly decision: string | null
  readonly decisionNote: string | null
}
