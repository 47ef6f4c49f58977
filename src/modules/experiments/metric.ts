/**
 * What an experiment may be judged by, each per visitor who was shown a variant.
 *
 * - `order-placed`: the share of visitors who ordered at least once; cancelled orders do not count.
 * - `revenue-per-visitor`: what their orders come to, less refunds and cancelled orders, over all visitors.
 * - `average-order-value`: the same over the orders instead.
 */
export const metrics = ['order-placed', 'revenue-per-visitor', 'average-order-value'] as const

/** What must not get worse meanwhile; `cancelled-orders` is the share of orders called off, where less is better. */
export const guardrailMetrics = [...metrics, 'cancelled-orders'] as const

export type Metric = (typeof metrics)[number]
export type GuardrailMetric = (typeof guardrailMetrics)[number]

export const isMoney = (metric: GuardrailMetric): boolean =>
  metric === 'revenue-per-visitor' || metric === 'average-order-value'

export const isLessBetter = (metric: GuardrailMetric): boolean => metric === 'cancelled-orders'
