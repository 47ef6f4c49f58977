import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { GuardrailMetric } from './metric.ts'
import { type Sample, sampleOfShare, sampleOfSums } from './statistics/sample.ts'

/** What is known of the visitors who were first shown a variant on some days, as sums. */
export interface Counts {
  readonly visitors: number
  /** Ordered at least once, without cancelled orders. */
  readonly buyers: number
  readonly orders: number
  readonly cancelled: number
  /** Of the orders, less refunds, in minor units; and the sum of its squares per visitor and per order. */
  readonly revenue: number
  readonly visitorSquares: number
  readonly orderSquares: number
}

/** Counts of the visitors of one variant and one day, in the shop's time zone: `2026-11-28`. */
export interface DayCounts extends Counts {
  readonly variant: string
  readonly on: string
}

export const noCounts: Counts = {
  visitors: 0,
  buyers: 0,
  orders: 0,
  cancelled: 0,
  revenue: 0,
  visitorSquares: 0,
  orderSquares: 0,
}

export const addCounts = (a: Counts, b: Counts): Counts => ({
  visitors: a.visitors + b.visitors,
  buyers: a.buyers + b.buyers,
  orders: a.orders + b.orders,
  cancelled: a.cancelled + b.cancelled,
  revenue: a.revenue + b.revenue,
  visitorSquares: a.visitorSquares + b.visitorSquares,
  orderSquares: a.orderSquares + b.orderSquares,
})

/** What a metric is made of; shares are 0 to 1, money is in minor units. */
export function sampleOf(metric: GuardrailMetric, counts: Counts): Sample {
  if (metric === 'order-placed') return sampleOfShare(counts.visitors, counts.buyers)
  if (metric === 'cancelled-orders') return sampleOfShare(counts.orders + counts.cancelled, counts.cancelled)
  if (metric === 'average-order-value') return sampleOfSums(counts.orders, counts.revenue, counts.orderSquares)
  return sampleOfSums(counts.visitors, counts.revenue, counts.visitorSquares)
}

/**
 * Counts by variant and by the day on which visitors were first shown it; a visitor's orders count on that day, whenever
 * they were placed.
 */
export const countByDay = (read: Read, asked: { experimentId: string; timeZone: string }): Promise<DayCounts[]> =>
  query<DayCounts>(
    read,
    `with sold as (
       select o.visitor_id, o.cancelled_at is null as holds,
         (o.total - coalesce((select sum(r.amount) from experiments.refund r
            where r.order_id = o.order_id and r.experiment_id = o.experiment_id), 0))::float8 as worth
       from experiments.outcome o where o.experiment_id = $1
     ), bought as (
       select visitor_id, count(*) filter (where holds) as orders, count(*) filter (where not holds) as cancelled,
         coalesce(sum(worth) filter (where holds), 0) as revenue,
         coalesce(sum(worth * worth) filter (where holds), 0) as squares
       from sold group by visitor_id
     )
     select e.variant, to_char(e.at at time zone $2, 'YYYY-MM-DD') as "on", count(*)::int as visitors,
       (count(*) filter (where b.orders > 0))::int as buyers, coalesce(sum(b.orders), 0)::int as orders,
       coalesce(sum(b.cancelled), 0)::int as cancelled, coalesce(sum(b.revenue), 0)::float8 as revenue,
       coalesce(sum(b.revenue * b.revenue), 0)::float8 as "visitorSquares",
       coalesce(sum(b.squares), 0)::float8 as "orderSquares"
     from experiments.exposure e left join bought b on b.visitor_id = e.visitor_id
     where e.experiment_id = $1 group by 1, 2 order by 2, 1`,
    [asked.experimentId, asked.timeZone],
  )
