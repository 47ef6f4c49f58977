import { z } from 'zod'
import {
  experimentSchema,
  experimentStates,
  guardrailMetrics,
  metrics,
  verdicts,
} from '../../modules/experiments/index.ts'

const metric = z.enum(guardrailMetrics)

const today = z.object({ mean: z.number(), effect: z.number().describe('The smallest difference worth finding') })

const plan = z
  .object({
    visitorsPerDay: z.number().describe('Who come to the checkout a day, as far as they take part'),
    neededVisitors: z.int().describe('In all variants together, to find the smallest effect four times in five'),
    days: z.int(),
    today: z
      .object({
        'order-placed': today,
        'revenue-per-visitor': today,
        'average-order-value': today,
        'cancelled-orders': today,
      } satisfies Record<(typeof guardrailMetrics)[number], z.ZodType>)
      .describe('What each metric was in the four weeks before; shares from 0 to 1, money in minor units'),
    currency: z.string().optional().describe('Of what is money; left out where the markets pay in several'),
  })
  .meta({ id: 'ExperimentPlan' })

/** An experiment as the admin has it. */
export const experiment = z
  .object({
    ...experimentSchema.shape,
    id: z.uuid(),
    trafficBasisPoints: z.int(),
    smallestLiftBasisPoints: z.int(),
    metric: z.enum(metrics),
    guardrails: z.array(metric),
    state: z.enum(experimentStates),
    plan: plan.nullable().describe('What was known when it was started'),
    insisted: z.boolean().describe('Started although it would take too long'),
    createdAt: z.date(),
    startedAt: z.date().nullable(),
    stoppedAt: z.date().nullable(),
    decidedAt: z.date().nullable(),
    decision: z.string().nullable(),
    decisionNote: z.string().nullable(),
  })
  .meta({ id: 'Experiment' })

export const foresight = z
  .object({
    plan: plan.nullable().describe('Null where nobody has ordered: there is nothing to compare with'),
    isEnough: z.boolean().describe('Whether it may be started without insisting'),
    mostDays: z.int().describe('Longer than this takes insisting'),
    days: z.int().describe('How many days were looked back upon'),
    visitors: z.int().describe('Carts that came to the checkout in these days: those with an email'),
    orders: z.int(),
  })
  .meta({ id: 'ExperimentForesight' })

const sequence = z.object({
  difference: z.number().describe('The variant’s mean less the control’s'),
  low: z.number().describe('The true difference lies between `low` and `high`, however often one looks'),
  high: z.number(),
  p: z.number().describe('Always valid: below 0.05 exactly where the interval leaves zero out'),
})

const counts = z.object({
  visitors: z.int(),
  buyers: z.int().describe('Visitors with at least one order that holds'),
  orders: z.int(),
  cancelled: z.int(),
  revenue: z.number().describe('Of the orders that hold, less refunds, in minor units'),
})

/** What an experiment has shown so far. */
export const experimentResult = z
  .object({
    visitors: z.int(),
    sampleRatio: z
      .object({ chiSquared: z.number(), p: z.number(), isMismatch: z.boolean() })
      .describe('Whether visitors came in the planned shares; a mismatch (p below 0.001) forbids any verdict'),
    variants: z
      .array(
        z.object({
          variant: z.string(),
          basisPoints: z.int(),
          counts,
          metrics: z.array(z.object({ metric, n: z.int(), mean: z.number().optional() })).readonly(),
        }),
      )
      .readonly(),
    comparisons: z
      .array(
        z.object({
          variant: z.string(),
          metric,
          isGuardrail: z.boolean(),
          effect: z.number(),
          verdict: z.enum(verdicts),
          now: sequence.optional().describe('Left out while fewer than a hundred are measured in one of the two'),
          days: z
            .array(sequence.extend({ on: z.string().describe('In the shop’s time zone: `2026-11-28`') }))
            .readonly(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'ExperimentResult' })

/** A row that an experiment's numbers are made of. */
export const visitor = z
  .object({
    visitorId: z.uuid().describe('The cart with which she was shown the variant first'),
    variant: z.string(),
    at: z.date(),
    orders: z
      .array(
        z.object({
          orderId: z.uuid(),
          placedAt: z.date(),
          total: z.object({ amount: z.int(), currency: z.string() }),
          refunded: z.object({ amount: z.int(), currency: z.string() }),
          isCancelled: z.boolean(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'ExperimentVisitor' })
