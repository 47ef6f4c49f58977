import type { ExperimentDesign, Plan } from './experiment.ts'
import type { GuardrailMetric } from './metric.ts'
import { neededInAll } from './statistics/power.ts'
import type { Traffic } from './traffic.ts'

/** After eight weeks cookies are gone, seasons change and the shop is another: longer ones start only if one insists. */
export const mostDays = 56

/** A change of the share of cancelled orders that matters: two in a hundred, whatever it is today. */
const cancelledEffect = 0.02

type ToPlan = Pick<ExperimentDesign, 'metric' | 'variants' | 'trafficBasisPoints' | 'smallestLiftBasisPoints'>

/**
 * How many visitors and days it takes to find the smallest effect, at today's traffic.
 *
 * @returns undefined where nobody has ordered: there is nothing to compare with
 */
export function planFor(design: ToPlan, traffic: Traffic): Plan | undefined {
  if (traffic.orders === 0 || traffic.visitors === 0) return undefined
  const conversion = (traffic.buyers + 1) / (traffic.visitors + 2)
  const sizes = orderSizesOf(traffic)
  const lift = design.smallestLiftBasisPoints / 10_000
  const today: Plan['today'] = {
    'order-placed': { mean: conversion, effect: Math.min(conversion * lift, 1 - conversion) },
    'revenue-per-visitor': { mean: conversion * sizes.mean, effect: conversion * sizes.mean * lift },
    'average-order-value': { mean: sizes.mean, effect: sizes.mean * lift },
    'cancelled-orders': { mean: traffic.cancelled / traffic.orders, effect: cancelledEffect },
  }
  const basisPoints = design.variants.map((each) => each.basisPoints)
  const variance = varianceOf(design.metric, conversion, sizes)
  const measured = neededInAll({ variance, effect: today[design.metric].effect, basisPoints })
  const neededVisitors = design.metric === 'average-order-value' ? Math.ceil(measured / conversion) : measured
  const visitorsPerDay = (traffic.visitors / traffic.days) * (design.trafficBasisPoints / 10_000)
  const days = Math.ceil(neededVisitors / visitorsPerDay)
  return { visitorsPerDay, neededVisitors, days, today, currency: traffic.currency }
}

interface OrderSizes {
  readonly mean: number
  readonly variance: number
}

/** With too few orders to see how they differ, they are taken to differ as much as they are large. */
const orderSizesOf = ({ orders, orderMean, orderVariance }: Traffic): OrderSizes => ({
  mean: orderMean,
  variance: orders < 10 ? orderMean ** 2 : orderVariance,
})

/** Of one measurement: for revenue, of a visitor who orders with this chance and then so much (law of total variance). */
function varianceOf(metric: GuardrailMetric, conversion: number, { mean, variance }: OrderSizes): number {
  if (metric === 'average-order-value') return variance
  if (metric === 'revenue-per-visitor') return conversion * (variance + mean ** 2) - (conversion * mean) ** 2
  return conversion * (1 - conversion)
}
