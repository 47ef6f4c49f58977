import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'
import type { DeliveryKind } from './delivery-option.ts'

export interface Period {
  /** Included. */
  from: Date
  /** Not included. */
  to: Date
}

export interface KeptPromises {
  kind: DeliveryKind
  /** Promises that fell due in the period, by now. */
  due: number
  /** Arrived in time. */
  kept: number
  /** Arrived late, or not yet. */
  broken: number
  /** Kept of due, 10,000 = all, rounded down. */
  keptBasisPoints: number
}

/** How many promises that fell due were kept, per kind of delivery. */
export function keptPromises(read: Read, period: Period): Promise<KeptPromises[]> {
  return query<KeptPromises>(
    read,
    `select kind, count(*) as due, count(*) filter (where delivered_at <= due_at) as kept,
       count(*) filter (where delivered_at is null or delivered_at > due_at) as broken,
       (count(*) filter (where delivered_at <= due_at) * 10000 / count(*))::int as "keptBasisPoints"
     from delivery.promised where due_at >= $1 and due_at < least($2::timestamptz, $3::timestamptz) group by kind order by kind`,
    [period.from, period.to, read.now],
  )
}

export interface DeliveryChoice {
  kind: DeliveryKind
  /** Whether it cost the shopper nothing. */
  free: boolean
  orders: number
  /** Share of all orders in the period, 10,000 = all, rounded down. */
  shareBasisPoints: number
}

/** What shoppers chose when both were offered: slow and free, or fast and paid. */
export function deliveryChoices(read: Read, period: Period): Promise<DeliveryChoice[]> {
  return query<DeliveryChoice>(
    read,
    `select kind, price = 0 as free, count(*) as orders,
       (count(*) * 10000 / sum(count(*)) over ())::int as "shareBasisPoints"
     from delivery.promised where at >= $1 and at < $2 group by 1, 2 order by 3 desc, 1, 2`,
    [period.from, period.to],
  )
}
