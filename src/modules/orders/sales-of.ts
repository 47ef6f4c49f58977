import { query } from '../../kernel/query.ts'
import type { Read } from '../../kernel/transaction.ts'

/** What an order is worth to figures, as it stands now. */
export interface Sale {
  readonly orderId: string
  readonly profileId: string
  readonly placedAt: Date
  /** Where it goes, else where its bill goes: ISO 3166-1 alpha-2; null where neither is known. */
  readonly country: string | null
  readonly currency: string
  /** In minor units. */
  readonly total: number
  /** What went back of it, as money or store credit. */
  readonly refunded: number
  readonly isCancelled: boolean
  /** Money went back because it was fraud. */
  readonly isFraud: boolean
  /** Placed by the shop itself, for goods that came back. */
  readonly isExchange: boolean
}

/** These orders as figures count them; unknown ones are absent. One query. */
export const salesOf = (read: Read, orderIds: readonly string[]): Promise<Sale[]> =>
  query<Sale>(read, sales, [orderIds])

const sales = `
  select o.id as "orderId", o.profile_id as "profileId", o.placed_at as "placedAt", o.currency, o.total,
    coalesce(o.address ->> 'country', o.billing_address ->> 'country') as country,
    coalesce(back.amount, 0)::bigint as refunded, coalesce(back.is_fraud, false) as "isFraud",
    exists (select from orders.order_cancellation c where c.order_id = o.id) as "isCancelled",
    o.source ->> 'channel' = 'exchange' as "isExchange"
  from orders."order" o left join lateral (
    select sum(amount) as amount, bool_or(cause is not distinct from 'fraud') as is_fraud
    from orders.refund r where r.order_id = o.id and refused_at is null
  ) back on true
  where o.id = any((select $1::uuid[])::uuid[])
  order by o.id`
