import { money, type Money } from '../../kernel/money.ts'
import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** One visitor of an experiment: a row that its numbers are made of. */
export interface Visitor {
  /** The cart with which she was shown the variant first. */
  readonly visitorId: string
  readonly variant: string
  readonly at: Date
  readonly orders: readonly VisitorOrder[]
}

export interface VisitorOrder {
  readonly orderId: string
  readonly placedAt: Date
  readonly total: Money
  readonly refunded: Money
  readonly isCancelled: boolean
}

export interface VisitorSearch {
  readonly experimentId: string
  readonly variant?: string | undefined
  /** Only those who ordered, cancelled orders among them. */
  readonly ordered?: boolean | undefined
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  /** 1 to 100. */
  readonly limit: number
}

/** The rows behind an experiment's numbers, latest first. */
export async function listVisitors(read: Read, search: VisitorSearch): Promise<Visitor[]> {
  const { experimentId, variant, ordered, after, limit } = search
  const rows = await query<Omit<Visitor, 'orders'> & { orders: OrderRow[] | null }>(
    read,
    `select e.visitor_id as "visitorId", e.variant, e.at,
       (select jsonb_agg(jsonb_build_object('orderId', o.order_id, 'placedAt', o.placed_at, 'total', o.total,
          'currency', o.currency, 'isCancelled', o.cancelled_at is not null, 'refunded',
          coalesce((select sum(r.amount) from experiments.refund r
            where r.order_id = o.order_id and r.experiment_id = o.experiment_id), 0)) order by o.placed_at, o.order_id)
        from experiments.outcome o where o.experiment_id = e.experiment_id and o.visitor_id = e.visitor_id) as orders
     from experiments.exposure e
     where e.experiment_id = $1 and (e.at, e.visitor_id) < ($2::timestamptz, $3::uuid)
       and ($4::text is null or e.variant = $4)
       and (not $5 or exists (select from experiments.outcome o
         where o.experiment_id = e.experiment_id and o.visitor_id = e.visitor_id))
     order by e.at desc, e.visitor_id desc limit $6`,
    [
      experimentId,
      after?.at ?? 'infinity',
      after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      variant ?? null,
      ordered ?? false,
      limit,
    ],
  )
  return rows.map(({ orders, ...visitor }) => ({ ...visitor, orders: (orders ?? []).map(orderOf) }))
}

interface OrderRow {
  orderId: string
  placedAt: string
  total: number
  refunded: number
  currency: string
  isCancelled: boolean
}

const orderOf = ({ orderId, placedAt, total, refunded, currency, isCancelled }: OrderRow): VisitorOrder => ({
  orderId,
  placedAt: new Date(placedAt),
  total: money(total, currency),
  refunded: money(refunded, currency),
  isCancelled,
})
